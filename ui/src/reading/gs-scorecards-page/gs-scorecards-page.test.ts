import { beforeEach, describe, expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { aScorecard } from '../reading.fixtures.ts';
import './gs-scorecards-page.ts';
import type { ScorecardsPageElement } from './gs-scorecards-page.ts';

const words = (root: ParentNode | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const open = async (): Promise<ScorecardsPageElement> => {
  const page = await mount('gs-scorecards-page');
  await settled(page);
  return page;
};
const submit = async (page: ScorecardsPageElement): Promise<void> => {
  page.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
};

describe('<gs-scorecards-page>', () => {
  beforeEach(() => {
    session.set({ ...aSession, roles: ['staff', 'facilitator'] });
    answers.give('GET /api/scorecards', { items: [aScorecard] });
    answers.give('GET /api/campaigns', { items: [{ id: 'k-1', title: 'Small stones' }] });
  });

  it('shows the scorecard in force', async () => {
    const page = await open();

    expect(page.shadowRoot?.querySelectorAll('.criterion').length).toBe(2);
    expect(words(page.shadowRoot)).toContain('Version 2 is in force');
    expect(await complaints(page)).toEqual([]);
  });

  it('opens at the campaign that the address names, and leads back to it', async () => {
    const page = await mount('gs-scorecards-page', { query: new URLSearchParams('campaign=k-1') });
    await settled(page);

    expect(page.shadowRoot?.querySelector<HTMLSelectElement>('#owner')?.value).toBe('k-1');
    expect(page.shadowRoot?.querySelector('a[href="/campaigns/k-1"]')?.textContent).toBe('The campaign');
    expect(await complaints(page)).toEqual([]);
  });

  it.each(['', 'campaign=k-9', 'campaign=%3Cb%3E'])('opens at the agency with the query "%s"', async (query) => {
    const page = await mount('gs-scorecards-page', { query: new URLSearchParams(query) });
    await settled(page);

    expect(page.shadowRoot?.querySelector<HTMLSelectElement>('#owner')?.value).toBe('agency');
    expect(page.shadowRoot?.querySelector('a')).toBeNull();
  });

  it('publishes the whole scorecard against the version that was seen', async () => {
    answers.give('PUT /api/scorecards/agency', { ...aScorecard, version: 3 });
    const page = await open();
    await submit(page);

    const asked = answers.asked.find(({ method }) => method === 'PUT');
    expect(asked?.headers.get('If-Match')).toBe('"v2"');
    expect(asked?.body).toEqual({
      steps: 5,
      outsider: true,
      criteria: [
        { name: 'Helps people', lookFor: 'Who is better off?', weight: 1, commentRequired: false },
        { name: 'Can be done', lookFor: null, weight: 3, commentRequired: true },
      ],
    });
  });

  it('begins one for a campaign, with nobody declined unread, and says which name is missing', async () => {
    const page = await open();
    const select = page.shadowRoot?.querySelector<HTMLSelectElement>('#owner') as HTMLSelectElement;
    select.value = 'k-1';
    select.dispatchEvent(new Event('change'));
    await settled(page);
    expect(words(page.shadowRoot)).toContain('by the agency’s scorecard');
    expect(page.shadowRoot?.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked).toBe(true);
    await submit(page);

    expect(answers.asked.some(({ method }) => method === 'PUT')).toBe(false);
    expect(words(page.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot)).toContain('Criterion 1 has no name');
  });

  it('takes the scorecard away', async () => {
    answers.give('PUT /api/scorecards/agency', { ...aScorecard, version: 3, criteria: [] });
    const page = await open();
    [...(page.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? [])].at(-1)?.click();
    await settled(page);

    expect((answers.asked.find(({ method }) => method === 'PUT')?.body as { criteria: unknown[] }).criteria).toEqual([]);
  });

  it('is for facilitators', async () => {
    session.set(aSession);

    expect((await open()).shadowRoot?.querySelector('form')).toBeNull();
  });
});
