import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import './gs-calendars.ts';
import type { CalendarsElement } from './gs-calendars.ts';

const workweek = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const agencys = {
  id: 'a',
  name: 'Agency',
  weekdays: workweek,
  closesAt: '17:00',
  timeZone: 'Africa/Accra',
  holidays: [{ on: '2026-03-06', name: 'Independence Day', yearly: true }],
  agencys: true,
  units: [],
  running: 3,
  version: 4,
};
const terms = { acknowledgeDays: 2, answerDays: 5, decideDays: 20 };
const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const press = (root: ShadowRoot | null | undefined, label: string): void =>
  [...(root?.querySelectorAll('button') ?? [])].find((button) => words(button) === label)?.click();
const open = async (): Promise<CalendarsElement> => {
  const page = await mount('gs-calendars');
  await settled(page);
  return page;
};
const form = (page: CalendarsElement) => page.shadowRoot?.querySelector('gs-calendar-form');

describe('<gs-calendars>', () => {
  beforeEach(() => {
    answers.give('GET /api/calendars', { items: [agencys] });
    answers.give('GET /api/unit-terms', { items: [{ unit: { id: 'u', name: 'Ministry' }, calendar: 'a', terms, ownTerms: true, ownCalendar: false, version: 0 }] });
  });

  it('says by which days each calendar works, and what is promised', async () => {
    const page = await open();

    expect(words(page.shadowRoot?.querySelector('ul'))).toContain('Monday, Tuesday, Wednesday, Thursday, Friday');
    expect(words(page.shadowRoot?.querySelector('ul'))).toContain('Until 17:00 in Africa/Accra. 1 holiday.');
    expect(words(page.shadowRoot?.querySelector('gs-unit-terms')?.shadowRoot)).toContain('Read in 2, answered in 5, decided in 20 working days · Agency');
    expect(await complaints(page)).toEqual([]);
  });

  it('keeps a change from the version that was read, and says that running promises stay', async () => {
    answers.give('PUT /api/calendars/a', agencys);
    const page = await open();
    press(page.shadowRoot, 'Change');
    await settled(page);
    expect(words(form(page)?.shadowRoot)).toContain('3 promises run by this calendar. They are kept as they were made.');
    expect(await complaints(page)).toEqual([]);

    const closes = form(page)?.shadowRoot?.querySelector('#closesAt') as FieldElement;
    closes.value = '16:00';
    closes.dispatchEvent(new Event('input'));
    form(page)?.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);

    const put = answers.asked.find(({ method }) => method === 'PUT');
    expect(put?.headers.get('If-Match')).toBe('"v4"');
    expect(put?.body).toMatchObject({ closesAt: '16:00', holidays: agencys.holidays });
  });

  it('shows what a calendar would mean, and what is wrong with it', async () => {
    const page = await open();
    press(page.shadowRoot, 'Change');
    await settled(page);
    answers.give('POST /api/calendars/preview', {
      examples: [{ sent: '2026-12-04T16:50:00Z', acknowledge: '2026-12-08T17:00:00Z', answer: '2026-12-11T17:00:00Z', decide: '2027-01-05T17:00:00Z' }],
    });
    press(form(page)?.shadowRoot, 'Show what it would mean');
    await settled(page);
    expect(words(form(page)?.shadowRoot?.querySelector('[role=status]'))).toMatch(/An idea sent on Friday, December 4.+ would be read by Tuesday, December 8/);

    answers.give('POST /api/calendars/preview', { type: '/problems/invalid-input', errors: [{ pointer: '/holidays', detail: 'must leave a working day' }] }, { status: 422 });
    press(form(page)?.shadowRoot, 'Show what it would mean');
    await settled(page);
    expect(words(form(page)?.shadowRoot?.querySelector('#holidays .field-error'))).toBe('must leave a working day');
  });
});
