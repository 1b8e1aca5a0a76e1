import { api, type Reply } from '../foundation/api.ts';
import { locale } from '../foundation/t.ts';
import type { UnitRef } from '../foundation/types.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** A day on which nobody works. */
export interface Holiday {
  readonly on: string;
  readonly name: string;
  readonly yearly: boolean;
}

/** A calendar as it is written down. */
export interface CalendarDraft {
  readonly name: string;
  readonly weekdays: readonly Weekday[];
  readonly closesAt: string;
  readonly timeZone: string;
  readonly holidays: readonly Holiday[];
}

export interface Calendar extends CalendarDraft {
  readonly id: string;
  readonly agencys: boolean;
  readonly units: readonly UnitRef[];
  readonly running: number;
  readonly version: number;
}

export interface Terms {
  readonly acknowledgeDays: number;
  readonly answerDays: number;
  readonly decideDays: number;
}

export interface UnitTerms {
  readonly unit: UnitRef;
  readonly calendar: string;
  readonly terms: Terms;
  readonly ownCalendar: boolean;
  readonly ownTerms: boolean;
  readonly version: number;
}

/** What somebody would be promised who sends then. */
export interface Example {
  readonly sent: string;
  readonly acknowledge: string;
  readonly answer: string;
  readonly decide: string;
}

export interface HolidayFile {
  readonly holidays: readonly Holiday[];
  readonly leftOut: readonly { line: number; why: string }[];
}

const tag = (version: number): string => `"v${version}"`;

export const calendars = {
  all: async (signal?: AbortSignal) => (await api.get<{ items: Calendar[] }>('/api/calendars', {}, signal)).items,
  add: (draft: CalendarDraft): Promise<Reply<Calendar>> => api.post('/api/calendars', draft),
  change: (calendar: Calendar, draft: CalendarDraft): Promise<Reply<Calendar>> =>
    api.put(`/api/calendars/${calendar.id}`, draft, { ifMatch: tag(calendar.version) }),
  remove: (calendar: Calendar) => api.delete(`/api/calendars/${calendar.id}`, { ifMatch: tag(calendar.version) }),
  preview: async (calendar: CalendarDraft) =>
    (await api.post<{ examples: Example[] }>('/api/calendars/preview', { calendar })).body.examples,
  read: async (file: Blob) =>
    (await api.post<HolidayFile>('/api/calendars/holiday-file', file, { contentType: 'text/calendar' })).body,
};

export const unitTerms = {
  all: async (signal?: AbortSignal) => (await api.get<{ items: UnitTerms[] }>('/api/unit-terms', {}, signal)).items,
  one: (unit: string) => api.get<UnitTerms>(`/api/unit-terms/${unit}`),
  keep: (now: UnitTerms, calendar: string | undefined, terms: Terms | undefined) =>
    api.put(`/api/unit-terms/${now.unit.id}`, { calendar, terms }, { ifMatch: tag(now.version) }),
};

/** A moment as people say it where the calendar is: "Friday 4 December, 16:50". */
export function sayThere(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(moment));
}

/** The days of the week as the reader's language names them. */
export function nameOf(day: Weekday): string {
  const monday = Date.UTC(2024, 0, 1);
  const at = new Date(monday + weekdays.indexOf(day) * 86_400_000);
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(at);
}
