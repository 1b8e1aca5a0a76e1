import { api } from '../foundation/api.ts';
import type { DecisionRight, Instant } from '../foundation/types.ts';

/** What the catalogue says for a unit and a theme, in one of its versions. */
export interface RightEntry {
  id: string;
  version: number;
  unit: string;
  /** Missing for any theme. */
  theme?: string;
  /** The completed idea that others may take over; missing for any idea. */
  practice?: string;
  right: DecisionRight;
  owner: string;
  money: string;
  days?: number;
  /** After how many working days without an answer who asks may go ahead. */
  silence?: number;
  scope: string;
  examples: string;
  law: string;
  ended: boolean;
  at: Instant;
}

export type RightDraft = Omit<RightEntry, 'id' | 'version' | 'ended' | 'at'>;

/** What holds for an idea: nothing where the catalogue is silent. */
export interface Holding {
  entry?: RightEntry;
  choices: DecisionRight[];
}

const etagOf = (entry: RightEntry): string => `"v${entry.version}"`;

export const decisionRights = {
  all: async (signal?: AbortSignal) => (await api.get<{ items: RightEntry[] }>('/api/decision-rights', {}, signal)).items,
  versions: async (id: string) => (await api.get<{ items: RightEntry[] }>(`/api/decision-rights/${id}/versions`)).items,
  applying: (themes: string[], practice?: string) =>
    api.get<Holding>(
      `/api/decision-rights/applying?${new URLSearchParams([...themes.map((theme) => ['theme', theme]), ...(practice ? [['practice', practice]] : [])])}`,
    ),
  write: (draft: RightDraft) => api.post('/api/decision-rights', draft),
  rewrite: (entry: RightEntry, draft: RightDraft) => api.put(`/api/decision-rights/${entry.id}`, draft, { ifMatch: etagOf(entry) }),
  end: (entry: RightEntry) => api.put(`/api/decision-rights/${entry.id}/ending`, undefined, { ifMatch: etagOf(entry) }),
};
