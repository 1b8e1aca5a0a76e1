import { describe, expect, it } from 'vitest';
import { inOrder, isQuarter, quarterOf, quartersUpTo } from './quarters.ts';

describe('quarters', () => {
  it('hold the days of three months', () => {
    expect(quarterOf(new Date('2026-03-31T23:00:00Z'))).toBe('2026-Q1');
    expect(quarterOf(new Date('2026-04-01T00:00:00Z'))).toBe('2026-Q2');
  });

  it('count back over the turn of the year', () => {
    expect(quartersUpTo('2026-Q2', 4)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
  });

  it('are told from other texts', () => {
    expect(isQuarter('2026-Q4')).toBe(true);
    expect(isQuarter('2026-Q5')).toBe(false);
    expect(isQuarter(null)).toBe(false);
  });

  it('are put in order', () => {
    expect(inOrder('2026-Q2', '2025-Q4')).toEqual(['2025-Q4', '2026-Q2']);
  });
});
