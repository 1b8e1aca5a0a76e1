import { describe, expect, it } from 'vitest';
import {
  ANSWER_CODES,
  ANSWER_KEYS,
  answerForKey,
  bodyOf,
  faultsOf,
  leastText,
} from './answer.ts';
import type { AnswerDraft } from '../foundation/types.ts';

const today = '2026-05-04';
const reasons = 'The archive law asks for paper until 2028, so we may not drop it yet.';
const faults = (draft: AnswerDraft) => faultsOf(draft, today).map((fault) => fault.field);

describe('answering', () => {
  it('has one key for each answer', () => {
    expect(new Set(Object.values(ANSWER_KEYS)).size).toBe(ANSWER_CODES.length);
    expect(answerForKey('D')).toBe('decline');
    expect(answerForKey('x')).toBeUndefined();
  });

  it('asks for a text whatever the answer', () => {
    for (const code of ANSWER_CODES) {
      expect(faults({ code, text: '  ' })).toContain('text');
    }
  });

  it('owes a reasoned text when it turns the idea away', () => {
    expect(leastText('decline')).toBe(40);
    expect(faults({ code: 'redirect', text: 'Not ours.', toUnit: 'u' })).toEqual(['text']);
    expect(faults({ code: 'reply', text: 'Yes.' })).toEqual([]);
  });

  it('declines only with a reason and with what would change it', () => {
    expect(faults({ code: 'decline', text: reasons })).toEqual(['reason', 'whatWouldChange']);
    expect(
      faults({ code: 'decline', text: reasons, reason: 'not-lawful', whatWouldChange: 'A new law' }),
    ).toEqual([]);
  });

  it('asks for changes only with a helper', () => {
    expect(faults({ code: 'needs-work', text: 'Nearly there' })).toEqual(['helper']);
  });

  it('parks until a day that is still to come', () => {
    expect(faults({ code: 'park', text: reasons })).toEqual(['revisitOn']);
    expect(faults({ code: 'park', text: reasons, revisitOn: today })).toEqual(['revisitOn']);
    expect(faults({ code: 'park', text: reasons, revisitOn: '2026-09-01' })).toEqual([]);
  });

  it('redirects to a unit or elsewhere', () => {
    expect(faults({ code: 'redirect', text: reasons })).toEqual(['toUnit']);
    expect(faults({ code: 'redirect', text: reasons, toElsewhere: 'The city' })).toEqual([]);
  });

  it('tries with a measure, a stop rule and an end', () => {
    expect(faults({ code: 'trial', text: 'Let us try' })).toEqual([
      'trial/measure',
      'trial/stopRule',
      'trial/until',
    ]);
  });
});

describe('the body that is sent', () => {
  it('holds only what belongs to the code', () => {
    const body = bodyOf({
      code: 'decline',
      text: ` ${reasons} `,
      reason: 'not-lawful',
      whatWouldChange: 'A new law ',
      helper: 'somebody',
      revisitOn: '2026-09-01',
    });

    expect(body).toEqual({
      code: 'decline',
      text: reasons,
      reason: 'not-lawful',
      whatWouldChange: 'A new law',
    });
  });

  it('sends one destination, the unit first', () => {
    const body = bodyOf({ code: 'redirect', text: reasons, toUnit: 'u1', toElsewhere: 'the city' });

    expect(body).toEqual({ code: 'redirect', text: reasons, toUnit: 'u1' });
  });

  it('leaves an empty next step out', () => {
    expect(bodyOf({ code: 'reply', text: 'Yes', nextStep: '  ' })).toEqual({
      code: 'reply',
      text: 'Yes',
    });
  });
});
