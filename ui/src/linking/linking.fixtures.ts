import { aCard, kofi } from '../../test/fixtures.ts';
import type { Consent, Likeness, LinkRequest } from './linking.ts';

/** Two ideas that may be the same; both lie at a desk. */
export function aPair(change: Partial<Likeness> = {}): Likeness {
  const first = aCard({ id: 'c-1' });
  const second = aCard({ id: 'c-2', title: 'A sheet of missing papers for each clerk', supports: 2 });
  return { first, second, shared: ['papers', 'clerk'], meaning: true, linkable: ['c-1', 'c-2'], ...change };
}

/** A question that waits. */
export function aRequest(): LinkRequest {
  const { first, second } = aPair();
  return { id: 'q-1', proposal: second, linkTo: first, askedBy: kofi, askedAt: '2026-05-04T10:00:00Z', reason: 'Both want one list.' };
}

/** What the author is asked. */
export function aConsent(change: Partial<Consent> = {}): Consent {
  return {
    standing: 'asked',
    other: aPair().second,
    askedBy: kofi,
    askedAt: '2026-05-04T10:00:00Z',
    reason: 'Both want one list of missing papers.',
    mayAnswer: true,
    ...change,
  };
}
