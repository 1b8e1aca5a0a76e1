import { describe, expect, it } from 'vitest';
import { answers } from '../../test/server.ts';
import { requests, sayOutcome, sendTogether, type Addressed } from './batches.ts';
import { anIdea, manager } from './triage.fixtures.ts';

const deskOf = (idea: Addressed['idea']): string => idea.desk.id;
const reply = (id: string, text = 'Yes.'): Addressed => ({ idea: anIdea({ id, title: id }), answer: { code: 'reply', text } });

describe('many answers at once', () => {
  it('go desk by desk, each with the version that was read', async () => {
    const items = [
      { proposal: 'a', by: manager, preparedAt: '2026-05-01T09:00:00Z', outcome: 'answered' },
      { proposal: 'b', by: manager, preparedAt: '2026-05-01T09:00:00Z', outcome: 'answered-meanwhile' },
    ];
    answers.give('POST /api/desk/batches', { id: 'batch', items: [] }, { status: 201 });
    answers.give('POST /api/desk/batches/batch/publication', { id: 'batch', items });

    const outcomes = await sendTogether([reply('a'), reply('b'), reply('gone')], deskOf);

    expect(answers.asked[0]?.body).toEqual({
      unit: 'permits',
      items: ['a', 'b', 'gone'].map((proposal) => ({ proposal, version: 3, answer: { code: 'reply', text: 'Yes.' } })),
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['answered', 'answered-meanwhile', 'no-such-proposal']);
  });

  it('are divided where they would be too large for one request', () => {
    const large = ['a', 'b', 'c'].map((id) => reply(id, 'x'.repeat(70_000)));

    expect(requests(large, deskOf).map(([, some]) => some.length)).toEqual([2, 1]);
    expect(requests([], deskOf)).toEqual([]);
  });

  it('say what became of each', () => {
    expect(sayOutcome('answered')).toBe('Answered');
    expect(sayOutcome('answered-meanwhile')).toBe('Somebody else answered meanwhile');
    expect(sayOutcome(undefined)).toBe('Waits');
  });
});
