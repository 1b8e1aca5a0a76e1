import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { keepingStyles } from '../../directory/keeping.styles.ts';
import { calendars, nameOf, sayThere, weekdays, type Calendar, type CalendarDraft, type Example, type Holiday, type Weekday } from '../calendars.ts';
import '../../foundation/gs-field/gs-field.ts';

type Filled = { target: EventTarget & { value: string } };
const workweek: readonly Weekday[] = weekdays.slice(0, 5);

/**
 * @summary One calendar: its days, its closing time, where it is, its holidays, and what all that would mean.
 * @event gs-kept - The calendar as it shall be.
 * @event gs-left - Nothing shall change.
 */
export class CalendarFormElement extends GroundswellElement {
  static override properties = {
    calendar: { attribute: false },
    problem: { attribute: false },
    draft: { state: true },
    examples: { state: true },
    refused: { state: true },
    leftOut: { state: true },
  };
  static override styles = [
    keepingStyles,
    css`
      fieldset {
        border: 0;
        padding: 0;
      }
      .days label {
        margin-inline-end: var(--gs-4);
        text-transform: capitalize;
      }
      .holiday {
        margin-block: var(--gs-2);
      }
    `,
  ];

  /** The one to change; missing for one more. */
  declare calendar: Calendar | undefined;
  /** What the server said to the last attempt. */
  declare problem: Problem | undefined;
  declare protected draft: CalendarDraft;
  declare protected examples: readonly Example[];
  declare protected refused: Problem | undefined;
  declare protected leftOut: number;

