import type { AnswerCode, AnswerDraft, Trial } from '../foundation/types.ts';
import { blankIn } from './templates.ts';

/** The answers a desk can give, in the order in which they are offered. */
export const ANSWER_CODES: readonly AnswerCode[] = [
  'acknowledge',
  'reply',
  'needs-work',
  'endorse',
  'trial',
  'park',
  'redirect',
  'link',
  'decline',
];

/** The reasons for which an idea may be declined. */
export const DECLINE_REASONS = [
  'already-done',
  'not-lawful',
  'outside-remit',
  'no-resources',
  'tried-before',
  'not-now',
  'not-mission',
  'unclear',
  'other',
] as const;

/** The one key that opens each answer on the desk. */
export const ANSWER_KEYS: Readonly<Record<AnswerCode, string>> = {
  acknowledge: 'a',
  reply: 'r',
  'needs-work': 'w',
  endorse: 'e',
  trial: 't',
  park: 'p',
  redirect: 'f',
  link: 'l',
  decline: 'd',
};

/** What is wrong with one field; the key names the sentence in the catalogue. */
export interface AnswerFault {
  readonly field: string;
  readonly key: string;
}

/** Answers that turn the idea away from this desk owe the author a reason of at least this length. */
export const LEAST_REASONED_TEXT = 40;

const REASONED: ReadonlySet<AnswerCode> = new Set(['decline', 'park', 'redirect', 'link']);

/** How long the text of this answer must be at least, in characters. */
export function leastText(code: AnswerCode): number {
  return REASONED.has(code) ? LEAST_REASONED_TEXT : 1;
}

/** The answer a key opens, if any. */
export function answerForKey(key: string): AnswerCode | undefined {
  return ANSWER_CODES.find((code) => ANSWER_KEYS[code] === key.toLowerCase());
}

/**
 * What still stands in the way of sending, in the order of the form. The server checks the same and more;
 * this only spares the writer a round trip.
 */
export function faultsOf(draft: AnswerDraft, today: string): AnswerFault[] {
  return [...codeFaults(draft, today), ...textFaults(draft), ...changeFaults(draft), ...blankFaults(draft)];
}

/** What a template left to be filled has to be filled by a human. */
function blankFaults(draft: AnswerDraft): AnswerFault[] {
  const { text, whatWouldChange, nextStep } = draft;
  return Object.entries({ text, whatWouldChange, nextStep })
    .filter(([, words]) => blankIn(words) !== undefined)
    .map(([field]) => ({ field, key: 'blank-left' }));
}

/** The body of the request: only the fields that belong to the code, trimmed, without empty ones. */
export function bodyOf(draft: AnswerDraft): Partial<AnswerDraft> {
  const body = { code: draft.code, text: draft.text.trim(), ...belonging(draft) };
  const filled = Object.entries(body).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled) as Partial<AnswerDraft>;
}

function textFaults(draft: AnswerDraft): AnswerFault[] {
  const length = draft.text.trim().length;
  if (length === 0) return [{ field: 'text', key: 'text-missing' }];
  return length < leastText(draft.code) ? [{ field: 'text', key: 'text-short' }] : [];
}

function changeFaults(draft: AnswerDraft): AnswerFault[] {
  return draft.code === 'decline' && isBlank(draft.whatWouldChange)
    ? [{ field: 'whatWouldChange', key: 'change-missing' }]
    : [];
}

function codeFaults(draft: AnswerDraft, today: string): AnswerFault[] {
  switch (draft.code) {
    case 'decline':
      return missing(draft.reason, 'reason', 'reason-missing');
    case 'needs-work':
      return missing(draft.helper, 'helper', 'helper-missing');
    case 'park':
      return future(draft.revisitOn, 'revisitOn', today);
    case 'redirect':
      return redirectFaults(draft);
    case 'link':
      return missing(draft.linkTo, 'linkTo', 'link-missing');
    case 'trial':
      return trialFaults(draft.trial, today);
    default:
      return [];
  }
}

function redirectFaults(draft: AnswerDraft): AnswerFault[] {
  return isBlank(draft.toUnit) && isBlank(draft.toElsewhere)
    ? [{ field: 'toUnit', key: 'redirect-missing' }]
    : [];
}

function trialFaults(trial: Trial | undefined, today: string): AnswerFault[] {
  return [
    ...missing(trial?.measure, 'trial/measure', 'measure-missing'),
    ...missing(trial?.stopRule, 'trial/stopRule', 'stop-rule-missing'),
    ...future(trial?.until, 'trial/until', today),
  ];
}

function missing(value: string | undefined, field: string, key: string): AnswerFault[] {
  return isBlank(value) ? [{ field, key }] : [];
}

function future(day: string | undefined, field: string, today: string): AnswerFault[] {
  if (isBlank(day)) return [{ field, key: 'date-missing' }];
  return (day as string) <= today ? [{ field, key: 'date-past' }] : [];
}

function belonging(draft: AnswerDraft): { [field in keyof AnswerDraft]?: AnswerDraft[field] | undefined } {
  switch (draft.code) {
    case 'decline':
      return { reason: draft.reason, whatWouldChange: draft.whatWouldChange?.trim() };
    case 'needs-work':
      return { helper: draft.helper, nextStep: draft.nextStep?.trim() };
    case 'park':
      return { revisitOn: draft.revisitOn };
    case 'redirect':
      return isBlank(draft.toUnit)
        ? { toElsewhere: draft.toElsewhere?.trim() }
        : { toUnit: draft.toUnit };
    case 'link':
      return { linkTo: draft.linkTo };
    case 'trial':
      return { trial: draft.trial };
    default:
      return { nextStep: draft.nextStep?.trim() };
  }
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}
