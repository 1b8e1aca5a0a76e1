import { api, type Reply } from '../foundation/api.ts';
import type { FieldError } from '../foundation/problem.ts';
import { t } from '../foundation/t.ts';
import type { Campaign, Family, FieldKind, Instant, LocalDate, Page, PersonRef, PromiseDays, Prose, UnitRef } from '../foundation/types.ts';

export const kinds: readonly FieldKind[] = ['short-text', 'long-text', 'one-of', 'number', 'date'];

/** What the server keeps at most. */
export const most = { title: 150, question: 500, about: 2_000, label: 150, hint: 300, choices: 20, choice: 90, fields: 10, units: 50, reviewers: 30, short: 200, long: 4_000, outcome: 8_000 } as const;

/** How long one idea takes when nobody says. */
export const usualMinutes = 20;

export interface CustomField {
  id: string;
  label: string;
  hint?: string;
  kind: FieldKind;
  required: boolean;
  choices: string[];
  removed: boolean;
}

export interface Reviewer {
  role: 'person' | 'manager' | 'facilitator';
  person?: PersonRef;
  unit?: UnitRef;
}

/** What is kept of a campaign. */
export interface KeptCampaign {
  id: string;
  title: string;
  question?: string;
  about?: string;
  opensOn: LocalDate;
  closesOn?: LocalDate;
  external: boolean;
  terms?: PromiseDays;
  units: UnitRef[];
  reviewers: Reviewer[];
  fields: CustomField[];
  effort?: Effort;
  outcome?: { text: string; at: Instant; by?: PersonRef };
  version: number;
}

export interface Effort {
  hoursAWeek?: number | undefined;
  minutesEach?: number | undefined;
}

/** A campaign on its page, as this reader sees it. */
export interface CampaignPage {
  campaign: KeptCampaign;
  about?: Prose;
  outcome?: Prose;
  open: boolean;
  over: boolean;
  forYou: boolean;
  tookPart: boolean;
  proposals: number;
}

/** A question as it stands in the form; one that is new has no id yet. */
export interface DraftQuestion {
  id?: string | undefined;
  label: string;
  hint: string;
  kind: FieldKind;
  required: boolean;
  /** One a line. */
  choices: string;
}

/** A campaign as it stands in the form. */
export interface DraftCampaign {
  title: string;
  question: string;
  about: string;
  opensOn: LocalDate;
  closesOn: LocalDate;
  terms?: PromiseDays | undefined;
  units: UnitRef[];
  readers: { id: string; name: string }[];
  managersOf: UnitRef[];
  facilitators: boolean;
  fields: DraftQuestion[];
  effort: Effort;
}

export interface Range {
  low: number;
  high: number;
}

export interface Capacity {
  verdict: 'enough' | 'tight' | 'short' | 'unknown';
  people: number;
  workingDays: number;
  basis?: { campaigns: number; ideas: number; wholeAgency: boolean };
  expected?: Range;
  minutesEach: number;
  minutesGiven: boolean;
  hoursNeeded?: Range;
  hoursThere?: number;
  answerDays: number;
  waitDays?: Range;
}

export interface Figures {
  groups: { families: Family[]; count: number }[];
  suppressed: boolean;
}

export const campaigns = {
  all: async (signal?: AbortSignal) => (await api.get<Page<Campaign>>('/api/campaigns', {}, signal)).items,
  one: (id: string, signal?: AbortSignal) => api.get<CampaignPage>(`/api/campaigns/${id}`, {}, signal),
  figures: (id: string, signal?: AbortSignal) => api.get<Figures>(`/api/campaigns/${id}/figures`, {}, signal),
  kept: (id: string, signal?: AbortSignal) => api.get<KeptCampaign>(`/api/campaigns/${id}/keeping`, {}, signal),
  begin: (draft: DraftCampaign, key: string): Promise<Reply<KeptCampaign>> => api.post('/api/campaigns', sent(draft), { key }),
  change: (kept: KeptCampaign, draft: DraftCampaign): Promise<Reply<KeptCampaign>> =>
    api.put(`/api/campaigns/${kept.id}`, sent(draft), { ifMatch: `"v${kept.version}"` }),
  conclude: (kept: KeptCampaign, text: string): Promise<Reply<KeptCampaign>> =>
    api.put(`/api/campaigns/${kept.id}/outcome`, { text }, { ifMatch: `"v${kept.version}"` }),
  capacity: async ({ opensOn, closesOn, units, terms, effort }: DraftCampaign): Promise<Capacity> =>
    (await api.post<Capacity>('/api/campaigns/capacity', { opensOn, closesOn, units: units.map(({ id }) => id), terms: terms ?? null, effort: effortSent(effort) })).body,
};

