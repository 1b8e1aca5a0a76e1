import { LitElement } from 'lit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aView } from '../../test/fixtures.ts';
import { answers } from '../../test/server.ts';
import { Drafting, missingIn, takenOver } from './drafting.ts';

class HostElement extends LitElement {}
customElements.define('test-drafting-host', HostElement);

const draft = aView({ id: 'd-1', state: 'draft', version: 1 });

beforeEach(() => {
  vi.useFakeTimers();
  answers.give('POST /api/proposals', draft, { status: 201, etag: '"v1"' });
  answers.give('PUT /api/proposals/d-1', { ...draft, version: 2 }, { etag: '"v2"' });
});

afterEach(() => vi.useRealTimers());

function drafting(begun: (id: string) => void = () => undefined): Drafting {
  return new Drafting(new HostElement(), begun);
}

it('keeps the draft by itself a moment after the last key, and says where it is kept', async () => {
  const begun = vi.fn();
  const writing = drafting(begun);

  writing.change({ problem: 'Forms get' });
  writing.change({ problem: 'Forms get lost on the way upstairs' });
  await vi.advanceTimersByTimeAsync(1_600);

  expect(answers.asked).toHaveLength(1);
  expect(begun).toHaveBeenCalledWith('d-1');
  expect(writing.keeping).toBe('kept');
});

it('names a draft without a title by its first words, so that nothing typed is lost', async () => {
  const writing = drafting();

  writing.change({ problem: 'Forms get lost on the way upstairs and nobody knows' });
  await vi.advanceTimersByTimeAsync(1_600);

  expect(answers.asked[0]?.body).toMatchObject({ title: 'Forms get lost on the way upstairs and' });
});

it('changes from the version it read', async () => {
  const writing = drafting();
  writing.change({ title: 'One list' });
  await vi.advanceTimersByTimeAsync(1_600);

  writing.change({ solution: 'Keep one list' });
  await vi.advanceTimersByTimeAsync(1_600);

  expect(answers.asked.at(-1)?.method).toBe('PUT');
  expect(answers.asked.at(-1)?.headers.get('If-Match')).toBe('"v1"');
});

it('keeps the words and says so when the server refuses', async () => {
  answers.give('POST /api/proposals', { type: '/problems/unexpected', status: 500 }, { status: 500 });
  const writing = drafting();

  writing.change({ title: 'One list' });
  await vi.advanceTimersByTimeAsync(1_600);

  expect(writing.keeping).toBe('failed');
  expect(writing.draft.title).toBe('One list');
});

it('names everything that is missing at once, and sends nothing', async () => {
  const writing = drafting();

  expect(await writing.submit()).toBeUndefined();

  expect(writing.problem?.errors.map((error) => error.pointer)).toEqual(['/title', '/problem', '/solution']);
  expect(answers.asked).toEqual([]);
});

it('asks for nothing more than a title, a problem and an idea', () => {
  expect(missingIn({ title: 'One list', problem: 'a', solution: 'b' })).toBeUndefined();
});

it('asks how a trial will be known and ended before it is sent, not while it is written', () => {
  const draft = { title: 'One list', problem: 'a', solution: 'b', right: 'try' as const, trial: { measure: 'The queue', until: '' } };

  expect(missingIn(draft)?.errors.map(({ pointer }) => pointer)).toEqual(['/trial-stopRule', '/trial-until']);
  expect(missingIn(draft, 'words')).toBeUndefined();
});

it('begins another draft when the author chooses otherwise about their name, and throws the one before away', async () => {
  answers.give('DELETE /api/proposals/d-1', undefined, { status: 204 });
  const writing = drafting();
  writing.change({ title: 'One list' });
  await vi.advanceTimersByTimeAsync(1_600);

  answers.give('POST /api/proposals', { ...draft, id: 'd-2' }, { status: 201, etag: '"v1"' });
  writing.change({ authorship: 'shielded' });
  await vi.advanceTimersByTimeAsync(1_600);

  const calls = answers.asked.map(({ method, path }) => `${method} ${path}`);
  expect(calls).toEqual(['POST /api/proposals', 'DELETE /api/proposals/d-1', 'POST /api/proposals']);
  expect(answers.asked.at(-1)?.body).toMatchObject({ authorship: 'shielded' });
  expect(writing.view?.id).toBe('d-2');
});

it('begins another draft also when the choice is made while the one before is being kept', async () => {
  answers.give('DELETE /api/proposals/d-1', undefined, { status: 204 });
  const writing = drafting();
  writing.change({ title: 'One list' });
  vi.advanceTimersByTime(1_500);
  while (answers.asked.length === 0) await Promise.resolve();

  expect(writing.view, 'the answer is still to come').toBeUndefined();
  writing.change({ authorship: 'shielded' });
  await vi.advanceTimersByTimeAsync(1_600);

  const calls = answers.asked.map(({ method, path }) => `${method} ${path}`);
  expect(calls).toEqual(['POST /api/proposals', 'DELETE /api/proposals/d-1', 'POST /api/proposals']);
});

it('takes over another idea without touching what was written', () => {
  const other = aView({ id: 'b' });

  const taken = takenOver({ title: 'Mine', problem: ' ', solution: 'My own way' }, other);

  expect(taken).toMatchObject({ replicates: 'b', problem: other.problem?.markdown, affected: other.affected?.markdown });
  expect(taken).not.toHaveProperty('title');
  expect(taken).not.toHaveProperty('solution');
});
