/** The completion codes, in their order: how far the work is, not whether somebody ticked it off. */
export const COMPLETION_CODES = [0, 1, 2, 3, 4, 5, 9] as const;

/** One completion code. */
export type CompletionCode = (typeof COMPLETION_CODES)[number];

/** How far the work is, while it is being said. */
export interface CompletionDraft {
  readonly code?: CompletionCode | undefined;
  readonly note: string;
  readonly outcome: string;
  readonly evidence: string;
  readonly lesson: string;
  /** A trial becomes regular work. */
  readonly adopt?: boolean;
}

/** What is wrong with one field; the key names the sentence in the catalogue. */
export interface CompletionFault {
  readonly field: 'code' | 'note' | 'outcome' | 'lesson';
  readonly key: 'code-missing' | 'note-missing' | 'outcome-missing' | 'lesson-missing';
}

/** Whether the work reached its target with this code. */
export function reaches(code: CompletionCode | undefined): boolean {
  return code === 4 || code === 5;
}

/** Whether the work was stopped on purpose. */
export function stops(code: CompletionCode | undefined): boolean {
  return code === 9;
}

/** Whether a trial can become regular work with this code: it was begun and has not ended. */
export function goesOn(code: CompletionCode | undefined): boolean {
  return code === 2 || code === 3;
}

/** What still stands in the way of saving, in the order of the form. */
export function faultsOf(draft: CompletionDraft): CompletionFault[] {
  const faults: CompletionFault[] = [];
  if (draft.code === undefined) faults.push({ field: 'code', key: 'code-missing' });
  if (isBlank(draft.note)) faults.push({ field: 'note', key: 'note-missing' });
  if (reaches(draft.code) && isBlank(draft.outcome)) faults.push({ field: 'outcome', key: 'outcome-missing' });
  if (stops(draft.code) && isBlank(draft.lesson)) faults.push({ field: 'lesson', key: 'lesson-missing' });
  return faults;
}

/** The body of the request: only what belongs to the code, trimmed. */
export function bodyOf({ code, note, outcome, evidence, lesson, adopt }: CompletionDraft): object {
  const ended = reaches(code) ? { outcome, evidence, lesson } : stops(code) ? { lesson, evidence } : {};
  const fields = Object.entries({ note, ...ended })
    .map(([field, words]) => [field, words.trim()] as const)
    .filter(([, words]) => words);
  return { code, ...Object.fromEntries(fields), ...(adopt && goesOn(code) ? { adopt } : {}) };
}

function isBlank(words: string): boolean {
  return words.trim() === '';
}
