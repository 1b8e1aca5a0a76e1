/** What the queue needs to know of an idea; the card the server sends has more. */
export interface Waiting {
  readonly id: string;
  readonly promise: { readonly due: string; readonly lapsed: boolean };
}

/**
 * The desk's queue as one value: what is listed, what has arrived since and politely waits above, and which
 * idea is being read. Every operation gives a new queue, so that a refused answer can simply put the old one
 * back.
 */
export interface Queue<T extends Waiting> {
  readonly listed: readonly T[];
  readonly arrived: readonly T[];
  readonly chosen: string | undefined;
}

/** The parts a queue is read in: past the promise, due before long, and later. */
export interface QueueParts<T> {
  readonly lapsed: readonly T[];
  readonly soon: readonly T[];
  readonly later: readonly T[];
}

/** A queue as first loaded: nothing has arrived yet. */
export function openQueue<T extends Waiting>(items: readonly T[], chosen?: string): Queue<T> {
  return { listed: byPromise(items), arrived: [], chosen };
}

/**
 * Takes in what the server now says. Ideas not seen before wait as arrivals; known ones change in place;
 * those that left are dropped, except the one being read, which never vanishes from under the reader.
 */
export function refresh<T extends Waiting>(queue: Queue<T>, items: readonly T[]): Queue<T> {
  const fresh = new Map(items.map((item) => [item.id, item]));
  const known = new Set(queue.listed.map((item) => item.id));
  return {
    ...queue,
    listed: queue.listed
      .filter((item) => fresh.has(item.id) || item.id === queue.chosen)
      .map((item) => fresh.get(item.id) ?? item),
    arrived: byPromise(items.filter((item) => !known.has(item.id))),
  };
}

/** Lists what has arrived, each at the place its promise gives it. */
export function showArrivals<T extends Waiting>(queue: Queue<T>): Queue<T> {
  return { ...queue, listed: byPromise([...queue.listed, ...queue.arrived]), arrived: [] };
}

/** Opens one idea for reading; an arrival is listed by it. */
export function choose<T extends Waiting>(queue: Queue<T>, id: string | undefined): Queue<T> {
  const arrived = queue.arrived.some((item) => item.id === id);
  return { ...(arrived ? showArrivals(queue) : queue), chosen: id };
}

/** The idea `steps` further down (or up) from the one being read; stays at the ends. */
export function neighbour<T extends Waiting>(queue: Queue<T>, steps: 1 | -1): string | undefined {
  const at = queue.listed.findIndex((item) => item.id === queue.chosen);
  if (at < 0) return queue.listed.at(steps > 0 ? 0 : -1)?.id;
  return queue.listed[Math.min(queue.listed.length - 1, Math.max(0, at + steps))]?.id;
}

/** Takes an answered idea off the desk and opens the one that took its place. */
export function takeOff<T extends Waiting>(queue: Queue<T>, id: string): Queue<T> {
  const at = queue.listed.findIndex((item) => item.id === id);
  const listed = queue.listed.filter((item) => item.id !== id);
  const next = listed[Math.min(Math.max(at, 0), listed.length - 1)]?.id;
  return { ...queue, listed, chosen: queue.chosen === id ? next : queue.chosen };
}

/** Puts a changed idea where its new promise belongs: an acknowledged one waits for its answer now. */
export function reorder<T extends Waiting>(queue: Queue<T>, changed: T): Queue<T> {
  const others = queue.listed.filter((item) => item.id !== changed.id);
  return { ...queue, listed: byPromise([...others, changed]) };
}

/** Divides the queue as people plan their day; "soon" is until the end of the day after tomorrow. */
export function parts<T extends Waiting>(queue: Queue<T>, now: Date): QueueParts<T> {
  const soonUntil = new Date(now);
  soonUntil.setDate(soonUntil.getDate() + 3);
  soonUntil.setHours(0, 0, 0, 0);
  const isSoon = (item: T) => new Date(item.promise.due) < soonUntil;
  const open = queue.listed.filter((item) => !item.promise.lapsed);
  return {
    lapsed: queue.listed.filter((item) => item.promise.lapsed),
    soon: open.filter(isSoon),
    later: open.filter((item) => !isSoon(item)),
  };
}

function byPromise<T extends Waiting>(items: readonly T[]): T[] {
  return [...items].sort(
    (a, b) =>
      Number(b.promise.lapsed) - Number(a.promise.lapsed) ||
      Date.parse(a.promise.due) - Date.parse(b.promise.due) ||
      a.id.localeCompare(b.id),
  );
}