export function aNewCampaign(): DraftCampaign {
  return { title: '', question: '', about: '', opensOn: '', closesOn: '', units: [], readers: [], managersOf: [], facilitators: true, fields: [], effort: {} };
}

export function asDraft(kept: KeptCampaign): DraftCampaign {
  return {
    title: kept.title,
    question: kept.question ?? '',
    about: kept.about ?? '',
    opensOn: kept.opensOn,
    closesOn: kept.closesOn ?? '',
    terms: kept.terms,
    units: kept.units,
    readers: kept.reviewers.flatMap(({ person }) => (person ? [person] : [])),
    managersOf: kept.reviewers.flatMap(({ unit }) => (unit ? [unit] : [])),
    facilitators: kept.reviewers.some(({ role }) => role === 'facilitator'),
    fields: kept.fields
      .filter(({ removed }) => !removed)
      .map(({ id, label, hint, kind, required, choices }) => ({ id, label, hint: hint ?? '', kind, required, choices: choices.join('\n') })),
    effort: kept.effort ?? {},
  };
}

function sent(draft: DraftCampaign): object {
  const { title, question, about, opensOn, closesOn, terms } = draft;
  return {
    title,
    question,
    about: about.trim() || null,
    opensOn: opensOn || null,
    closesOn: closesOn || null,
    terms: terms ?? null,
    units: draft.units.map(({ id }) => id),
    reviewers: [
      ...draft.readers.map(({ id }) => ({ role: 'person', person: id })),
      ...draft.managersOf.map(({ id }) => ({ role: 'manager', unit: id })),
      ...(draft.facilitators ? [{ role: 'facilitator' }] : []),
    ],
    fields: draft.fields.map(({ id, label, hint, kind, required, choices }) => ({
      id: id ?? null,
      label,
      hint: hint.trim() || null,
      kind,
      required,
      choices: kind === 'one-of' ? linesOf(choices) : [],
    })),
    effort: effortSent(draft.effort),
  };
}

function effortSent({ hoursAWeek, minutesEach }: Effort): object {
  return { hoursAWeek: hoursAWeek ?? null, minutesEach: minutesEach ?? null };
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What a facilitator left out; the server looks at everything else. */
export function missingIn(draft: DraftCampaign): FieldError[] {
  const errors: FieldError[] = [];
  const say = (pointer: string, detail: string): number => errors.push({ pointer, detail });
  if (draft.title.trim().length < 3) say('/title', t('campaign.missing.title'));
  if (draft.question.trim().length < 3) say('/question', t('campaign.missing.question'));
  if (!draft.opensOn) say('/opensOn', t('campaign.missing.opensOn'));
  if (!draft.closesOn) say('/closesOn', t('campaign.missing.closesOn'));
  if (draft.opensOn && draft.closesOn && draft.closesOn < draft.opensOn) say('/closesOn', t('campaign.wrong.order'));
  draft.fields.forEach((field, index) => {
    if (!field.label.trim()) say(`/fields/${index}/label`, t('campaign.missing.label'));
    if (field.kind === 'one-of' && linesOf(field.choices).length < 2) say(`/fields/${index}/choices`, t('campaign.missing.choices'));
  });
  return errors;
}

/** What is wrong with the answers to a campaign's questions. */
export function complaintsAbout(questions: readonly CustomField[], given: readonly { field: string; answer: string }[]): FieldError[] {
  return questions
    .filter(({ removed }) => !removed)
    .flatMap((question) => {
      const answer = given.find(({ field }) => field === question.id)?.answer.trim() ?? '';
      const detail = complaint(question, answer);
      return detail ? [{ pointer: `/fields/${question.id}`, detail }] : [];
    });
}

function complaint({ label, kind, required }: CustomField, answer: string): string | undefined {
  if (!answer) return required ? t('campaign.answer.missing', { question: label }) : undefined;
  if (kind === 'number' && !/^-?\d{1,20}(\.\d{1,8})?$/.test(answer)) return t('campaign.answer.number', { question: label });
  if (kind === 'short-text' && answer.length > most.short) return t('campaign.answer.long', { question: label, count: most.short });
  if (kind === 'long-text' && answer.length > most.long) return t('campaign.answer.long', { question: label, count: most.long });
  return undefined;
}
