import { beforeEach, expect, it, vi } from 'vitest';
import { aSession, kofi } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { anAsk, answered } from '../ask.fixtures.ts';
import './gs-ask-page.ts';
import type { AskPageElement } from './gs-ask-page.ts';

beforeEach(() => {
  session.set(aSession);
  answers.clear();
  answers.give('GET /api/asks/q-1', anAsk);
  answers.give('GET /api/asks/q-1/hidings', { items: [] });
  answers.give('POST /api/asks/q-1/answers', anAsk, { status: 201 });
});

async function send(page: AskPageElement, text: string | undefined): Promise<void> {
  const root = page.shadowRoot as ShadowRoot;
  const field = root.querySelector('gs-field') as HTMLElementTagNameMap['gs-field'];
  if (text !== undefined) {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }
  root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
}

it('answers in one field, and refuses nothing said', async () => {
  const page = await mount('gs-ask-page', { id: 'q-1' });
  await send(page, undefined);
  expect(page.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('Write your answer');
  expect(await complaints(page)).toEqual([]);

  await send(page, ' The printer. ');
  expect(answers.asked.find(({ method }) => method === 'POST')?.body).toEqual({ text: 'The printer.' });
});

it('makes an idea of an answer with one click, and lets it be taken back', async () => {
  answers.give('GET /api/asks/q-1', { ...anAsk, mine: 'The printer & the stairs.' });
  const page = await mount('gs-ask-page', { id: 'q-1' });

  expect(page.shadowRoot?.querySelector('#mine ~ .row a')?.getAttribute('href')).toBe('/propose?problem=The+printer+%26+the+stairs.');
  expect(page.shadowRoot?.textContent).toContain('Take it back');
  expect(await complaints(page)).toEqual([]);
});

it('says plainly what it means to answer without a name', async () => {
  answers.give('GET /api/asks/q-1', { ...anAsk, unsigned: true });
  const page = await mount('gs-ask-page', { id: 'q-1' });
  expect(page.shadowRoot?.querySelector('gs-field')?.shadowRoot?.textContent).toContain('Your name is not kept');

  await send(page, 'I would rather not say.');
  expect(page.shadowRoot?.querySelector('#mine')).not.toBeNull();
  expect(page.shadowRoot?.textContent).toContain('Only this page still shows it');
  expect(page.shadowRoot?.textContent).not.toContain('Take it back');
});

it('shows the asker the answers as text, and asks for what was done when it is over', async () => {
  session.set({ ...aSession, person: { ...kofi } });
  answers.give('GET /api/asks/q-1', { ...anAsk, over: true, mayAnswer: false, mayRead: true, count: 1, answers: answered });
  answers.give('PUT /api/asks/q-1/outcome', anAsk);
  const page = await mount('gs-ask-page', { id: 'q-1' });

  expect(page.shadowRoot?.querySelector('li .words')?.textContent).toBe('The <b>printer</b>.');
  expect(page.shadowRoot?.querySelector('b')).toBeNull();
  await send(page, 'Too short');
  expect(page.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('ten characters');
  await send(page, 'We moved the printer.');
  const sent = answers.asked.find(({ method }) => method === 'PUT');
  expect(sent?.body).toEqual({ text: 'We moved the printer.' });
  expect(sent?.headers.get('If-Match')).toBe('"v1"');
  expect(await complaints(page)).toEqual([]);
});

it('shows answers without names only when it is over, and everybody what was done', async () => {
  answers.give('GET /api/asks/q-1', { ...anAsk, unsigned: true, mayAnswer: false, mayRead: true, outcome: { text: 'Done.', at: '2026-01-20T09:00:00Z', by: kofi } });
  const page = await mount('gs-ask-page', { id: 'q-1' });

  expect(page.shadowRoot?.textContent).toContain('You read them when the question is over');
  expect(page.shadowRoot?.querySelector('.paper')?.textContent).toContain('Done.');
  expect(await complaints(page)).toEqual([]);
});

const wish = (root: ParentNode | null | undefined, words: string): HTMLButtonElement =>
  [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === words) as HTMLButtonElement;

it('lets whoever reads an answer report it, with a reason', async () => {
  answers.give('GET /api/asks/q-1', { ...anAsk, mayAnswer: false, mayRead: true, count: 1, answers: answered.map((one) => ({ ...one, may: ['report'] })) });
  answers.give('POST /api/reports', undefined, { status: 204 });
  const page = await mount('gs-ask-page', { id: 'q-1' });
  expect(await complaints(page)).toEqual([]);
  expect(wish(page.shadowRoot, 'Hide this answer')).toBeUndefined();

  wish(page.shadowRoot, 'Report this answer').click();
  await vi.waitFor(() => expect(page.shadowRoot?.querySelector('gs-moderating')?.shadowRoot?.querySelector('dialog')?.open).toBe(true));
  const dialog = page.shadowRoot?.querySelector('gs-moderating')?.shadowRoot;
  expect(dialog?.querySelector('h2')?.textContent).toBe('Report this answer');
  (dialog?.querySelector('input[value=personal]') as HTMLInputElement).checked = true;
  dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);

  expect(answers.asked.find(({ method }) => method === 'POST')?.body).toEqual({ ask: 'q-1', answer: 'a-1', reason: 'personal' });
});

it('lets somebody who is asked report the question', async () => {
  answers.give('GET /api/asks/q-1', { ...anAsk, may: ['report'] });
  const page = await mount('gs-ask-page', { id: 'q-1' });

  expect(wish(page.shadowRoot, 'Report this question')).toBeDefined();
  expect(await complaints(page)).toEqual([]);
});

it('shows a writer that their answer is hidden, why, and the appeal', async () => {
  answers.give('GET /api/asks/q-1', { ...anAsk, mayAnswer: false, mine: 'Kofi is to blame.', mineHidden: true });
  answers.give('GET /api/asks/q-1/hidings', {
    items: [{ id: 'h-1', what: 'answer', ask: { id: 'q-1', title: anAsk.question }, answer: 'a-1', text: 'Kofi is to blame.', reason: 'personal', words: 'It names a colleague.', at: '2026-01-07T10:00:00Z', may: ['appeal'] }],
  });
  const page = await mount('gs-ask-page', { id: 'q-1' });
  await settled(page);

  const told = page.shadowRoot?.querySelector('gs-hidings')?.shadowRoot;
  expect(told?.textContent).toContain('An answer to this question is out of sight');
  expect(wish(told, 'Appeal')).toBeDefined();
  expect(page.shadowRoot?.textContent).toContain('only you and facilitators see this');
  expect(page.shadowRoot?.textContent).not.toContain('Take it back');
  expect(await complaints(page)).toEqual([]);
});

it('shows a facilitator the answers to look at, without the count', async () => {
  session.set({ ...aSession, roles: ['staff', 'facilitator'] });
  answers.give('GET /api/asks/q-1', { ...anAsk, mayAnswer: false, answers: [{ ...answered[0], may: ['report', 'hide'] }, { ...answered[0], id: 'a-2', hidden: true }] });
  const page = await mount('gs-ask-page', { id: 'q-1' });

  expect(page.shadowRoot?.querySelector('h2#judged')?.textContent).toBe('Answers that facilitators look at');
  expect(page.shadowRoot?.querySelectorAll('li')).toHaveLength(2);
  expect(page.shadowRoot?.querySelectorAll('li')[1]?.textContent).toContain('whoever asked does not see this');
  expect(wish(page.shadowRoot, 'Hide this answer')).toBeDefined();
  expect(page.shadowRoot?.textContent).not.toContain('Close it now');
  expect(await complaints(page)).toEqual([]);
});
