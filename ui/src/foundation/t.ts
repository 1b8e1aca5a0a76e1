import type { en } from './messages/en.ts';

/** Every string that a person reads lives in a catalogue; this is how code asks for one. */
export type MessageKey = keyof typeof en;
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Catalogue = Record<MessageKey, string | Plural>;
export type Values = Record<string, string | number>;

export const languages = { en: 'English', fr: 'Français' } as const;
export type Language = keyof typeof languages;

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

let language: Language = 'en';
let catalogue: Partial<Catalogue> = {};
let plurals = new Intl.PluralRules('en');
let region = 'en-GB';

/** Loads a catalogue; called once before the first element renders. */
export async function speak(wanted: Language): Promise<void> {
  catalogue = wanted === 'fr' ? (await import('./messages/fr.ts')).fr : (await import('./messages/en.ts')).en;
  language = wanted;
  plurals = new Intl.PluralRules(wanted);
  region = regionOf(wanted);
}

export function spoken(): Language {
  return language;
}

/** The language with the reader's own region, which decides how dates and numbers are set. */
export function locale(): string {
  return region;
}

function regionOf(wanted: Language): string {
  const home = navigator.languages.find((tag) => tag.startsWith(`${wanted}-`));
  return home ?? (wanted === 'en' ? 'en-GB' : wanted);
}

export function direction(of: string = language): 'ltr' | 'rtl' {
  return rightToLeft.has(of) ? 'rtl' : 'ltr';
}

/** The first of the wanted languages that there is a catalogue for. */
export function bestLanguage(wanted: readonly (string | null | undefined)[]): Language {
  const found = wanted.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => tag && tag in languages);
  return (found as Language | undefined) ?? 'en';
}

/** A message with `{name}` filled in; `count` chooses among plural forms and is set in the reader's digits. */
export function t(key: MessageKey, values: Values = {}): string {
  const message = catalogue[key];
  if (message === undefined) return key;
  const text = typeof message === 'string' ? message : (message[plurals.select(Number(values.count))] ?? message.other);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => show(values[name]) ?? whole);
}

/** The word for a slug the server sent, as `word('state', 'in-review')`; the slug itself where no word is known. */
export function word(family: string, slug: string, values: Values = {}): string {
  const key = `${family}.${slug}` as MessageKey;
  return key in catalogue ? t(key, values) : slug.replaceAll('-', ' ');
}

export function known(key: string): key is MessageKey {
  return key in catalogue;
}

function show(value: string | number | undefined): string | undefined {
  return typeof value === 'number' ? number(value) : value;
}

export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(region, options).format(value);
}

export function percent(share: number, digits = 0): string {
  return number(share, { style: 'percent', maximumFractionDigits: digits });
}

export function list(items: readonly string[]): string {
  return new Intl.ListFormat(region, { type: 'conjunction' }).format(items);
}
