import { api } from '../foundation/api.ts';
import type { Draft, PersonRef, UnitRef } from '../foundation/types.ts';

/** How an author is shown. */
export type Showing = 'named' | 'masked' | 'shielded';

/** Who asked to know the author, and what became of it. */
export interface Asked {
  by: PersonRef;
  at: string;
  reason: string;
  state: 'asked' | 'opened' | 'refused' | 'lapsed';
  seenBy?: PersonRef[];
}

export interface Authorship {
  showing: Showing;
  yours: boolean;
  appearsAt?: string;
  openings?: Asked[];
}

export interface Giveaways {
  shownAs?: UnitRef;
  people?: number;
  items: { kind: 'own-name' | 'own-unit' | 'email' | 'phone' | 'role' | 'few'; field: string; words: string }[];
}

/** Authors who do not show their name, in the words of the API. */
export const authorship = {
  of: (id: string, signal?: AbortSignal) => api.get<Authorship>(`/api/proposals/${id}/authorship`, {}, signal),
  showName: (id: string) => api.put<Authorship>(`/api/proposals/${id}/authorship`, { showing: 'named' }),
  giveaways: (draft: Draft) => api.post<Giveaways>('/api/giveaways', draft),
};
