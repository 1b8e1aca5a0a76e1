import { DELIVERY_STATES, type DeliveryState } from './deliveries.ts';

/** What the board looks at; the server sends more. */
export interface OnBoard {
  readonly proposal: { readonly id: string; readonly state: string };
  readonly dueOn?: string;
  readonly next?: { readonly title: string; readonly dueOn?: string };
  readonly stalled?: { readonly since: string; readonly reason: string };
}

/** When the next thing of a delivery is due, as people plan their weeks. */
export const SPANS = ['overdue', 'this-week', 'this-month', 'later', 'undated', 'finished'] as const;

/** One span of time on the board. */
export type Span = (typeof SPANS)[number];

/** The board by state: what has stalled stands apart and first, whatever its state. */
export interface BoardByState<T extends OnBoard> {
  readonly stalled: readonly T[];
  readonly columns: readonly { readonly state: DeliveryState; readonly items: readonly T[] }[];
}

/** One span of the board by date. */
export interface SpanOfWork<T extends OnBoard> {
  readonly span: Span;
  readonly items: readonly T[];
}

/** Groups by state; the longest stalled is first, the others by the date that comes next. */
export function byState<T extends OnBoard>(deliveries: readonly T[]): BoardByState<T> {
  const moving = byNextDate(deliveries.filter((delivery) => delivery.stalled === undefined));
  return {
    stalled: deliveries
      .filter((delivery) => delivery.stalled !== undefined)
      .sort((a, b) => (a.stalled?.since ?? '').localeCompare(b.stalled?.since ?? '')),
    columns: DELIVERY_STATES.map((state) => ({
      state,
      items: moving.filter((delivery) => delivery.proposal.state === state),
    })),
  };
}

/** Groups by the date that comes next; spans in which nothing lies are left out. */
export function byDate<T extends OnBoard>(
  deliveries: readonly T[],
  today: string,
): readonly SpanOfWork<T>[] {
  const ordered = byNextDate(deliveries);
  return SPANS.map((span) => ({
    span,
    items: ordered.filter((delivery) => spanOf(delivery, today) === span),
  })).filter((group) => group.items.length > 0);
}

/** The day on which something is next expected: the next step's, or the end of the plan. */
export function nextDate(delivery: OnBoard): string | undefined {
  return delivery.next?.dueOn ?? delivery.dueOn;
}

function spanOf(delivery: OnBoard, today: string): Span {
  if (['completed', 'abandoned'].includes(delivery.proposal.state)) return 'finished';
  const due = nextDate(delivery);
  if (due === undefined) return 'undated';
  if (due < today) return 'overdue';
  if (due <= daysAfter(today, 7)) return 'this-week';
  return due <= daysAfter(today, 31) ? 'this-month' : 'later';
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function byNextDate<T extends OnBoard>(deliveries: readonly T[]): T[] {
  const key = (delivery: T) => nextDate(delivery) ?? '9999';
  return [...deliveries].sort((a, b) => key(a).localeCompare(key(b)));
}
