import { kofi, lena } from '../../test/fixtures.ts';
import type { Opening } from './openings.ts';

/** A request that waits for an auditor. */
export function anOpening(change: Partial<Opening> = {}): Opening {
  return {
    id: 'o-1',
    proposal: { id: 'c-1', title: 'Lamps at the back door' },
    reason: 'There is a danger to people, and we have to ask where it is.',
    askedBy: kofi,
    askedAt: '2026-05-04T10:00:00Z',
    expiresAt: '2026-05-11T10:00:00Z',
    state: 'asked',
    awaits: 'auditor',
    mayLook: false,
    mayAgree: true,
    mayRefuse: true,
    ...change,
  };
}

/** The same, opened to the two. */
export function anOpened(change: Partial<Opening> = {}): Opening {
  return anOpening({
    state: 'opened',
    secondPerson: lena,
    answeredAt: '2026-05-05T10:00:00Z',
    visibleUntil: '2026-05-06T10:00:00Z',
    mayLook: true,
    mayAgree: false,
    mayRefuse: false,
    ...change,
  });
}
