import { api } from '../foundation/api.ts';
import type { Family, SearchPage, State } from '../foundation/types.ts';

/** A search is a link: everything that was asked stands in the address, and nothing else is kept. */
export interface Search {
  q: string;
  state: State[];
  unit: string;
  campaign: string;
  sort: string;
}

/** As the server sorts the states into families. */
export const families: Record<Family, State[]> = {
  waiting: ['submitted', 'redirected', 'revived', 'parked'],
  review: ['in-review', 'needs-work'],
  moving: ['endorsed', 'trial', 'in-delivery'],
  done: ['completed'],
  closed: ['declined', 'linked', 'abandoned', 'withdrawn'],
};

export const sorts = ['newest', 'updated', 'supported', 'random'] as const;

export function searchOf(query: URLSearchParams): Search {
  const states = Object.values(families).flat();
  const asked = (query.get('state') ?? '').split(',');
  return {
    q: query.get('q') ?? '',
    state: states.filter((state) => asked.includes(state)),
    unit: query.get('unit') ?? '',
    campaign: query.get('campaign') ?? '',
    sort: query.get('sort') ?? '',
  };
}

/** The address of a search; what is not asked is left out. */
export function addressOf(search: Search): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text) query.set(name, text);
  }
  const tail = query.toString().replaceAll('%2C', ',');
  return tail ? `/proposals?${tail}` : '/proposals';
}

/** Words are searched; without words the tables answer, which know the newest first. */
export function find(search: Search, cursor: string | undefined, signal?: AbortSignal): Promise<SearchPage> {
  const { q, state, unit, campaign, sort } = search;
  const shared = { state, unit, campaign, cursor, limit: 20 };
  return q
    ? api.get<SearchPage>('/api/search', { ...shared, q, sort }, signal)
    : api.get<SearchPage>('/api/proposals', { ...shared, sort: sort || 'newest', seed: sort === 'random' ? seed : undefined }, signal);
}

/** The same shuffle for as long as the page is open, so that “more” goes on where it stopped. */
const seed = Math.floor(Math.random() * 1_000_000);
