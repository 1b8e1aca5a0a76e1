import { beforeEach, expect, it } from 'vitest';
import { ama, aSession, daysAway, kofi } from '../../test/fixtures.ts';
import { session } from '../foundation/session.ts';
import { sayNextStep } from './next-step.ts';

beforeEach(() => session.set(aSession));

it('names who answers, and by when', () => {
  const words = sayNextStep({ who: 'desk', person: kofi, due: daysAway(1), key: 'desk-answers', lapsed: false });

  expect(words).toBe('Kofi Asante answers by tomorrow');
});

it('says a lapsed promise in the past', () => {
  const words = sayNextStep({ who: 'desk', person: kofi, due: daysAway(-1), key: 'desk-acknowledges', lapsed: true });

  expect(words).toBe('Kofi Asante was to read it by yesterday');
});

it('speaks to the reader when it is their turn', () => {
  expect(sayNextStep({ who: 'author', person: ama, key: 'author-revises', lapsed: false })).toBe('Your turn: work on it again');
});

it('still says who, for a step that it has no words for', () => {
  expect(sayNextStep({ who: 'owner', person: kofi, key: 'owner-dances', lapsed: false })).toBe('Kofi Asante delivers');
});
