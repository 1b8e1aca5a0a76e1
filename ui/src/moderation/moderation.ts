import { api } from '../foundation/api.ts';
import type { Page, PersonRef } from '../foundation/types.ts';

/** Why something is reported or hidden. */
export const reasons = ['abuse', 'personal', 'confidential', 'unlawful', 'spam', 'other'] as const;
export type Reason = (typeof reasons)[number];

/** The shortest words with which something is hidden, appealed or decided. */
export const shortest = 20;

/** What is meant within an idea or a question: a comment, a file, an answer, or nothing less than the whole. */
export interface Part {
  comment?: string;
  attachment?: string;
  answer?: string;
}

/** What is meant: an idea or a question, or a part of it. */
export interface Thing extends Part {
  proposal?: string;
  ask?: string;
}

export type What = 'proposal' | 'comment' | 'attachment' | 'ask' | 'answer';

export function whatIs({ comment, attachment, ask, answer }: Thing): What {
  if (ask) return answer ? 'answer' : 'ask';
  if (comment) return 'comment';
  return attachment ? 'attachment' : 'proposal';
}

/** What a report or a hiding is about: an idea or a question, and the part of it that is meant. */
interface About extends Part {
  proposal?: { id: string; title: string };
  ask?: { id: string; title: string };
}

/** Which one a report or a hiding is about, and no more of it. */
export function thingOf({ proposal, ask, comment, attachment, answer }: About): Thing {
  const named = { proposal: proposal?.id, ask: ask?.id, comment, attachment, answer };
  return Object.fromEntries(Object.entries(named).filter(([, id]) => id));
}

/** The page on which it stands, and how that is called. */
export function pageOf({ proposal, ask }: About): { href: string; title: string } {
  return ask ? { href: `/asks/${ask.id}`, title: ask.title } : { href: `/proposals/${proposal?.id}`, title: proposal?.title ?? '' };
}

/** The ideas, or the questions, below which one's own hidings lie. */
export type Place = `proposals/${string}` | `asks/${string}`;

export interface Report extends About {
  id: string;
  what: What;
  author?: PersonRef;
  text: string;
  since: string;
  said: { reason: Reason; words?: string; at: string }[];
  /** The reader wrote it: somebody else has to judge. */
  own: boolean;
}

export interface Hiding extends About {
  id: string;
  what: What;
  text?: string;
  reason: Reason;
  words: string;
  by?: PersonRef;
  at: string;
  appeal?: string;
  decision?: 'restored' | 'upheld';
  decisionWords?: string;
  restoredAt?: string;
  may: ('appeal' | 'decide' | 'restore')[];
}

const items = async <T>(path: string, signal?: AbortSignal): Promise<T[]> => (await api.get<Page<T>>(path, {}, signal)).items;

/** Moderation, in the words of the API. */
export const moderation = {
  report: (thing: Thing, reason: Reason, words: string) => api.post('/api/reports', { ...thing, reason, ...(words ? { words } : {}) }),
  queue: (signal?: AbortSignal) => items<Report>('/api/reports', signal),
  dismiss: (id: string) => api.post(`/api/reports/${id}/dismissal`),
  hide: (thing: Thing, reason: Reason, words: string) => api.post('/api/hidings', { ...thing, reason, words }),
  hidden: (signal?: AbortSignal) => items<Hiding>('/api/hidings', signal),
  restore: (id: string) => api.post(`/api/hidings/${id}/restoration`),
  decide: (id: string, restore: boolean, words: string) => api.post(`/api/hidings/${id}/decision`, { restore, words }),
  own: (place: Place, signal?: AbortSignal) => items<Hiding>(`/api/${place}/hidings`, signal),
  appeal: (place: Place, id: string, words: string) => api.post(`/api/${place}/hidings/${id}/appeal`, { words }),
};
