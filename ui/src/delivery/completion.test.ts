import { describe, expect, it } from 'vitest';
import { bodyOf, faultsOf, type CompletionDraft } from './completion.ts';

const nothing: CompletionDraft = { note: '', outcome: '', evidence: '', lesson: '' };
const fields = (draft: CompletionDraft) => faultsOf(draft).map((fault) => fault.field);

describe('saying how far it is', () => {
  it('needs a code and what makes one say so', () => {
    expect(fields(nothing)).toEqual(['code', 'note']);
    expect(fields({ ...nothing, code: 2, note: 'Two of five offices have it' })).toEqual([]);
  });

  it('completes only with an outcome', () => {
    expect(fields({ ...nothing, code: 4, note: 'Counted twice' })).toEqual(['outcome']);
    expect(fields({ ...nothing, code: 5, note: 'Counted twice', outcome: 'Nobody comes twice' })).toEqual([]);
  });

  it('stops only with a lesson', () => {
    expect(fields({ ...nothing, code: 9, note: 'The law changed' })).toEqual(['lesson']);
  });

  it('adopts a trial only while it goes on', () => {
    const adopting = { note: 'Ten of twelve were served', outcome: '', evidence: '', lesson: '', adopt: true };
    expect(bodyOf({ ...adopting, code: 2 })).toEqual({ code: 2, note: 'Ten of twelve were served', adopt: true });
    expect(bodyOf({ ...adopting, code: 1 })).toEqual({ code: 1, note: 'Ten of twelve were served' });
  });

  it('sends only what belongs to the code', () => {
    const all = { note: ' Begun ', outcome: 'Fewer visits', evidence: 'The count', lesson: 'Ask first' };

    expect(bodyOf({ ...all, code: 2 })).toEqual({ code: 2, note: 'Begun' });
    expect(bodyOf({ ...all, code: 4 })).toEqual({
      code: 4,
      note: 'Begun',
      outcome: 'Fewer visits',
      evidence: 'The count',
      lesson: 'Ask first',
    });
    expect(bodyOf({ ...all, code: 9 })).toEqual({ code: 9, note: 'Begun', lesson: 'Ask first', evidence: 'The count' });
  });
});
