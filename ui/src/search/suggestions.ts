import { api } from '../foundation/api.ts';
import { t } from '../foundation/t.ts';
import type { PersonRef, State, UnitRef } from '../foundation/types.ts';
import { recent } from './recent.ts';

export interface Part {
  text: string;
  hit: boolean;
}

export interface Suggestions {
  proposals: { id: string; number: number; title: Part[]; state: State }[];
  people: PersonRef[];
  themes?: { slug: string; name: string; count: number }[];
  units: UnitRef[];
  campaigns: { id: string; title: string }[];
}

/** One thing that somebody may have been about to type, and where it leads. */
export interface Suggestion {
  parts: Part[];
  note?: string | undefined;
  /** Nowhere for what only empties the list. */
  href?: string;
  state?: State;
}

export interface SuggestionGroup {
  key: string;
  label: string;
  items: Suggestion[];
}

export function searchAddress(q: string): string {
  return q ? `/proposals?q=${encodeURIComponent(q)}` : '/proposals';
}

/** What begins so: from the server, with the reader's rights. */
export async function suggest(typed: string, signal?: AbortSignal): Promise<SuggestionGroup[]> {
  const found = await api.get<Suggestions>('/api/suggestions', { q: typed }, signal);
  return [
    group('proposals', found.proposals.map(({ id, title, state }) => ({ parts: title, href: `/proposals/${id}`, state }))),
    group(
      'people',
      found.people.map((person) => ({
        parts: plain(person.name),
        note: [person.title, person.unit?.name].filter(Boolean).join(', '),
        href: searchAddress(`"${person.name}"`),
      })),
    ),
    group(
      'themes',
      (found.themes ?? []).map((theme) => ({
        parts: plain(theme.name),
        note: t('find.themes.count', { count: theme.count }),
        href: `/proposals?theme=${encodeURIComponent(theme.slug)}`,
      })),
    ),
    group('units', found.units.map(({ id, name }) => ({ parts: plain(name), href: `/proposals?unit=${id}` }))),
    group('campaigns', found.campaigns.map(({ id, title }) => ({ parts: plain(title), href: `/proposals?campaign=${id}` }))),
  ].filter(({ items }) => items.length);
}

/** What this person looked for on this device. */
export function remembered(): SuggestionGroup[] {
  const before = recent.searches.map((q) => ({ parts: plain(q), href: searchAddress(q) }));
  return before.length ? [group('recent', [...before, { parts: plain(t('find.recent.clear')) }])] : [];
}

function group(key: string, items: Suggestion[]): SuggestionGroup {
  return { key, label: t(`find.${key}` as 'find.recent'), items };
}

function plain(text: string): Part[] {
  return [{ text, hit: false }];
}
