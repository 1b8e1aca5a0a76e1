import { expect, it } from 'vitest';
import { addressOf, searchOf } from './searching.ts';

it('keeps a search in its address and finds it there again', () => {
  const search = { q: 'lost forms & keys', state: ['parked', 'declined'] as const, theme: 'forms', unit: 'u-1', campaign: '', mine: 'following', year: '2025', from: '', to: '2026-03-31', sort: 'updated' };

  const address = addressOf({ ...search, state: [...search.state] });

  expect(searchOf(new URL(address, 'http://localhost').searchParams)).toEqual({ ...search, state: ['parked', 'declined'] });
});

it('leaves out of the address what is not asked', () => {
  expect(addressOf({ q: '', state: [], theme: '', unit: '', campaign: '', mine: '', year: '', from: '', to: '', sort: '' })).toBe('/proposals');
});

it('drops states that do not exist', () => {
  expect(searchOf(new URLSearchParams('state=declined,invented')).state).toEqual(['declined']);
});
