import { api } from '../foundation/api.ts';
import { known, t } from '../foundation/t.ts';
import type { AnswerDraft, PersonRef, ProposalView, State, UnitRef } from '../foundation/types.ts';
import { bodyOf } from './answer.ts';

/** One answer in a batch; without an outcome it waits. */
export interface PreparedAnswer {
  readonly proposal: string;
  readonly title?: string;
  readonly state?: State;
  readonly by: PersonRef;
  readonly preparedAt: string;
  readonly answer?: AnswerDraft;
  readonly outcome?: string;
}

/** Prepared answers of one desk. */
export interface Batch {
  readonly id: string;
  readonly unit: UnitRef;
  readonly collects: boolean;
  readonly createdAt: string;
  readonly publishedBy?: PersonRef;
  readonly publishedAt?: string;
  readonly items: readonly PreparedAnswer[];
}

/** An idea and the answer it gets. */
export interface Addressed {
  readonly idea: ProposalView;
  readonly answer: AnswerDraft;
}

/** What became of one of many answers. */
export interface Outcome {
  readonly proposal: string;
  readonly title: string;
  readonly outcome: string;
}

/** A request that is larger is refused by the server, which reads 256 KB. */
const mostCharacters = 150_000;

export async function loadBatches(signal?: AbortSignal): Promise<readonly Batch[]> {
  return (await api.get<{ items: Batch[] }>('/api/desk/batches', {}, signal)).items;
}

/** Puts an answer into the batch of the desk, for the version that was read; nobody else hears of it. */
export async function prepareAnswer(idea: ProposalView, answer: AnswerDraft): Promise<Batch> {
  return (await api.put<Batch>(`/api/proposals/${idea.id}/prepared-answer`, bodyOf(answer), { ifMatch: `"v${idea.version}"` })).body;
}

export async function takeOut(proposal: string): Promise<void> {
  await api.delete(`/api/proposals/${proposal}/prepared-answer`);
}

/** Publishes a batch; asked again after a break it goes on where it was. */
export async function publish(batch: Batch): Promise<Batch> {
  return (await api.post<Batch>(`/api/desk/batches/${batch.id}/publication`)).body;
}

/** Answers many ideas, desk by desk, each by itself; says what became of each. */
export async function sendTogether(all: readonly Addressed[], deskOf: (idea: ProposalView) => string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [unit, some] of requests(all, deskOf)) {
    const items = some.map(({ idea, answer }) => ({ proposal: idea.id, version: idea.version, answer: bodyOf(answer) }));
    const { body } = await api.post<Batch>('/api/desk/batches', { unit, items });
    const done = await publish(body);
    outcomes.push(...some.map(({ idea }) => outcomeOf(idea, done)));
  }
  return outcomes;
}

/** The same desk and not too much text in one request. */
export function requests(all: readonly Addressed[], deskOf: (idea: ProposalView) => string): [string, Addressed[]][] {
  const made: [string, Addressed[]][] = [];
  let room = 0;
  for (const one of [...all].sort((a, b) => deskOf(a.idea).localeCompare(deskOf(b.idea)))) {
    const size = JSON.stringify(one.answer).length + 200;
    const last = made.at(-1);
    if (last && last[0] === deskOf(one.idea) && size <= room) last[1].push(one);
    else {
      made.push([deskOf(one.idea), [one]]);
      room = mostCharacters;
    }
    room -= size;
  }
  return made;
}

function outcomeOf(idea: ProposalView, done: Batch): Outcome {
  const item = done.items.find((it) => it.proposal === idea.id);
  return { proposal: idea.id, title: idea.title, outcome: item?.outcome ?? (item ? 'waiting' : 'no-such-proposal') };
}

/** What became of an answer, in words. */
export function sayOutcome(outcome: string | undefined): string {
  if (outcome === undefined || outcome === 'waiting') return t('batch.outcome.waiting');
  if (outcome === 'answered') return t('batch.outcome.answered');
  const title = `problem.${outcome}.title`;
  return known(title) ? t(title) : outcome.replaceAll('-', ' ');
}
