import type { ImportRun, Unit } from '../foundation/types.ts';
import type { IndexStatus, JournalEntry, SystemStatus } from './administration.ts';

const esi = { id: 'esi', name: 'Esi Boateng' };

/** Two units: one with a manager, one below without. */
export const units: Unit[] = [
  { id: 'agency', name: 'The agency', slug: 'agency', path: ['agency'], manager: esi },
  { id: 'archive', name: 'Archive', slug: 'archive', parentId: 'agency', path: ['agency', 'archive'] },
];

/** A system with one follower that lags and left one entry aside. */
export function aStatus(change: Partial<SystemStatus> = {}): SystemStatus {
  return {
    version: '1.0',
    java: '25',
    database: 'H2 2.3',
    uptimeSeconds: 7_300,
    followers: [
      { name: 'search-index', position: 40, head: 40, lag: 0, deadLetters: 0, state: 'following' },
      { name: 'inbox', position: 38, head: 40, lag: 2, deadLetters: 1, state: 'retrying' },
    ],
    administrators: { today: 2 },
    ...change,
  };
}

/** An index that is whole, some of which the sentence model has not read. */
export function anIndex(change: Partial<IndexStatus> = {}): IndexStatus {
  return {
    state: 'ready',
    documents: 12,
    position: 40,
    built: 0,
    expected: 0,
    problem: '',
    meaning: { state: 'learning', model: 'mini', waiting: 3, problem: '' },
    ...change,
  };
}

/** An import with one bad line. */
export function aRun(change: Partial<ImportRun> = {}): ImportRun {
  return {
    id: 'run',
    name: 'old-ideas.jsonl',
    format: 'groundswell',
    startedAt: '2026-05-01T09:00:00Z',
    finishedAt: '2026-05-01T09:00:02Z',
    lines: 3,
    good: 2,
    unchanged: 0,
    bad: 1,
    problems: [{ line: 2, reason: 'not-json', detail: 'The line ends after 12 characters' }],
    ...change,
  };
}

/** One entry of the journal. */
export function anEntry(sequence: number): JournalEntry {
  return {
    sequence,
    id: `e${sequence}`,
    at: '2026-05-01T09:00:00Z',
    actor: esi,
    subjectType: 'proposal',
    subjectId: 'letter',
    type: 'answered',
    payload: { from: 'submitted', to: 'declined' },
  };
}
