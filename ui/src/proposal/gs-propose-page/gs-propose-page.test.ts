import { beforeEach, expect, it } from 'vitest';
import { aSession, units } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-propose-page.ts';
import type { ProposePageElement } from './gs-propose-page.ts';

beforeEach(() => {
  session.set(aSession);
  answers.give('GET /api/units', { items: units });
});

function within(page: ProposePageElement, part: string): ShadowRoot {
  return page.shadowRoot?.querySelector(part)?.shadowRoot as ShadowRoot;
}

it('starts with three questions', async () => {
  const page = await mount('gs-propose-page', { query: new URLSearchParams() });

  const questions = [...within(page, 'gs-propose-idea').querySelectorAll('gs-field')].map((field) => field.id);
  expect(questions).toEqual(['problem', 'solution', 'title']);
  expect(await complaints(page)).toEqual([]);
});

it('takes up the problem that was written on the first page', async () => {
  const page = await mount('gs-propose-page', { query: new URLSearchParams('problem=Forms get lost') });

  expect(within(page, 'gs-propose-idea').querySelector('gs-field')?.value).toBe('Forms get lost');
});

it('says what is missing when one goes on too early', async () => {
  const page = await mount('gs-propose-page', { query: new URLSearchParams() });

  page.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);

  const summary = within(page, 'gs-error-summary');
  expect(summary.querySelectorAll('li')).toHaveLength(3);
  expect(within(page, 'gs-propose-idea').querySelector('gs-field')?.error).toBe('Say what the problem is');
});

it('says before sending who answers', async () => {
  const page = await mount('gs-propose-page', { query: new URLSearchParams('step=send') });
  await settled(page);

  const send = within(page, 'gs-propose-send');
  expect(send.querySelector('gs-promise-note')?.shadowRoot?.querySelector('h2')?.textContent).toBe('Kofi Asante will answer');
  expect(await complaints(page)).toEqual([]);
});
