import { api } from '../foundation/api.ts';
import type { Instant, State } from '../foundation/types.ts';
import { addressOf, searchOf, type Search } from './searching.ts';

/** A search that the reader keeps; the server tells them of new ideas that it finds. */
export interface SavedSearch {
  id: string;
  name: string;
  q: string;
  state: State[];
  theme?: string[];
  unit?: string;
  campaign?: string;
  notifies: boolean;
  createdAt: Instant;
}

export const savedSearches = {
  all: (signal?: AbortSignal) => api.get<{ items: SavedSearch[]; most: number }>('/api/saved-searches', {}, signal),
  save: ({ q, state, theme, unit, campaign }: Search, name: string) =>
    api.post<SavedSearch>('/api/saved-searches', {
      name,
      q,
      state,
      theme: theme ? theme.split(',') : undefined,
      unit: unit || undefined,
      campaign: campaign || undefined,
      notifies: true,
    }),
  forget: (id: string) => api.delete(`/api/saved-searches/${id}`),
  tell: (id: string, told: boolean) =>
    told ? api.put(`/api/saved-searches/${id}/notices`) : api.delete(`/api/saved-searches/${id}/notices`),
};

/** Only what can be true of an idea that is yet to come is kept: words, states, themes, where it comes from. */
export function canBeSaved(search: Search): boolean {
  return Boolean(search.q.trim() || search.state.length || search.theme || search.unit || search.campaign);
}

export function addressOfSaved({ q, state, theme, unit, campaign }: SavedSearch): string {
  return addressOf({ ...searchOf(new URLSearchParams()), q, state, theme: (theme ?? []).join(','), unit: unit ?? '', campaign: campaign ?? '' });
}
