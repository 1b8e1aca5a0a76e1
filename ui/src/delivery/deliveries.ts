import { api } from '../foundation/api.ts';
import type { Delivery, DeliveryPage, State } from '../foundation/types.ts';
import { bodyOf as completionBody, type CompletionDraft } from './completion.ts';
import { bodyOf as planBody, type PlanDraft } from './plan.ts';

/** The states in which an idea is being delivered or was. */
export const DELIVERY_STATES = ['endorsed', 'trial', 'in-delivery', 'completed', 'abandoned'] as const satisfies readonly State[];

/** One state of delivery. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const pageSize = 100;

/** One page of what is being delivered. */
export function loadDeliveries(query: { unit: string | null; cursor?: string }, signal?: AbortSignal): Promise<DeliveryPage> {
  return api.get<DeliveryPage>('/api/deliveries', { ...query, limit: pageSize }, signal);
}

/** The delivery of one idea; refused with `no-delivery` before it is endorsed. */
export function loadDelivery(proposal: string, signal?: AbortSignal): Promise<Delivery> {
  return api.get<Delivery>(`/api/proposals/${proposal}/delivery`, {}, signal);
}

/** Saves a plan over the version that was read. */
export async function savePlan(before: Delivery, plan: PlanDraft): Promise<Delivery> {
  const reply = await api.put<Delivery>(pathOf(before), planBody(plan), { ifMatch: etagOf(before) });
  return reply.body;
}

/** Says how far the work is, on the version that was read. */
export async function codeCompletion(before: Delivery, draft: CompletionDraft): Promise<Delivery> {
  const reply = await api.post<Delivery>(`${pathOf(before)}/completion`, completionBody(draft), { ifMatch: etagOf(before) });
  return reply.body;
}

function pathOf(delivery: Delivery): string {
  return `/api/proposals/${delivery.proposalId}/delivery`;
}

function etagOf(delivery: Delivery): string {
  return `"v${delivery.version}"`;
}
