import { beforeEach, expect, it } from 'vitest';
import { aSession, aView } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { session } from '../../foundation/session.ts';
import './gs-hidings.ts';

const hiding = {
  id: 'h-1',
  what: 'proposal',
  proposal: { id: 'c-1', title: 'One list' },
  reason: 'personal',
  words: 'It names people who were ill.',
  at: '2026-05-04T10:00:00Z',
  may: ['appeal'],
};

beforeEach(() => session.set(aSession));

it('tells the author why, and takes the one appeal', async () => {
  answers.give('GET /api/proposals/c-1/hidings', { items: [hiding] });
  answers.give('POST /api/proposals/c-1/hidings/h-1/appeal', undefined, { status: 204 });
  const element = await mount('gs-hidings', { proposal: aView() });
  await settled(element);
  expect(element.shadowRoot?.textContent).toContain('It names people who were ill.');
  expect(await complaints(element)).toEqual([]);

  element.shadowRoot?.querySelector('button')?.click();
  await settled(element);
  const dialog = element.shadowRoot?.querySelector('gs-reason-dialog')?.shadowRoot;
  (dialog?.querySelector('gs-field') as FieldElement).value = 'They agreed to be named.';
  dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(element);

  expect(answers.asked.find(({ method }) => method === 'POST')?.body).toEqual({ words: 'They agreed to be named.' });
});

it('appeals below the question, where an answer to it is hidden', async () => {
  const { proposal: _, ...rest } = hiding;
  answers.give('GET /api/asks/q-1/hidings', { items: [{ ...rest, what: 'answer', ask: { id: 'q-1', title: 'What slows us?' }, text: 'Kofi does.' }] });
  answers.give('POST /api/asks/q-1/hidings/h-1/appeal', undefined, { status: 204 });
  const element = await mount('gs-hidings', { ask: { id: 'q-1' } });
  await settled(element);
  expect(element.shadowRoot?.textContent).toContain('An answer to this question is out of sight');

  element.shadowRoot?.querySelector('button')?.click();
  await settled(element);
  const dialog = element.shadowRoot?.querySelector('gs-reason-dialog')?.shadowRoot;
  (dialog?.querySelector('gs-field') as FieldElement).value = 'He said so himself, ask him.';
  dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(element);

  expect(answers.asked.find(({ path }) => path === '/api/asks/q-1/hidings/h-1/appeal')?.body).toEqual({ words: 'He said so himself, ask him.' });
});

it('is not there where nothing is hidden', async () => {
  answers.give('GET /api/proposals/c-1/hidings', { items: [] });
  const element = await mount('gs-hidings', { proposal: aView() });
  await settled(element);

  expect(element.shadowRoot?.querySelector('section')).toBeNull();
});
