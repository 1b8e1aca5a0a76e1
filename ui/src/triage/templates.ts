import { api, type Reply } from '../foundation/api.ts';
import { sayLong } from '../foundation/dates.ts';
import type { AnswerCode, AnswerDraft, ProposalView, UnitRef } from '../foundation/types.ts';

/** How a desk usually begins an answer. */
export interface Template {
  readonly id: string;
  readonly unit: UnitRef;
  readonly name: string;
  readonly code: AnswerCode;
  readonly reason?: string;
  readonly text: string;
  readonly whatWouldChange?: string;
  readonly nextStep?: string;
  readonly mayChange: boolean;
  readonly version: number;
}

export interface Templates {
  readonly items: readonly Template[];
  /** Every named blank that a template may have. */
  readonly blanks: readonly string[];
  readonly most: number;
}

/** What is kept of a template: all that its writer writes. */
export type TemplateWords = Pick<Template, 'name' | 'code' | 'text'> &
  Partial<Pick<Template, 'reason' | 'whatWouldChange' | 'nextStep'>>;

/** What the named blanks stand for. */
export type BlankWords = Partial<Record<string, string>>;

/** The templates of one desk, or of all desks of whoever asks. */
export function loadTemplates(unit: string | null | undefined, signal?: AbortSignal): Promise<Templates> {
  return api.get<Templates>('/api/desk/templates', { unit }, signal);
}

export function addTemplate(unit: string, template: TemplateWords, key: string): Promise<Reply<Template>> {
  return api.post<Template>('/api/desk/templates', { unit, template }, { key });
}

export function changeTemplate(before: Template, template: TemplateWords): Promise<Reply<Template>> {
  return api.put<Template>(`/api/desk/templates/${before.id}`, template, { ifMatch: `"v${before.version}"` });
}

export async function dropTemplate(template: Template): Promise<void> {
  await api.delete(`/api/desk/templates/${template.id}`, { ifMatch: `"v${template.version}"` });
}

/** What an idea says of itself for the blanks; the helper is known once somebody was chosen. */
export function blankWords(idea: Pick<ProposalView, 'title' | 'authors' | 'desk'>, today: string, helper?: string): BlankWords {
  return { author: idea.authors[0]?.name, title: idea.title, date: sayLong(today), unit: idea.desk.name, helper };
}

/** A text with its named blanks filled; what nothing is known for stays to be seen. */
export function fill(text: string, words: BlankWords): string {
  return text.replaceAll(/\{([\p{L}\p{N} _-]{1,40})\}/gu, (whole, name: string) => (Object.hasOwn(words, name) && words[name]) || whole);
}

const free = /\[(?:…|\.\.\.)[^\]\n]*\]/u;
const named = /\{(?:author|title|date|unit|helper)\}/u;

/** The first gap that is still to be filled: a free one, `[… a day]`, or a named one that nothing filled. */
export function blankIn(text: string | undefined): string | undefined {
  return (free.exec(text ?? '') ?? named.exec(text ?? ''))?.[0];
}

/** A text with one blank more filled, as when the helper is chosen after the template. */
export function fillIn<T extends Pick<Partial<AnswerDraft>, 'text' | 'whatWouldChange' | 'nextStep'>>(answer: T, words: BlankWords): T {
  const done = { ...answer };
  for (const field of ['text', 'whatWouldChange', 'nextStep'] as const) {
    const text = answer[field];
    if (text !== undefined) done[field] = fill(text, words);
  }
  return done;
}

/** Templates that fit what was typed, in their own order. */
export function fitting(items: readonly Template[], typed: string): readonly Template[] {
  const wanted = plain(typed);
  return items.filter((item) => plain(`${item.name} ${item.text}`).includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
