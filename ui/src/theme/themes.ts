import { api, type Reply } from '../foundation/api.ts';
import type { ProposalView, SearchPage, ThemeRef } from '../foundation/types.ts';

/** What ideas are about, as the agency keeps it. */
export interface Theme extends ThemeRef {
  description: string;
  retired: boolean;
  /** The theme that took its ideas over. */
  mergedInto?: string;
  version: number;
}

export interface ThemeWords {
  name: string;
  description: string;
}

/** As many as one idea may have. */
export const most = 3;

const etagOf = (theme: Theme): string => `"v${theme.version}"`;

export const themes = {
  all: async (signal?: AbortSignal): Promise<Theme[]> => (await api.get<{ items: Theme[] }>('/api/themes', {}, signal)).items,
  /** How many the reader would find of each, by slug. */
  counts: async (signal?: AbortSignal): Promise<Map<string, number>> => {
    const { facets } = await api.get<SearchPage>('/api/search', { limit: 1 }, signal);
    return new Map((facets?.theme ?? []).map(({ value, count }) => [value, count]));
  },
  create: (words: ThemeWords) => api.post('/api/themes', words),
  revise: (theme: Theme, words: ThemeWords) => api.put(`/api/themes/${theme.id}`, words, { ifMatch: etagOf(theme) }),
  order: (ids: string[]) => api.put('/api/themes/order', { themes: ids }),
  retire: (id: string) => api.put(`/api/themes/${id}/retirement`),
  restore: (id: string) => api.delete(`/api/themes/${id}/retirement`),
  merge: (id: string, into: string) => api.post(`/api/themes/${id}/merger`, { into }),
  choose: (proposal: string, ids: string[], ifMatch: string | undefined): Promise<Reply<ProposalView>> =>
    api.put(`/api/proposals/${proposal}/themes`, { themes: ids }, { ifMatch }),
};

export function ideasAbout(theme: Pick<ThemeRef, 'slug'>): string {
  return `/proposals?theme=${encodeURIComponent(theme.slug)}`;
}
