import { api } from '../foundation/api.ts';
import { session } from '../foundation/session.ts';
import type { Card, DeskPage, Notice, NoticesPage, Page } from '../foundation/types.ts';
import { proposals } from '../proposal/proposals.ts';
import { readings, type ToRead } from '../reading/reading.ts';

/** What the page of today tells: what waits for the reader, what moved, what was achieved, what is new. */
export interface Today {
  mine: Card[];
  turn: Card[];
  desk: DeskPage | undefined;
  /** What they were asked to read and have not, the oldest first. */
  toRead: ToRead[];
  moved: Notice[];
  wins: Card[];
  fresh: Card[];
}

/** Asks for everything at once. A part that cannot be had leaves its place out; only without any is the page a failure. */
export async function today(signal: AbortSignal): Promise<Today> {
  const [mine, fresh, wins, notices, toRead, desk] = await Promise.all([
    proposals.list({ mine: 'author', sort: 'updated', limit: 20 }, signal),
    proposals.list({ sort: 'newest', limit: 4 }, signal),
    optional(proposals.list({ state: 'completed', sort: 'updated', limit: 3 }, signal)),
    optional(api.get<NoticesPage>('/api/notices', { limit: 20 }, signal)),
    optional(readings.toRead(signal)),
    session.desks.length ? optional(api.get<DeskPage>('/api/desk', { limit: 3 }, signal)) : undefined,
  ]);
  return {
    mine: mine.items,
    turn: mine.items.filter((card) => card.nextStep.who === 'author'),
    desk,
    toRead: (toRead ?? []).filter(({ storedAt }) => !storedAt),
    moved: latest(notices?.items ?? []).slice(0, 5),
    wins: (wins as Page<Card> | undefined)?.items ?? [],
    fresh: fresh.items,
  };
}

/** The newest notice of each idea: what moved is said once. */
function latest(notices: Notice[]): Notice[] {
  return notices.filter((notice, at) => notices.findIndex((other) => other.proposal?.id === notice.proposal?.id) === at);
}

function optional<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined);
}
