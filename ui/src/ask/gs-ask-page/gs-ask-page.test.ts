import { beforeEach, expect, it } from 'vitest';
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
