import type { DeskItem, PersonRef, ProposalView, Session } from '../foundation/types.ts';

const permits = { id: 'permits', name: 'Permits' };

/** The manager who answers for the desk of Permits. */
export const manager: PersonRef = { id: 'esi', name: 'Esi Boateng', title: 'Head of Permits', unit: permits };

/** The member of staff who proposes. */
export const author: PersonRef = { id: 'ama', name: 'Ama Mensah', title: 'Counter officer', unit: permits };

/** The session of the manager. */
export function aSession(change: Partial<Session> = {}): Session {
  return {
    modes: ['demo'],
    signedIn: true,
    person: manager,
    roles: ['staff', 'manager'],
    desks: [permits],
    leads: [],
    agency: { name: 'An agency' },
    ...change,
  };
}

/** An idea as it waits on the desk. */
export function anItem(change: Partial<DeskItem> = {}): DeskItem {
  return {
    id: 'letter',
    number: 12,
    title: 'Print the list of papers on the letter',
    summary: 'People come twice.',
    state: 'submitted',
    family: 'waiting',
    right: 'ask',
    unit: permits,
    desk: permits,
    authors: [author],
    submittedAt: '2026-05-01T09:00:00Z',
    updatedAt: '2026-05-01T09:00:00Z',
    supports: 3,
    comments: 0,
    endorsements: 0,
    supported: false,
    following: false,
    nextStep: { who: 'desk', unit: permits, key: 'answer-due', lapsed: false },
    promise: { kind: 'answer', due: '2099-05-08T16:00:00Z', lapsed: false },
    ...change,
  };
}

/** An idea as the manager reads it. */
export function anIdea(change: Partial<ProposalView> = {}): ProposalView {
  const { promise: _waiting, ...card } = anItem();
  return {
    ...card,
    problem: { markdown: 'People come twice.', html: '<p>People come twice.</p>' },
    solution: { markdown: 'Print the list.', html: '<p>Print the list.</p>' },
    version: 3,
    revision: 1,
    may: ['see', 'answer'],
    answers: [],
    endorsementsList: [],
    helpers: [],
    supporters: { count: 3, people: [] },
    promise: { paused: false },
    ...change,
  };
}
