import { ama, kofi } from '../../test/fixtures.ts';
import type { Ask } from './asks.ts';

export const anAsk: Ask = {
  id: 'q-1',
  unit: { id: 'u-licensing', name: 'Licensing and Permits' },
  by: kofi,
  question: 'What do you think is right here?',
  askedAt: '2026-01-05T09:00:00Z',
  endsOn: '2026-01-12',
  over: false,
  unsigned: false,
  mayAnswer: true,
  mayRead: false,
  version: 1,
};

export const answered = [{ id: 'a-1', text: 'The <b>printer</b>.', by: ama, on: '2026-01-06' }];
