import { api } from '../foundation/api.ts';
import type { Page, PersonRef } from '../foundation/types.ts';

/** Why something is reported or hidden. */
export const reasons = ['abuse', 'personal', 'confidential', 'unlawful', 'spam', 'other'] as const;
export type Reason = (typeof reasons)[number];

/** The shortest words with which something is hidden, appealed or decided. */
export const shortest = 20;

/** What is meant within an idea: a comment, a file, or nothing less than the idea. */
export interface Part {
  comment?: string;
  attachment?: string;
}

/** What is meant. */
export interface Thing extends Part {
  proposal: string;
}

export type What = 'proposal' | 'comment' | 'attachment';

export function whatIs({ comment, attachment }: Part): What {
  if (comment) return 'comment';
  return attachment ? 'attachment' : 'proposal';
}

/** Which one a report or a hiding is about, and no more of it. */
export function thingOf(one: Part & { proposal: { id: string } }): Thing {
  const { comment, attachment } = one;
  return { proposal: one.proposal.id, ...(comment ? { comment } : {}), ...(attachment ? { attachment } : {}) };
}

export interface Report extends Part {
  id: string;
  what: What;
  proposal: { id: string; title: string };
  author?: PersonRef;
  text: string;
  since: string;
  said: { reason: Reason; words?: string; at: string }[];
  /** The reader wrote it: somebody else has to judge. */
  own: boolean;
}

export interface Hiding extends Part {
  id: string;
  what: What;
  proposal: { id: string; title: string };
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
  own: (proposal: string, signal?: AbortSignal) => items<Hiding>(`/api/proposals/${proposal}/hidings`, signal),
  appeal: (proposal: string, id: string, words: string) => api.post(`/api/proposals/${proposal}/hidings/${id}/appeal`, { words }),
};
