import { beforeEach, expect, it } from 'vitest';
import { anAnswer, aSession, aStory, aView, someComments } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-proposal-page.ts';

beforeEach(() => {
  session.set(aSession);
  answers.give('GET /api/proposals/c-1', aView(), { etag: '"v3"' });
  answers.give('GET /api/proposals/c-1/story', { items: aStory });
  answers.give('GET /api/proposals/c-1/comments', { items: someComments });
});

it('tells the idea from problem to first step', async () => {
  const page = await mount('gs-proposal-page', { id: 'c-1' });
  await settled(page);

  const headings = [...(page.shadowRoot?.querySelectorAll('.words h2') ?? [])].map((heading) => heading.textContent);
  expect(headings).toEqual(['The problem', 'Who is affected', 'Why it happens', 'The idea', 'The first step']);
  expect(await complaints(page)).toEqual([]);
});

it('sets the newest answer first, and earlier ones behind it', async () => {
  const first = anAnswer({ id: 'a-0', code: 'acknowledge', at: '2026-01-01T10:00:00Z' });
  answers.give('GET /api/proposals/c-1', aView({ answers: [first, anAnswer()] }));

  const page = await mount('gs-proposal-page', { id: 'c-1' });
  await settled(page);

  const letters = [...(page.shadowRoot?.querySelectorAll('gs-answer-letter') ?? [])];
  expect(letters.map((letter) => letter.answer.code)).toEqual(['decline', 'acknowledge']);
});

it('draws why an idea cannot be shown', async () => {
  answers.give('GET /api/proposals/c-1', { type: '/problems/no-such-proposal', status: 404 }, { status: 404 });

  const page = await mount('gs-proposal-page', { id: 'c-1' });
  await settled(page);

  const failure = page.shadowRoot?.querySelector('gs-failure');
  expect(failure?.shadowRoot?.querySelector('h2')?.textContent).toBe('There is no such idea, or it is not shared with you');
  expect(await complaints(page)).toEqual([]);
});

it('says to its reader why nobody is named, and leads to no unit', async () => {
  const unit = { id: '00000000-0000-0000-0000-000000000000', name: 'A unit of the agency' };
  answers.give('GET /api/proposals/c-1', aView({ authors: [{ id: unit.id, name: 'Somebody in the agency', unit }], unit, desk: unit }));

  const page = await mount('gs-proposal-page', { id: 'c-1' });
  await settled(page);

  expect(page.shadowRoot?.querySelector('.kept')?.textContent).toContain('You were asked to read this.');
  expect(page.shadowRoot?.querySelector('.kept a')?.getAttribute('href')).toBe('/reading/c-1');
  expect(page.shadowRoot?.querySelector('a[href^="/proposals?unit="]')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});
