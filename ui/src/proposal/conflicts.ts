import { api } from '../foundation/api.ts';
import type { PersonRef } from '../foundation/types.ts';

interface Conflict {
  people: PersonRef[];
}

/** Whom an idea is about, between its authors and nobody else. */
export const conflicts = {
  of: async (proposal: string): Promise<PersonRef[]> => (await api.get<Conflict>(`/api/proposals/${proposal}/conflict`)).people,
  say: async (proposal: string, people: readonly string[], version: number): Promise<PersonRef[]> =>
    (await api.put<Conflict>(`/api/proposals/${proposal}/conflict`, { people }, { ifMatch: `"v${version}"` })).body.people,
};
