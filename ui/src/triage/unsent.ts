import type { Option } from '../directory/gs-picker/gs-picker.ts';
import { personOption, unitOption } from '../directory/options.ts';
import { api } from '../foundation/api.ts';
import type { AnswerDraft, PersonRef, UnitRef } from '../foundation/types.ts';

/** An answer that has been begun: nothing of it is required yet. */
export type BegunAnswer = Partial<AnswerDraft>;

/** What was begun, with the names of whom and what it names. */
export interface Begun {
  readonly answer: BegunAnswer;
  readonly helper?: Option | undefined;
  readonly unit?: Option | undefined;
}

/** Where the words are: on their way to the server, there, or only on this page because it could not be reached. */
export type Keeping = 'nothing' | 'found' | 'keeping' | 'kept' | 'not-kept';

/** Hears how the keeping goes. */
export type Heard = (keeping: Keeping) => void;

interface Kept {
  readonly answer?: BegunAnswer;
  readonly helper?: PersonRef;
  readonly toUnit?: UnitRef;
}

const pause = 900;
const nothing: Begun = { answer: {} };
const begun = new Map<string, Begun>();
const waiting = new Map<string, { timer: number; heard: Heard }>();
const underway = new Map<string, Promise<void>>();

/**
 * Answers begun and not yet sent, by idea. The server keeps them for their writer alone, so that they are found again
 * after a reload and on another device; the browser keeps nothing beyond the page, because an unsent refusal must not lie
 * about on a shared computer. They are kept a moment after the last key, and at once before the answer is sent.
 */
export const unsent = {
  of: (idea: string): Begun => begun.get(idea) ?? nothing,

  /** What the page knows, or else what the server keeps. */
  async find(idea: string): Promise<Begun> {
    const here = begun.get(idea);
    if (here) return here;
    const kept = await api.get<Kept>(address(idea));
    if (!kept.answer || begun.has(idea)) return unsent.of(idea);
    const helper = kept.helper && personOption(kept.helper);
    const found: Begun = { answer: kept.answer, helper, unit: kept.toUnit && unitOption(kept.toUnit) };
    begun.set(idea, found);
    return found;
  },

  keep(idea: string, what: Begun, heard: Heard): void {
    const before = unsent.of(idea);
    begun.set(idea, what);
    if (!hasWords(what.answer) && !hasWords(before.answer)) return;
    window.clearTimeout(waiting.get(idea)?.timer);
    waiting.set(idea, { timer: window.setTimeout(() => void send(idea), pause), heard });
    heard('keeping');
  },

  /** Keeps now what waits to be kept, and waits for what is on its way. */
  async settle(idea: string): Promise<void> {
    if (waiting.has(idea)) await send(idea);
    await underway.get(idea);
  },

  /** The answer was sent: the server has forgotten what was begun, and so does the page. */
  drop(idea: string): void {
    window.clearTimeout(waiting.get(idea)?.timer);
    waiting.delete(idea);
    begun.delete(idea);
  },
};

/** One after the other, so that an earlier text never comes in behind a later one. */
async function send(idea: string): Promise<void> {
  const wait = waiting.get(idea);
  if (!wait) return;
  window.clearTimeout(wait.timer);
  waiting.delete(idea);
  const before = underway.get(idea) ?? Promise.resolve();
  const now = before.then(() => put(idea, wait.heard));
  underway.set(idea, now);
  await now;
  if (underway.get(idea) === now) underway.delete(idea);
}

async function put(idea: string, heard: Heard): Promise<void> {
  const { answer } = unsent.of(idea);
  try {
    await (hasWords(answer) ? api.put(address(idea), tidy(answer)) : api.delete(address(idea)));
    heard(hasWords(answer) ? 'kept' : 'nothing');
  } catch {
    heard('not-kept');
  }
}

/** A kind of answer alone is one key's work and not worth keeping. */
function hasWords({ code: _code, ...rest }: BegunAnswer): boolean {
  return Object.values(rest).some((value) => (typeof value === 'string' ? value.trim() !== '' : value !== undefined));
}

/** An empty day is none for the server. */
function tidy(answer: BegunAnswer): object {
  const { trial, ...rest } = answer;
  return { ...filled(rest), ...(trial ? { trial: filled(trial) } : {}) };
}

function filled<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T;
}

function address(idea: string): string {
  return `/api/proposals/${idea}/unsent-answer`;
}
