import { html, nothing, type TemplateResult } from 'lit';
import { locale, t } from './t.ts';

/** Dates as people say them; the exact time is on hover and in the machine-readable attribute. */

const day = 86_400_000;

function format(at: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), options).format(at);
}

/** A date without a time is that day here, not midnight in Greenwich. */
export function asDate(value: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00:00`) : new Date(value);
}

function daysFrom(now: Date, at: Date): number {
  const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(at) - midnight(now)) / day);
}

/** “today”, “tomorrow”, “Thursday”, “3 March”, “3 March 2025”. */
export function sayDay(value: string, now = new Date()): string {
  const at = asDate(value);
  const away = daysFrom(now, at);
  if (Math.abs(away) <= 1) return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(away, 'day');
  if (away > 1 && away < 7) return format(at, { weekday: 'long' });
  const sameYear = at.getFullYear() === now.getFullYear();
  return t('time.on-date', { date: format(at, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }) });
}

/** “17 Nov”, for where there is little room. */
export function sayShort(value: string, now = new Date()): string {
  const at = asDate(value);
  const sameYear = at.getFullYear() === now.getFullYear();
  return format(at, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: '2-digit' }) });
}

/** “just now”, “5 minutes ago”, “yesterday”, then the date. */
export function sayAgo(value: string, now = new Date()): string {
  const at = asDate(value);
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (minutes > -1 && minutes < 1) return t('time.just-now');
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const away = daysFrom(now, at);
  if (away === 0) return relative.format(Math.round(minutes / 60), 'hour');
  return Math.abs(away) < 7 ? relative.format(away, 'day') : sayDay(value, now);
}

/** The day and the minute, in full. */
export function sayExactly(value: string): string {
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return format(asDate(value), dateOnly ? { dateStyle: 'full' } : { dateStyle: 'full', timeStyle: 'short' });
}

/** “3 March 2026”, as a letter says it. */
export function sayLong(value: string): string {
  return format(asDate(value), { dateStyle: 'long' });
}

/** The day of the last week, the month of everything before. */
export function sayPeriod(value: string, now = new Date()): string {
  const away = daysFrom(now, asDate(value));
  return away > -7 ? agoInDays(away) : sayMonth(value);
}

function agoInDays(away: number): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(away, 'day');
}

export function sayMonth(value: string): string {
  return format(asDate(value), { month: 'long', year: 'numeric' });
}

/** A `<time>` that says the day. */
export function dayOf(value: string | undefined): TemplateResult | typeof nothing {
  return value ? html`<time datetime=${value} title=${sayExactly(value)}>${sayDay(value)}</time>` : nothing;
}

/** A `<time>` that says how long ago. */
export function agoOf(value: string | undefined): TemplateResult | typeof nothing {
  return value ? html`<time datetime=${value} title=${sayExactly(value)}>${sayAgo(value)}</time>` : nothing;
}
