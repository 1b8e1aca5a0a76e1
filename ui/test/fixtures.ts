import type { Answer, Card, Comment, Notice, PersonRef, ProposalView, Session, StoryItem, Unit } from '../src/foundation/types.ts';

/** A small agency of invented people, in the shapes of the API. */
const licensing = { id: 'u-licensing', name: 'Licensing and Permits' };
const archives = { id: 'u-archives', name: 'Records and Archives' };

export const ama: PersonRef = { id: 'p-ama', name: 'Ama Mensah', title: 'Permits clerk', unit: licensing };
export const kofi: PersonRef = { id: 'p-kofi', name: 'Kofi Asante', title: 'Head of licensing', unit: licensing };
export const lena: PersonRef = { id: 'p-lena', name: 'Léna Dubois', title: 'Archivist', unit: archives };

export const aSession: Session = {
  modes: ['demo'],
  signedIn: true,
  person: { ...ama, email: 'ama@agency.example', locale: 'en' },
  roles: ['staff'],
  desks: [],
  leads: [],
  sequence: 7,
  agency: {
    name: 'Agency for Public Services',
    timeZone: 'Africa/Accra',
    promise: { acknowledgeDays: 2, answerDays: 5, decideDays: 20 },
    missionGoals: [
      { id: 'g-1', title: 'Every permit within ten days' },
      { id: 'g-2', title: 'One visit is enough' },
    ],
  },
};

export const units: Unit[] = [
  { ...licensing, slug: 'licensing', path: ['u-licensing'], manager: kofi },
  { ...archives, slug: 'archives', path: ['u-archives'], manager: lena },
];

export function daysAway(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

export function aCard(change: Partial<Card> = {}): Card {
  return {
    id: 'c-1',
    number: 41,
    title: 'Keep one list of missing papers at the counter',
    summary: 'Applicants are sent home three times because each clerk checks for different papers.',
    state: 'in-review',
    family: 'review',
    right: 'ask',
    unit: licensing,
    desk: licensing,
    authors: [ama],
    submittedAt: daysAway(-3),
    updatedAt: daysAway(-1),
    supports: 14,
    comments: 3,
    endorsements: 1,
    supported: false,
    following: false,
    nextStep: { who: 'desk', person: kofi, unit: licensing, due: daysAway(3), key: 'desk-answers', lapsed: false },
    ...change,
  };
}

export function anAnswer(change: Partial<Answer> = {}): Answer {
  return {
    id: 'a-1',
    code: 'decline',
    reason: 'tried-before',
    text: prose('Thank you, Ama. We kept such a list in 2023 and it aged within weeks, because nobody was named to keep it.'),
    whatWouldChange: prose('A named person at each counter, and a date on the list.'),
    by: kofi,
    at: daysAway(-1),
    ...change,
  };
}

export function aView(change: Partial<ProposalView> = {}): ProposalView {
  return {
    ...aCard(),
    problem: prose('Applicants are sent home **three times** because each clerk checks for different papers.'),
    affected: prose('About forty applicants a week, and the four of us at the counter.'),
    cause: prose('The rules changed twice last year and each of us keeps a list of our own.'),
    solution: prose('One list on one sheet, with a date, kept by one of us in turn.\n'),
    firstStep: prose('On Tuesday the four of us compare our lists for half an hour.'),
    missionGoal: { id: 'g-2', title: 'One visit is enough' },
    visibility: { kind: 'agency' },
    version: 3,
    revision: 1,
    may: ['see', 'support', 'follow', 'comment', 'withdraw', 'revise'],
    answers: [],
    endorsementsList: [],
    helpers: [],
    supporters: { count: 14, people: [lena, kofi] },
    credit: { firstAuthor: ama, coAuthors: [], endorsers: [lena], helpers: [] },
    ...change,
  };
}

export const aStory: StoryItem[] = [
  { at: daysAway(-5), kind: 'drafted', by: ama },
  { at: daysAway(-3), kind: 'submitted', by: ama, from: 'draft', to: 'submitted' },
  { at: daysAway(-2), kind: 'acknowledged', by: kofi, from: 'submitted', to: 'in-review' },
];

export const someComments: Comment[] = [
  { id: 'k-1', author: lena, text: prose('We did this in the archive: it works if one person owns the sheet.'), at: daysAway(-2), removed: false, may: [] },
  { id: 'k-2', parentId: 'k-1', author: ama, text: prose('May I come and see it?'), at: daysAway(-1), removed: false, may: ['remove'] },
  { id: 'k-3', author: kofi, at: daysAway(-1), removed: true, may: [] },
];

export const someNotices: Notice[] = [
  { id: 'n-2', sequence: 12, kind: 'answered', at: daysAway(0), proposal: { id: 'c-1', title: aCard().title, state: 'declined' }, by: kofi, detail: { code: 'decline' } },
  { id: 'n-1', sequence: 9, kind: 'commented', at: daysAway(-1), readAt: daysAway(-1), proposal: { id: 'c-1', title: aCard().title, state: 'in-review' }, by: lena },
];

function prose(words: string): { markdown: string; html: string } {
  return { markdown: words, html: `<p>${words.replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')}</p>` };
}
