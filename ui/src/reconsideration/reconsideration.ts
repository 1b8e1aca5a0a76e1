import { api, type Reply } from '../foundation/api.ts';
import type { Page, PersonRef, Prose, UnitRef } from '../foundation/types.ts';

/** The shortest words with which a second look is asked for and decided. */
export const shortest = { reason: 20, decision: 40 } as const;

export interface Reconsideration {
  askedAt?: string;
  reason?: Prose;
  /** Whose desk decides; nothing for the facilitators. */
  unit?: UnitRef;
  dueAt?: string;
  decision?: 'stands' | 'opened';
  text?: Prose;
  decidedBy?: PersonRef;
  decidedAt?: string;
  may: ('ask' | 'decide')[];
}

export interface Waiting {
  proposal: string;
  title: string;
  askedAt: string;
  dueAt: string;
}

/** The second look, in the words of the API. */
export const reconsiderations = {
  of: (proposal: string, signal?: AbortSignal) => api.get<Reconsideration>(`/api/proposals/${proposal}/reconsideration`, {}, signal),
  ask: (proposal: string, reason: string): Promise<Reply<Reconsideration>> => api.post<Reconsideration>(`/api/proposals/${proposal}/reconsideration`, { reason }),
  decide: (proposal: string, open: boolean, text: string): Promise<Reply<Reconsideration>> =>
    api.post<Reconsideration>(`/api/proposals/${proposal}/reconsideration/decision`, { open, text }),
  waiting: async (signal?: AbortSignal) => (await api.get<Page<Waiting>>('/api/reconsiderations', {}, signal)).items,
};
