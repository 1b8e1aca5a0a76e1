import { expect, it } from 'vitest';
import { sayAgo, sayDay } from './dates.ts';

const now = new Date('2026-03-04T12:00:00');

it('says near days as people do', () => {
  expect(sayDay('2026-03-04', now)).toBe('today');
  expect(sayDay('2026-03-05', now)).toBe('tomorrow');
  expect(sayDay('2026-03-07', now)).toBe('Saturday');
});

it('says far days by date, with the year only when it is another', () => {
  expect(sayDay('2026-04-17', now)).toMatch(/17 April|April 17/);
  expect(sayDay('2025-04-17', now)).toMatch(/2025/);
});

it('says how long ago while it is near', () => {
  expect(sayAgo('2026-03-04T11:59:45', now)).toBe('just now');
  expect(sayAgo('2026-03-04T11:40:00', now)).toBe('20 minutes ago');
  expect(sayAgo('2026-03-03T08:00:00', now)).toBe('yesterday');
});
