import { api, type Reply } from '../foundation/api.ts';
import type { Page, PersonRef, Prose, UnitRef } from '../foundation/types.ts';

/** How many steps a scale may have. */
export const scales = [3, 4, 5, 10] as const;
/** How much there may be of what. */
export const most = { criteria: 8, name: 80, lookFor: 500, why: 1_000, words: 4_000, readers: 20 } as const;
export const fewest = { criteria: 2 } as const;

export interface Criterion {
  name: string;
  lookFor?: string | null;
  weight: number;
  commentRequired: boolean;
}

/** The scorecard in force for the agency or one campaign; version 0 where there was none. */
export interface Scorecard {
  owner: string;
  id?: string;
  version: number;
  steps: number;
  outsider: boolean;
  at?: string;
  criteria: Criterion[];
}

export interface Rated {
  step: number;
  comment?: string | null;
}

export interface Dot {
  by?: PersonRef;
  step: number;
  comment?: string;
}

export interface Spread {
  name: string;
  weight: number;
  lowest: number;
  highest: number;
  dots: Dot[];
}

export interface Reader {
  id: string;
  person?: PersonRef;
  as?: 'manager' | 'facilitator';
  asUnit?: UnitRef;
  askedBy?: PersonRef;
  askedAt: string;
  state: 'asked' | 'declined' | 'read';
  outsider: boolean;
  comment?: string;
  removable: boolean;
}

/** What those who were asked think. */
export interface Panel {
  steps: number;
  withheld: boolean;
  mean?: number;
  outsiderNeeded: boolean;
  outsiderRead: boolean;
  readers: Reader[];
  criteria: Spread[];
}

/** An idea as its reader gets it; without authors, unit and panel until their own reading is stored. */
export interface Reading {
  id: string;
  title: string;
  problem?: Prose;
  affected?: Prose;
  cause?: Prose;
  solution?: Prose;
  firstStep?: Prose;
  scorecard?: { id: string; steps: number; criteria: Criterion[] };
  open: boolean;
  version: number;
  stored?: { ratings: Rated[]; comment?: string; forAuthors?: string; privateNote?: string; at: string };
  authors?: PersonRef[];
  unit?: UnitRef;
  panel?: Panel;
}

export interface ToRead {
  id: string;
  title: string;
  askedAt: string;
  storedAt?: string;
}

export interface Thought {
  scorecard: string;
  ratings: Rated[];
  comment: string | null;
  forAuthors: string | null;
  privateNote: string | null;
}

/** Whether this stands for somebody, or a unit, whom a reader may not know before they have read. */
export const isKept = (ref: PersonRef | UnitRef | undefined): boolean => ref?.id === '00000000-0000-0000-0000-000000000000';

const tag = (version: number): { ifMatch: string } => ({ ifMatch: `"v${version}"` });

/** Fair reading, in the words of the API. */
export const readings = {
  scorecards: async (signal?: AbortSignal) => (await api.get<Page<Scorecard>>('/api/scorecards', {}, signal)).items,
  publish: (owner: string, draft: Pick<Scorecard, 'steps' | 'outsider' | 'criteria'>, seen: number): Promise<Reply<Scorecard>> =>
    api.put<Scorecard>(`/api/scorecards/${owner}`, draft, tag(seen)),
  toRead: async (signal?: AbortSignal) => (await api.get<Page<ToRead>>('/api/readings', {}, signal)).items,
  one: (id: string, signal?: AbortSignal) => api.get<Reading>(`/api/readings/${id}`, {}, signal),
  store: (id: string, thought: Thought, seen: number): Promise<Reply<Reading>> => api.put<Reading>(`/api/readings/${id}/rating`, thought, tag(seen)),
  decline: (id: string) => api.delete(`/api/readings/${id}`),
  panel: (proposal: string, signal?: AbortSignal) => api.get<Panel>(`/api/proposals/${proposal}/readings`, {}, signal),
  ask: (proposal: string, whom: { people: string[]; managersOf: string | null; facilitators: boolean }): Promise<Reply<Panel>> =>
    api.post<Panel>(`/api/proposals/${proposal}/readings`, whom),
  unask: (proposal: string, reader: string) => api.delete(`/api/proposals/${proposal}/readings/${reader}`),
  words: (proposal: string, signal?: AbortSignal) => api.get<{ readers: number; words: string[] }>(`/api/proposals/${proposal}/readings/words`, {}, signal),
};

/** Which of five words fits a mean: 1 for the lowest fifth of the scale, 5 for the highest. */
export function fifthOf(mean: number, steps: number): 1 | 2 | 3 | 4 | 5 {
  const share = (mean - 1) / (steps - 1);
  return Math.min(5, Math.max(1, Math.floor(share * 5) + 1)) as 1 | 2 | 3 | 4 | 5;
}

/** How far readers are apart: by the widest criterion, as a share of the scale. */
export function apart(panel: Panel): 'one' | 'agree' | 'near' | 'far' {
  if (panel.readers.filter(({ state }) => state === 'read').length < 2) return 'one';
  const widest = Math.max(...panel.criteria.map(({ lowest, highest }) => highest - lowest)) / (panel.steps - 1);
  if (widest === 0) return 'agree';
  return widest <= 0.34 ? 'near' : 'far';
}
