import { api } from '../foundation/api.ts';
import type { Card, Page, PersonRef } from '../foundation/types.ts';

/** Two ideas that may be the same. */
export interface Likeness {
  first: Card;
  second: Card;
  /** Telling words that both have. */
  shared: string[];
  /** It was also compared what both mean, and not only their words. */
  meaning: boolean;
  /** Those of the two that another can carry on. */
  linkable: string[];
}

export interface LikenessPage extends Page<Likeness> {
  /** How many ideas have not been compared yet. */
  unseen: number;
}

/** A question that waits for an author. */
export interface LinkRequest {
  id: string;
  proposal: Card;
  linkTo: Card;
  askedBy?: PersonRef;
  askedAt: string;
  reason: string;
}

/** Whether an idea is the same as another, as its reader may know. */
export interface Consent {
  standing: 'nothing' | 'asked' | 'linked' | 'refused';
  other?: Card;
  askedBy?: PersonRef;
  askedAt?: string;
  reason?: string;
  answeredBy?: PersonRef;
  answeredAt?: string;
  because?: string;
  mayAnswer: boolean;
}

export type Order = 'alike' | 'newest';

/** The shortest reason that an author is asked with. */
export const shortestReason = 20;

const consentOf = (id: string): string => `/api/proposals/${id}/consent`;

/** Same ideas, in the words of the API. */
export const linking = {
  pairs: (order: Order, cursor?: string, signal?: AbortSignal) =>
    api.get<LikenessPage>('/api/likenesses', { order, cursor, limit: 10 }, signal),
  tellApart: (first: string, second: string) => api.post('/api/likenesses/distinctions', { first, second }),
  waiting: async (signal?: AbortSignal) => (await api.get<Page<LinkRequest>>('/api/link-requests', {}, signal)).items,
  ask: (proposal: string, linkTo: string, reason: string) => api.post('/api/link-requests', { proposal, linkTo, reason }),
  takeBack: (id: string) => api.delete(`/api/link-requests/${id}`),
  consent: (id: string, signal?: AbortSignal) => api.get<Consent>(consentOf(id), {}, signal),
  agree: (id: string) => api.post<Consent>(`${consentOf(id)}/agreement`),
  object: (id: string, because: string) => api.post<Consent>(`${consentOf(id)}/objection`, { because }),
  separate: (id: string) => api.delete(`/api/proposals/${id}/link`),
};
