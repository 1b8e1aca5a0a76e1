/** Which ideas of the queue are picked for one answer, and where a range begins. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly from: string | undefined;
}

/** How many ideas are answered at once at most; the server says the same. */
export const MOST_AT_ONCE = 100;

export const nothingPicked: Selection = { ids: new Set(), from: undefined };

/** Picks one idea, or lets it go. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, from: id };
}

/** Picks everything between where the last one was picked and this one, in the order of the queue. */
export function extend(selection: Selection, id: string, order: readonly string[]): Selection {
  const [a, b] = [order.indexOf(selection.from ?? id), order.indexOf(id)];
  if (a < 0 || b < 0) return toggle(selection, id);
  return { ids: new Set([...selection.ids, ...order.slice(Math.min(a, b), Math.max(a, b) + 1)]), from: id };
}

/** Lets go of what the queue no longer holds. */
export function keepOnly({ ids, from }: Selection, order: readonly string[]): Selection {
  return { ids: new Set(order.filter((id) => ids.has(id))), from };
}
