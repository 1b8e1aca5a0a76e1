import { api, type Reply } from '../foundation/api.ts';
import { nameOf } from '../foundation/stage-name.ts';
import type { ProposalView, Stage, StageColour, State } from '../foundation/types.ts';

export const colours: readonly StageColour[] = ['slate', 'violet', 'blue', 'teal', 'green', 'olive', 'rose', 'brown'];

/** The states that a stage may stand for, in the order of an idea's life. */
export const states: readonly State[] = [
  'submitted',
  'in-review',
  'needs-work',
  'parked',
  'redirected',
  'revived',
  'endorsed',
  'trial',
  'in-delivery',
  'completed',
  'abandoned',
  'declined',
  'linked',
  'withdrawn',
];

/** How many stages one state may have, and all together. */
export const most = { ofOneState: 8, all: 40, name: 40, description: 200, note: 300 } as const;

export interface StagesView {
  version: number;
  at?: string;
  note?: string;
  stages: Stage[];
}

/** A version, and how many ideas that have not ended follow it; 0 is from before the first one. */
export interface UnderWay {
  version: number;
  stages?: { number: number; at: string; note?: string; stages: Stage[] };
  underWay: number;
}

/** A stage as it stands in the form; one that is new has no slug yet. */
export interface DraftStage {
  slug?: string | undefined;
  state: State;
  colour: StageColour;
  names: Record<string, string>;
  description: string;
}

export const loadStages = (signal?: AbortSignal): Promise<Reply<StagesView>> => api.fetch<StagesView>('/api/stages', {}, signal);

export const loadVersions = async (signal?: AbortSignal): Promise<UnderWay[]> =>
  (await api.get<{ items: UnderWay[] }>('/api/stages/versions', {}, signal)).items;

export const publish = (drafts: readonly DraftStage[], note: string, seen: number): Promise<Reply<StagesView>> =>
  api.post<StagesView>('/api/stages', { stages: drafts.map(sent), note: note.trim() || null }, { ifMatch: `"v${seen}"` });

/** Takes what is under way by an older version to the one in force. */
export const moveAll = async (from: number, to: { from: string; to: string }[]): Promise<number> =>
  (await api.post<{ moved: number }>(`/api/stages/versions/${from}/moves`, { to })).body.moved;

/** Puts one idea at another stage of its state. */
export const moveTo = (idea: ProposalView, stage: string): Promise<Reply<ProposalView>> =>
  api.put<ProposalView>(`/api/proposals/${idea.id}/stage`, { stage }, { ifMatch: `"v${idea.version}"` });

export function asDraft({ slug, state, colour, names, description }: Stage): DraftStage {
  const byLanguage = Object.fromEntries(names.map(({ language, name }) => [language, name]));
  return { slug, state, colour, names: byLanguage, description: description ?? '' };
}

/** How a stage of the form would look on an idea. */
export function asStage({ slug, state, colour, names }: DraftStage): Stage {
  return { slug: slug ?? '', state, colour, names: listed(names) };
}

/** Where the ideas at a stage that went on under the same slug go by themselves; others, to the first of their state. */
export function usualTarget(old: Stage, now: readonly Stage[]): Stage | undefined {
  return now.find(({ slug }) => slug === old.slug) ?? now.find((stage) => nameOf(stage) === nameOf(old) && stage.state === old.state) ?? now.find(({ state }) => state === old.state);
}

function sent({ slug, state, colour, names, description }: DraftStage): object {
  return { slug: slug ?? null, state, colour, names: listed(names), description: description.trim() || null };
}

function listed(names: Record<string, string>): { language: string; name: string }[] {
  return Object.entries(names)
    .map(([language, name]) => ({ language, name: name.trim() }))
    .filter(({ name }) => name);
}
