import { api } from '../foundation/api.ts';
import type { PersonRef } from '../foundation/types.ts';

/** That somebody's name was to be erased, and what became of it. */
export interface Erasure {
  readonly id: string;
  /** An id that has no name any more once it is done. */
  readonly person: string;
  readonly state: 'waiting' | 'done' | 'lapsed';
  /** Only while it waits. */
  readonly name?: string;
  readonly askedBy: PersonRef;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly doneBy?: PersonRef;
  readonly doneAt?: string;
}

export const kinds = ['notices', 'sessions', 'openings'] as const;
/** What is thrown away by age. */
export type Kind = (typeof kinds)[number];
/** For how many days each is kept. */
export type Days = Record<Kind, number>;

/** One kind of thing: its limits, what the next run throws away, what the last one did. */
export interface Outlook {
  readonly name: Kind;
  readonly days: number;
  readonly least: number;
  readonly most: number;
  readonly standard: number;
  readonly due: number;
  readonly lastRunAt?: string;
  readonly lastGone?: number;
}

/** The record of erasures, the newest first. */
export const loadErasures = async (signal?: AbortSignal): Promise<Erasure[]> =>
  (await api.get<{ items: Erasure[] }>('/api/erasures', {}, signal)).items;

/** The first step: nothing happens to anybody yet. */
export const prepareErasure = (person: string): Promise<unknown> => api.post('/api/erasures', { person });

/** The second step, which cannot be undone. */
export const confirmErasure = (id: string): Promise<unknown> => api.post(`/api/erasures/${id}/confirmation`);

/** What the next run throws away, with the days as they are or as they would be. */
export const loadOutlook = async (days?: Days, signal?: AbortSignal): Promise<Outlook[]> =>
  (await api.get<{ items: Outlook[] }>('/api/retention/outlook', { ...days }, signal)).items;

/** Keeps these for so many days from now on. */
export const keepFor = (days: Days): Promise<unknown> => api.put('/api/retention', days);
