import { api } from '../foundation/api.ts';
import type { Card, Page } from '../foundation/types.ts';

/** What waits for longer than was promised, and what is being done about it. */
export interface Overdue {
  readonly proposal: Card;
  readonly since: string;
  readonly steps: {
    readonly told?: 'acknowledge' | 'answer' | 'decide';
    readonly secondDoorAt?: string;
    readonly escalatesAt?: string;
    readonly escalatedAt?: string;
  };
}

/** One page, the oldest first. */
export const loadOverdue = (cursor?: string, signal?: AbortSignal): Promise<Page<Overdue>> =>
  api.get<Page<Overdue>>('/api/overdue', { cursor, limit: 50 }, signal);
