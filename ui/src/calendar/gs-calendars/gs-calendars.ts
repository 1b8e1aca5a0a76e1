import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import { Kept } from '../../directory/kept.ts';
import { keepingStyles } from '../../directory/keeping.styles.ts';
import { calendars, nameOf, type Calendar, type CalendarDraft } from '../calendars.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../gs-calendar-form/gs-calendar-form.ts';
import '../gs-unit-terms/gs-unit-terms.ts';

/**
 * @summary The working-day calendars, and what units promise in them.
 */
export class CalendarsElement extends GroundswellElement {
  static override properties = { editing: { state: true } };
  static override styles = keepingStyles;

  /** The one that is being changed; `new` for one more. */
  declare protected editing: Calendar | 'new' | undefined;
  private readonly kept = new Kept<Calendar[]>(this, (signal) => calendars.all(signal));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.kept.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('calendars.heading')}</h2>
      <p class="muted">${t('calendars.lead')}</p>
      <gs-error-summary .problem=${this.kept.problem}></gs-error-summary>
      ${this.kept.render((all) => html`${this.editing ? this.renderForm(this.editing) : this.renderList(all)}
        <gs-unit-terms .calendars=${all}></gs-unit-terms>`)}`;
  }

  private renderList(all: readonly Calendar[]): TemplateResult {
    return html`<ul class="facts" role="list">
        ${all.map((one) => this.renderOne(one))}
      </ul>
      <button type="button" class="primary" @click=${() => (this.editing = 'new')}>${t('calendars.add')}</button>`;
  }

  private renderOne(one: Calendar): TemplateResult {
    const works = one.agencys ? t('calendars.agencys') : one.units.map(({ name }) => name).join(', ') || t('calendars.nobody');
    return html`<li>
      <div>
        <strong dir="auto">${one.name}</strong>
        <div>${one.weekdays.map(nameOf).join(', ')}</div>
        <div class="muted small">
          ${t('calendars.closes', { time: one.closesAt, zone: one.timeZone })} ${t('calendars.holidays.count', { count: one.holidays.length })}
          ${works}
        </div>
      </div>
      <div class="row">
        <button type="button" @click=${() => (this.editing = one)} aria-label=${t('calendars.edit.one', { name: one.name })}>${t('calendars.edit')}</button>
        ${one.agencys || one.units.length
          ? nothing
          : html`<button type="button" class="plain" aria-label=${t('calendars.remove.one', { name: one.name })} @click=${() => this.kept.run(() => calendars.remove(one))}>
              ${t('calendars.remove')}
            </button>`}
      </div>
    </li>`;
  }

  private renderForm(editing: Calendar | 'new'): TemplateResult {
    return html`<gs-calendar-form
      .calendar=${editing === 'new' ? undefined : editing}
      .problem=${this.kept.problem}
      @gs-kept=${(event: CustomEvent<CalendarDraft>) => this.keep(editing, event.detail)}
      @gs-left=${() => (this.editing = undefined)}
    ></gs-calendar-form>`;
  }

  private async keep(editing: Calendar | 'new', draft: CalendarDraft): Promise<void> {
    await this.kept.run(() => (editing === 'new' ? calendars.add(draft) : calendars.change(editing, draft)));
    if (!this.kept.problem) this.editing = undefined;
  }
}

define('gs-calendars', CalendarsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-calendars': CalendarsElement;
  }
}
