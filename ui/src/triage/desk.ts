import { api } from '../foundation/api.ts';
import type { Answer, AnswerDraft, DeskPage, ProposalView, Similar } from '../foundation/types.ts';
import { bodyOf } from './answer.ts';

const pageSize = 50;

/** The queue of one desk, or of all desks of whoever asks. */
export function loadDesk(unit: string | null, signal?: AbortSignal): Promise<DeskPage> {
  return api.get<DeskPage>('/api/desk', { unit, limit: pageSize }, signal);
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
