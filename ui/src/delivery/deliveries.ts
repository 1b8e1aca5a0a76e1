/** A person as other features name them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Why nothing seems to move. */
export type StallReason = 'no-plan' | 'step-overdue' | 'no-movement';

/** Since when and why an idea has stalled. */
export interface Stall {
  readonly since: string;
  readonly reason: StallReason;
}

/** The completion codes, in their order: how far the work is, not whether somebody ticked it off. */
export const COMPLETION_CODES = [0, 1, 2, 3, 4, 5, 9] as const;

/** One completion code. */
export type CompletionCode = (typeof COMPLETION_CODES)[number];

/** The states in which an idea is being delivered or was. */
export const DELIVERY_STATES = [
  'endorsed',
  'trial',
  'in-delivery',
  'completed',
  'abandoned',
] as const;

/** One state of delivery. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What the board needs of a delivery; the server sends more. */
export interface Delivery {
  readonly proposal: { readonly id: string; readonly state: string };
  readonly dueOn?: string;
  readonly next?: { readonly title: string; readonly dueOn?: string };
  readonly stalled?: Stall;
}

/** Whether a completion code ends the work. */
export function ends(code: CompletionCode): boolean {
  return code >= 4;
}

/** Whether the work reached its target. */
export function reaches(code: CompletionCode): boolean {
  return code === 4 || code === 5;
}
