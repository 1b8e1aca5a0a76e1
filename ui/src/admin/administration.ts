import { api } from '../foundation/api.ts';
import type { Campaign, ImportRun, Page, PersonRef, Unit } from '../foundation/types.ts';

/** How far one follower of the journal is. */
export interface FollowerStatus {
  readonly name: string;
  readonly position: number;
  readonly head: number;
  readonly lag: number;
  readonly deadLetters: number;
  readonly state: string;
}

/** How the system is. */
export interface SystemStatus {
  readonly version: string;
  readonly java: string;
  readonly database: string;
  readonly uptimeSeconds: number;
  readonly followers: readonly FollowerStatus[];
  readonly administrators: AdministratorCount;
}

/** How many people administer today, and the first day on which nobody does. */
export interface AdministratorCount {
  readonly today: number;
  readonly noneFrom?: string;
}

/** What the search index holds, and what it is about to hold. */
export interface IndexStatus {
  readonly state: 'ready' | 'rebuilding' | 'incomplete' | 'failed';
  readonly documents: number;
  readonly position: number;
  readonly built: number;
  readonly expected: number;
  readonly problem: string;
  readonly meaning: MeaningStatus;
}

/** Whether search goes by meaning too. */
export interface MeaningStatus {
  readonly state: 'off' | 'loading' | 'failed' | 'learning' | 'ready';
  readonly model: string;
  readonly waiting: number;
  readonly problem: string;
}

/** One entry of the journal: what happened, without anybody's words. */
export interface JournalEntry {
  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly actor?: PersonRef;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, string>>;
}

/** A stretch of the journal, and the newest number there is. */
export interface JournalStretch {
  readonly items: readonly JournalEntry[];
  readonly head: number;
}

/** What an import is asked to do. */
export interface ImportOrder {
  readonly name: string;
  readonly format: 'groundswell' | 'uk-petitions';
  readonly campaign: string;
}

/** How the system is, for administrators. */
export const loadStatus = (signal?: AbortSignal): Promise<SystemStatus> => api.get('/api/status', {}, signal);

/** What the index holds; nothing where there is none. */
export const loadIndex = (signal?: AbortSignal): Promise<IndexStatus | undefined> =>
  api.get<IndexStatus>('/api/status/index', {}, signal).catch(() => undefined);

/** Starts a follower again from the first entry. */
export const rebuild = (follower: string): Promise<unknown> =>
  api.post(`/api/status/followers/${encodeURIComponent(follower)}/rebuild`);

/** All units, as the directory has them. */
export const loadUnits = async (signal?: AbortSignal): Promise<Unit[]> =>
  (await api.get<Page<Unit>>('/api/units', {}, signal)).items;

/** All campaigns. */
export const loadCampaigns = async (signal?: AbortSignal): Promise<Campaign[]> =>
  (await api.get<Page<Campaign>>('/api/campaigns', {}, signal)).items;

/** The latest imports, the newest first. */
export const loadRuns = async (signal?: AbortSignal): Promise<ImportRun[]> =>
  (await api.get<Page<ImportRun>>('/api/imports', {}, signal)).items;

/** One import with its problems. */
export const loadRun = (id: string, signal?: AbortSignal): Promise<ImportRun> => api.get(`/api/imports/${id}`, {}, signal);

/** Sends the lines of a file; answers when the last one has been dealt with. */
export async function startImport(file: Blob, order: ImportOrder): Promise<ImportRun> {
  const filled = Object.entries(order).filter(([, value]) => value);
  const path = `/api/imports?${new URLSearchParams(filled)}`;
  return (await api.post<ImportRun>(path, file, { contentType: 'application/x-ndjson' })).body;
}

/** A stretch of the journal behind a place; a negative place counts from the end. */
export const loadJournal = (after: number, limit: number, signal?: AbortSignal): Promise<JournalStretch> =>
  api.get('/api/journal', { after, limit }, signal);
