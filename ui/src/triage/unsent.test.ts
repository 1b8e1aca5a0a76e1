import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../test/server.ts';
import { unsent, type Keeping } from './unsent.ts';
import { manager } from './triage.fixtures.ts';

describe('unsent answers', () => {
  let idea: string;
  let heard: Keeping[];
  const hear = (keeping: Keeping): void => void heard.push(keeping);
  const puts = () => answers.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  const address = (): string => `/api/proposals/${idea}/unsent-answer`;

  beforeEach(() => {
    vi.useFakeTimers();
    idea = crypto.randomUUID();
    heard = [];
    answers.give(`PUT ${address()}`, {});
  });

  afterEach(() => vi.useRealTimers());

  it('are kept a moment after the last key, once', async () => {
    unsent.keep(idea, { answer: { code: 'reply', text: 'Ha' } }, hear);
    unsent.keep(idea, { answer: { code: 'reply', text: 'Half' } }, hear);
    expect(puts()).toEqual([]);

    await vi.advanceTimersByTimeAsync(1_000);

    expect(puts()).toEqual([{ code: 'reply', text: 'Half' }]);
    expect(heard.at(-1)).toBe('kept');
  });

  it('are kept at once before the answer is sent', async () => {
    unsent.keep(idea, { answer: { code: 'reply', text: 'Half' } }, hear);

    await unsent.settle(idea);

    expect(puts()).toHaveLength(1);
  });

  it('are not worth keeping while only their kind is chosen', async () => {
    unsent.keep(idea, { answer: { code: 'decline' } }, hear);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(answers.asked).toEqual([]);
  });

  it('go from the server when the words were taken back', async () => {
    answers.give(`DELETE ${address()}`, undefined, { status: 204 });
    unsent.keep(idea, { answer: { code: 'reply', text: 'Half' } }, hear);
    unsent.keep(idea, { answer: { code: 'reply', text: '' } }, hear);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(answers.asked.map(({ method }) => method)).toEqual(['DELETE']);
    expect(heard.at(-1)).toBe('nothing');
  });

  it('say when the server could not be reached, and stay on the page', async () => {
    answers.give(`PUT ${address()}`, {}, { status: 503 });
    unsent.keep(idea, { answer: { text: 'Half' } }, hear);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(heard.at(-1)).toBe('not-kept');
    expect(unsent.of(idea).answer.text).toBe('Half');
  });

  it('are found again with the names of whom they name', async () => {
    answers.give(`GET ${address()}`, { answer: { code: 'needs-work', text: 'Half', helper: 'esi' }, helper: manager });

    const found = await unsent.find(idea);

    expect(found.answer.text).toBe('Half');
    expect(found.helper?.label).toBe(manager.name);
  });

  it('are not overwritten by what the server kept before', async () => {
    answers.give(`GET ${address()}`, { answer: { text: 'Old' } });
    const asked = unsent.find(idea);
    unsent.keep(idea, { answer: { text: 'New' } }, hear);

    expect((await asked).answer.text).toBe('New');
  });
});
