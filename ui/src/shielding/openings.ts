import { api } from '../foundation/api.ts';
import type { Page, PersonRef } from '../foundation/types.ts';

/** What became of a request to know an author. */
export type OpeningState = 'asked' | 'opened' | 'refused' | 'lapsed';

/** A request to know who wrote an idea, as facilitators and auditors see it. */
export interface Opening {
  readonly id: string;
  /** The title is missing for who may not see the idea. */
  readonly proposal: { readonly id: string; readonly title?: string };
  readonly reason: string;
  readonly askedBy: PersonRef;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly state: OpeningState;
  /** The role that the second person has to have. */
  readonly awaits: 'facilitator' | 'auditor';
  readonly secondPerson?: PersonRef;
  readonly answeredAt?: string;
  readonly visibleUntil?: string;
  /** The reader is one of the two, and the day is not over. */
  readonly mayLook: boolean;
  /** Only in the answer about this one request, for the two. */
  readonly author?: PersonRef;
  readonly mayAgree: boolean;
  readonly mayRefuse: boolean;
}

/** The shortest and the longest reason. */
export const reasonLimits = { least: 40, most: 2_000 } as const;

const path = '/api/openings';

/** Requests to know an author, in the words of the API. */
export const openings = {
  all: async (signal?: AbortSignal): Promise<Opening[]> => (await api.get<Page<Opening>>(path, {}, signal)).items,
  one: (id: string) => api.get<Opening>(`${path}/${id}`),
  ask: (proposal: string, reason: string) => api.post<Opening>(path, { proposal, reason }),
  agree: (id: string) => api.post(`${path}/${id}/agreement`),
  refuse: (id: string) => api.post(`${path}/${id}/refusal`),
};