  constructor() {
    super();
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.draft = { name: '', weekdays: workweek, closesAt: '17:00', timeZone, holidays: [] };
    this.examples = [];
    this.leftOut = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('calendar') || !this.calendar) return;
    const { name, weekdays: days, closesAt, timeZone, holidays } = this.calendar;
    this.draft = { name, weekdays: days, closesAt, timeZone, holidays };
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.keep}>
      <h3>${this.calendar ? t('calendars.edit.one', { name: this.calendar.name }) : t('calendars.add')}</h3>
      ${this.renderField('name', 'text')} ${this.renderDays()} ${this.renderField('closesAt', 'time')} ${this.renderField('timeZone', 'text')}
      ${this.renderHolidays()} ${this.renderMeaning()}
      ${this.calendar ? html`<p>${t('calendars.running', { count: this.calendar.running })}</p>` : nothing}
      <div class="row">
        <button class="primary" type="submit">${t('calendars.save')}</button>
        <button type="button" @click=${this.look}>${t('calendars.preview')}</button>
        <button type="button" class="plain" @click=${() => this.tell('gs-left', undefined)}>${t('action.cancel')}</button>
      </div>
    </form>`;
  }

  private renderField(field: 'name' | 'closesAt' | 'timeZone', type: string): TemplateResult {
    return html`<gs-field
      id=${field}
      type=${type}
      .label=${t(`calendars.${field}`)}
      .hint=${field === 'timeZone' ? t('calendars.timeZone.hint') : undefined}
      .error=${(this.refused ?? this.problem)?.about(field)}
      .value=${this.draft[field]}
      @input=${({ target }: Filled) => this.change({ [field]: target.value })}
    ></gs-field>`;
  }

  private renderDays(): TemplateResult {
    const error = (this.refused ?? this.problem)?.about('weekdays');
    return html`<fieldset class="days" id="weekdays" aria-describedby=${error ? 'no-day' : nothing}>
      <legend>${t('calendars.weekdays')}</legend>
      ${error ? html`<p class="field-error" id="no-day">${error}</p>` : nothing}
      ${weekdays.map(
        (day) => html`<label>
          <input type="checkbox" .checked=${this.draft.weekdays.includes(day)} @change=${() => this.toggle(day)} /> ${nameOf(day)}
        </label>`,
      )}
    </fieldset>`;
  }

  private renderHolidays(): TemplateResult {
    const error = (this.refused ?? this.problem)?.about('holidays');
    return html`<fieldset id="holidays">
      <legend>${t('calendars.holidays')}</legend>
      ${error ? html`<p class="field-error">${error}</p>` : nothing}
      ${this.draft.holidays.map((day, at) => this.renderHoliday(day, at))}
      <p><button type="button" @click=${() => this.change({ holidays: [...this.draft.holidays, { on: '', name: '', yearly: false }] })}>${t('calendars.holiday.add')}</button></p>
      <label class="line" for="file">${t('calendars.file')}</label>
      <p class="hint" id="file-hint">${t('calendars.file.hint')}</p>
      <input id="file" type="file" accept=".ics,text/calendar" aria-describedby="file-hint" @change=${this.readFile} />
      ${this.leftOut ? html`<p>${t('calendars.file.left', { count: this.leftOut })}</p>` : nothing}
    </fieldset>`;
  }

  private renderHoliday(day: Holiday, at: number): TemplateResult {
    const set = (change: Partial<Holiday>) =>
      this.change({ holidays: this.draft.holidays.map((other, place) => (place === at ? { ...other, ...change } : other)) });
    return html`<div class="row holiday" role="group" aria-label=${t('calendars.holiday.one', { at: at + 1 })}>
      <gs-field type="date" .label=${t('calendars.holiday.on')} .error=${(this.refused ?? this.problem)?.about(`holidays/${at}/on`)} .value=${day.on} @input=${({ target }: Filled) => set({ on: target.value })}></gs-field>
      <gs-field .label=${t('calendars.holiday.name')} .error=${(this.refused ?? this.problem)?.about(`holidays/${at}/name`)} .value=${day.name} @input=${({ target }: Filled) => set({ name: target.value })}></gs-field>
      <label><input type="checkbox" .checked=${day.yearly} @change=${() => set({ yearly: !day.yearly })} /> ${t('calendars.holiday.yearly')}</label>
      <button type="button" class="plain" aria-label=${t('calendars.holiday.remove.one', { name: day.name || day.on })} @click=${() => this.change({ holidays: this.draft.holidays.filter((_, place) => place !== at) })}>
        ${t('calendars.remove')}
      </button>
    </div>`;
  }

  private renderMeaning(): TemplateResult {
    const there = (moment: string) => sayThere(moment, this.draft.timeZone);
    return html`<div role="status">
      ${this.examples.map(
        ({ sent, acknowledge, answer, decide }) =>
          html`<p>${t('calendars.example', { sent: there(sent), acknowledge: there(acknowledge), answer: there(answer), decide: there(decide) })}</p>`,
      )}
    </div>`;
  }

  private change(change: Partial<CalendarDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.examples = [];
  }

  private toggle(day: Weekday): void {
    this.change({ weekdays: weekdays.filter((other) => this.draft.weekdays.includes(other) !== (other === day)) });
  }

  private async look(): Promise<void> {
    this.refused = undefined;
    try {
      this.examples = await calendars.preview(this.draft);
    } catch (thrown) {
      this.refused = asProblem(thrown);
    }
  }

  private async readFile(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    try {
      const { holidays, leftOut } = await calendars.read(file);
      const known = new Set(this.draft.holidays.map(({ on }) => on));
      this.change({ holidays: [...this.draft.holidays, ...holidays.filter(({ on }) => !known.has(on))] });
      this.leftOut = leftOut.length;
      announce(t('calendars.file.read', { count: holidays.length }));
    } catch (thrown) {
      this.refused = asProblem(thrown);
    }
  }

  private keep(event: Event): void {
    event.preventDefault();
    this.refused = undefined;
    this.tell('gs-kept', this.draft);
  }
}

define('gs-calendar-form', CalendarFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-calendar-form': CalendarFormElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-kept': CustomEvent<CalendarDraft>;
    'gs-left': CustomEvent<undefined>;
  }
}
