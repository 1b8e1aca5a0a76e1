import { api } from '../foundation/api.ts';
import type { Answer, AnswerDraft, DeskPage, ProposalView, Similar } from '../foundation/types.ts';
import { bodyOf } from './answer.ts';

const pageSize = 50;

/** The first so many pages of the queue of one desk, or of all desks of whoever asks, as one. */
export async function loadDesk(unit: string | null, pages: number, signal?: AbortSignal): Promise<DeskPage> {
  let desk = await api.get<DeskPage>('/api/desk', { unit, limit: pageSize }, signal);
  for (let page = 1; page < pages && desk.next; page += 1) {
    const more = await api.get<DeskPage>('/api/desk', { unit, limit: pageSize, cursor: desk.next }, signal);
    desk = { ...more, items: [...desk.items, ...more.items] };
  }
  return desk;
}

/** One idea as whoever asks may see it. */
export function loadIdea(id: string, signal?: AbortSignal): Promise<ProposalView> {
  return api.get<ProposalView>(`/api/proposals/${id}`, {}, signal);
}

/** Ideas like this one, the most similar first, with what became of them. */
export function loadSimilar(idea: ProposalView, signal?: AbortSignal): Promise<Similar> {
  const text = [idea.problem, idea.solution].map((prose) => prose?.markdown ?? '').join('\n');
  return api.get<Similar>('/api/similar', { title: idea.title, text: text.slice(0, 1_000), exclude: idea.id }, signal);
}

/** Gives an answer to the version that was read; refused if the idea changed meanwhile. */
export async function sendAnswer(idea: ProposalView, draft: AnswerDraft, key: string): Promise<Answer> {
  const sending = { ifMatch: etagOf(idea), key };
  return (await api.post<Answer>(`/api/proposals/${idea.id}/answers`, bodyOf(draft), sending)).body;
}

/** Takes an idea that another desk passed on. */
export async function receive(idea: ProposalView): Promise<void> {
  await api.post(`/api/proposals/${idea.id}/receipt`, undefined, { ifMatch: etagOf(idea) });
}

function etagOf(idea: ProposalView): string {
  return `"v${idea.version}"`;
}
