import type { Delivery, DeliveryCard, PersonRef } from '../foundation/types.ts';
import { anItem } from '../triage/triage.fixtures.ts';

/** Who leads the work. */
export const owner: PersonRef = { id: 'kofi', name: 'Kofi Owusu' };

/** A plan under way: one step done, one to come. */
export function aDelivery(change: Partial<Delivery> = {}): Delivery {
  return {
    proposalId: 'letter',
    owner,
    target: 'At most 3 of 30 visitors come again',
    dueOn: '2099-09-30',
    startedOn: '2026-04-01',
    steps: [
      { id: 's1', title: 'Count for a week', owner: { id: 'ama', name: 'Ama Mensah' }, dueOn: '2026-04-10', doneOn: '2026-04-09' },
      { id: 's2', title: 'Print the letters', owner, dueOn: '2099-06-01' },
    ],
    completion: { code: 2 },
    snapshots: [{ quarter: '2026-Q1', code: 1 }],
    may: ['plan', 'code-completion'],
    version: 2,
    ...change,
  };
}

/** A row of the board. */
export function aDeliveryCard(id: string, change: Partial<DeliveryCard> & { state?: DeliveryCard['proposal']['state'] } = {}): DeliveryCard {
  const { state = 'in-delivery', ...rest } = change;
  const { promise: _promise, ...proposal } = anItem({ id, state, title: `Idea ${id}` });
  return { proposal, owner, steps: { done: 1, total: 3 }, completion: { code: 2 }, ...rest };
}
