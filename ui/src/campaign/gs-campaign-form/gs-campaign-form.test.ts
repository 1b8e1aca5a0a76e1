import { beforeEach, expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { capacity, kept } from '../campaign.fixtures.ts';
import './gs-campaign-form.ts';
import type { CampaignFormElement } from './gs-campaign-form.ts';

beforeEach(() => {
  session.set({ ...aSession, roles: ['staff', 'facilitator'] });
  answers.clear();
  answers.give('GET /api/campaigns/k-1/keeping', kept);
});

function inside(page: CampaignFormElement): ShadowRoot {
  return page.shadowRoot as ShadowRoot;
}

async function write(page: CampaignFormElement, field: string, value: string): Promise<void> {
  const element = inside(page).querySelector(`#${field}`) as HTMLElementTagNameMap['gs-field'];
  element.value = value;
  element.dispatchEvent(new Event('input'));
  await settled(page);
}

async function send(page: CampaignFormElement): Promise<void> {
  inside(page).querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
}

it('says all at once what is missing, and sends nothing', async () => {
  const page = await mount('gs-campaign-form', {});
  inside(page).querySelector<HTMLButtonElement>('#ask-more')?.click();
  await settled(page);
  await send(page);

  const summary = inside(page).querySelector('gs-error-summary')?.shadowRoot as ShadowRoot;
  expect(summary.querySelectorAll('li')).toHaveLength(5);
  expect(answers.asked).toEqual([]);
  summary.querySelectorAll<HTMLAnchorElement>('a')[4]?.click();
  expect(inside(page).activeElement?.id).toBe('fields-0');
  expect(await complaints(page)).toEqual([]);
});

it('changes a campaign from the version that was read', async () => {
  answers.give('PUT /api/campaigns/k-1', { ...kept, version: 5 });
  const page = await mount('gs-campaign-form', { id: 'k-1' });
  await write(page, 'title', 'Far fewer visits');
  await send(page);

  const sent = answers.asked.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('If-Match')).toBe('"v4"');
  expect(sent?.body).toMatchObject({
    title: 'Far fewer visits',
    opensOn: '2026-01-05',
    units: ['u-licensing'],
    reviewers: [{ role: 'person', person: 'p-kofi' }, { role: 'manager', unit: 'u-archives' }, { role: 'facilitator' }],
    terms: { answerDays: 3 },
    effort: { hoursAWeek: 6, minutesEach: null },
  });
  expect((sent?.body as { fields: unknown[] }).fields).toEqual([
    { id: 'f-1', label: 'How many visits a week?', hint: null, kind: 'number', required: true, choices: [] },
    { id: 'f-2', label: 'Which <b>counter</b>?', hint: 'Where people wait.', kind: 'one-of', required: false, choices: ['North', 'South'] },
  ]);
  expect(await complaints(page)).toEqual([]);
});

it('tells the second of two who change it at once, and keeps what was written', async () => {
  answers.give('PUT /api/campaigns/k-1', { type: '/problems/changed-meanwhile', status: 412 }, { status: 412 });
  const page = await mount('gs-campaign-form', { id: 'k-1' });
  await write(page, 'title', 'Mine');
  await send(page);

  expect(inside(page).querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('changed');
  expect((inside(page).querySelector('#title') as HTMLElementTagNameMap['gs-field']).value).toBe('Mine');
});

it('checks the capacity in words and on which history it rests', async () => {
  answers.give('POST /api/campaigns/capacity', capacity);
  const page = await mount('gs-campaign-form', { id: 'k-1' });
  inside(page).querySelector<HTMLButtonElement>('section[aria-labelledby="capacity"] button')?.click();
  await settled(page);

  const words = inside(page).querySelector('gs-capacity')?.shadowRoot?.textContent ?? '';
  expect(words).toContain('It will be tight');
  expect(words).toContain('between 15 and 40 ideas from 33 people in 20 working days');
  expect(words).toContain('20 ideas in 1 earlier campaign');
  expect(answers.asked.find(({ path }) => path.endsWith('/capacity'))?.body).toMatchObject({ effort: { hoursAWeek: 6 }, units: ['u-licensing'] });
  expect(await complaints(page)).toEqual([]);
});

it('is for facilitators only', async () => {
  session.set(aSession);
  const page = await mount('gs-campaign-form', { id: 'k-1' });

  expect(inside(page).querySelector('form')).toBeNull();
  expect(answers.asked).toEqual([]);
});
