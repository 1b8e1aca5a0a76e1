import { api, type Reply } from '../foundation/api.ts';
import type { Wish } from '../moderation/gs-moderating/gs-moderating.ts';
import type { Instant, LocalDate, Page, PersonRef, UnitRef } from '../foundation/types.ts';

export const most = { question: 300, answer: 2_000, outcome: 4_000, days: 90, atOnce: 3 } as const;

/** What somebody said to a question. */
export interface Said {
  id: string;
  text: string;
  by?: PersonRef;
  on?: LocalDate;
  hidden?: boolean;
  may?: Wish[];
}

/** A question that a manager asks, as this reader sees it. */
export interface Ask {
  id: string;
  unit: UnitRef;
  by: PersonRef;
  question: string;
  askedAt: Instant;
  endsOn: LocalDate;
  over: boolean;
  unsigned: boolean;
  mayAnswer: boolean;
  mayRead: boolean;
  mine?: string;
  /** What the reader answered is out of sight for others. */
  mineHidden?: boolean;
  outcome?: { text: string; at: Instant; by?: PersonRef };
  count?: number;
  answers?: Said[];
  /** The question is out of sight for others. */
  hidden?: boolean;
  may?: Wish[];
  version: number;
}

const tagOf = (ask: Ask): string => `"v${ask.version}"`;

export const asks = {
  all: async (signal?: AbortSignal) => (await api.get<Page<Ask>>('/api/asks', {}, signal)).items,
  one: (id: string, signal?: AbortSignal) => api.get<Ask>(`/api/asks/${id}`, {}, signal),
  ask: (draft: { unit: string; question: string; endsOn: LocalDate; unsigned: boolean }, key: string): Promise<Reply<Ask>> => api.post('/api/asks', draft, { key }),
  answer: (id: string, text: string): Promise<Reply<Ask>> => api.post(`/api/asks/${id}/answers`, { text }),
  takeBack: (id: string) => api.delete(`/api/asks/${id}/answers/mine`),
  close: (ask: Ask): Promise<Reply<Ask>> => api.put(`/api/asks/${ask.id}/ending`, undefined, { ifMatch: tagOf(ask) }),
  conclude: (ask: Ask, text: string): Promise<Reply<Ask>> => api.put(`/api/asks/${ask.id}/outcome`, { text }, { ifMatch: tagOf(ask) }),
};

/** Where an answer becomes the beginning of an idea. */
export function ideaFrom(answer: string): string {
  return `/propose?${new URLSearchParams({ problem: answer })}`;
}
