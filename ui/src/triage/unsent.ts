import type { AnswerDraft } from '../foundation/types.ts';

/** An answer that has been begun: nothing of it is required yet. */
export type BegunAnswer = Partial<AnswerDraft>;

const begun = new Map<string, BegunAnswer>();

/**
 * Answers begun and not yet sent, by idea, for as long as the page is open: whoever looks at another idea in between finds
 * their words again. They are held in memory only, because an unsent refusal must not lie about on a shared computer.
 */
export const unsent = {
  of: (idea: string): BegunAnswer => begun.get(idea) ?? {},
  keep: (idea: string, answer: BegunAnswer): void => void begun.set(idea, answer),
  drop: (idea: string): void => void begun.delete(idea),
};
