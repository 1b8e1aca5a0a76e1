import { describe, expect, it } from 'vitest';
import { byDate, byState, nextDate, type OnBoard } from './board.ts';

const today = '2026-05-04';
const delivery = (id: string, state: string, more: Partial<OnBoard> = {}): OnBoard => ({
  proposal: { id, state },
  ...more,
});
const ids = (items: readonly OnBoard[]) => items.map((item) => item.proposal.id);

describe('the board by state', () => {
  it('sets the stalled apart, the longest stalled first', () => {
    const board = byState([
      delivery('recent', 'in-delivery', { stalled: { since: '2026-04-20', reason: 'step-overdue' } }),
      delivery('old', 'endorsed', { stalled: { since: '2026-01-10', reason: 'no-plan' } }),
      delivery('fine', 'in-delivery'),
    ]);

    expect(ids(board.stalled)).toEqual(['old', 'recent']);
    expect(ids(board.columns[2]?.items ?? [])).toEqual(['fine']);
  });

  it('keeps a column for every state, also for an empty one', () => {
    expect(byState([]).columns.map((column) => column.state)).toEqual([
      'endorsed',
      'trial',
      'in-delivery',
      'completed',
      'abandoned',
    ]);
  });

  it('orders a column by what comes next and the undated last', () => {
    const board = byState([
      delivery('undated', 'trial'),
      delivery('june', 'trial', { dueOn: '2026-06-30' }),
      delivery('may', 'trial', { dueOn: '2026-12-31', next: { title: 'Print', dueOn: '2026-05-20' } }),
    ]);

    expect(ids(board.columns[1]?.items ?? [])).toEqual(['may', 'june', 'undated']);
  });
});

describe('the board by date', () => {
  it('groups by when the next thing is due and skips empty spans', () => {
    const board = byDate(
      [
        delivery('later', 'in-delivery', { dueOn: '2026-09-01' }),
        delivery('friday', 'in-delivery', { dueOn: '2026-05-08' }),
        delivery('late', 'in-delivery', { dueOn: '2026-05-01' }),
        delivery('done', 'completed', { dueOn: '2026-04-01' }),
      ],
      today,
    );

    expect(board.map((group) => group.span)).toEqual(['overdue', 'this-week', 'later', 'finished']);
    expect(ids(board[0]?.items ?? [])).toEqual(['late']);
  });

  it('reads the next step before the end of the plan', () => {
    expect(nextDate(delivery('a', 'trial', { dueOn: '2026-12-31' }))).toBe('2026-12-31');
    expect(
      nextDate(delivery('a', 'trial', { dueOn: '2026-12-31', next: { title: 'x', dueOn: '2026-06-01' } })),
    ).toBe('2026-06-01');
  });

  it('counts a month over its end', () => {
    const board = byDate([delivery('june', 'trial', { dueOn: '2026-06-04' })], today);

    expect(board[0]?.span).toBe('this-month');
  });
});
