import { api } from '../foundation/api.ts';
import type { Family, SearchPage, State } from '../foundation/types.ts';

/** A search is a link: everything that was asked stands in the address, and nothing else is kept. */
export interface Search {
  q: string;
  state: State[];
  /** The slug of a theme, or several with commas between them. */
  theme: string;
  unit: string;
  campaign: string;
  /** How the reader stands to it: author, following, supported, answering. */
  mine: string;
  year: string;
  from: string;
  to: string;
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

export const sorts = ['newest', 'updated', 'supported', 'trending', 'random'] as const;

export const ways = ['author', 'following', 'supported', 'answering'] as const;

export function searchOf(query: URLSearchParams): Search {
  const states = Object.values(families).flat();
  const asked = (query.get('state') ?? '').split(',');
  return {
    q: query.get('q') ?? '',
    state: states.filter((state) => asked.includes(state)),
    theme: query.get('theme') ?? '',
    unit: query.get('unit') ?? '',
    campaign: query.get('campaign') ?? '',
    mine: query.get('mine') ?? '',
    year: query.get('year') ?? '',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
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

/** The index answers, which counts as it searches; what only the tables know at once, the newest of all, they answer. */
export function find(search: Search, cursor: string | undefined, signal?: AbortSignal): Promise<SearchPage> {
  const { q, state, theme, unit, campaign, mine, year, from, to, sort } = search;
  const narrow = { theme, mine, year, from, to };
  const shared = { state, unit, campaign, cursor, limit: 20, seed: sort === 'random' ? seed : undefined };
  return q || sort === 'trending' || Object.values(narrow).some(Boolean)
    ? api.get<SearchPage>('/api/search', { ...shared, ...narrow, q, sort: sort || (q ? '' : 'newest') }, signal)
    : api.get<SearchPage>('/api/proposals', { ...shared, sort: sort || 'newest' }, signal);
}

/** The same search for a feed reader. */
export function feedOf(search: Search): string {
  return addressOf(search).replace('/proposals', '/api/feeds/proposals');
}

/** The same shuffle for as long as the page is open, so that “more” goes on where it stopped. */
const seed = Math.floor(Math.random() * 1_000_000);
