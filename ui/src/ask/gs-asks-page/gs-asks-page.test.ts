import { beforeEach, expect, it } from 'vitest';
import { aSession, kofi, units } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { anAsk } from '../ask.fixtures.ts';
import './gs-asks-page.ts';

beforeEach(() => {
  session.set(aSession);
  answers.clear();
  answers.give('GET /api/asks', { items: [anAsk] });
  answers.give('GET /api/units', { items: units });
});

it('shows staff what they are asked, and no form', async () => {
  const page = await mount('gs-asks-page', {});

  expect(page.shadowRoot?.querySelector('li h2')?.textContent).toBe('What do you think is right here?');
  expect(page.shadowRoot?.textContent).toContain('Waits for your answer');
  expect(page.shadowRoot?.querySelector('form')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});

it('lets a manager ask the unit they run, and says first what is missing', async () => {
  session.set({ ...aSession, person: { ...kofi }, roles: ['staff', 'manager'] });
  answers.give('POST /api/asks', anAsk, { status: 201 });
  const page = await mount('gs-asks-page', {});
  await settled(page);
  const root = page.shadowRoot as ShadowRoot;
  const send = async (): Promise<void> => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);
  };

  await send();
  expect(root.querySelector('gs-error-summary')?.shadowRoot?.querySelectorAll('li')).toHaveLength(2);
  for (const [field, value] of [['question', 'What slows us?'], ['endsOn', '2026-02-01']] as const) {
    const element = root.querySelector(`#${field}`) as HTMLElementTagNameMap['gs-field'];
    element.value = value;
    element.dispatchEvent(new Event('input'));
  }
  expect(await complaints(page)).toEqual([]);
  await send();

  const sent = answers.asked.find(({ method }) => method === 'POST');
  expect(sent?.body).toEqual({ unit: 'u-licensing', question: 'What slows us?', endsOn: '2026-02-01', unsigned: false });
  expect(sent?.headers.get('Idempotency-Key')).toBeTruthy();
});

it('shows whoever asked that their question is hidden', async () => {
  answers.give('GET /api/asks', { items: [{ ...anAsk, mayAnswer: false, mayRead: true, over: true, count: 1, hidden: true }] });
  const page = await mount('gs-asks-page', {});

  expect(page.shadowRoot?.querySelector('li')?.textContent).toContain('only you and facilitators see this');
  expect(page.shadowRoot?.querySelector('.turn')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});
