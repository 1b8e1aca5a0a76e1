import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { Kept } from '../../directory/kept.ts';
import { keepingStyles } from '../../directory/keeping.styles.ts';
import { unitsLike } from '../../directory/options.ts';
import { unitTerms, type Calendar, type Terms, type UnitTerms } from '../calendars.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

type Filled = { target: EventTarget & { value: string } };
const parts = ['acknowledgeDays', 'answerDays', 'decideDays'] as const;

/**
 * @summary By which calendar a unit works and what is promised there; what it does not say, it inherits.
 */
export class UnitTermsElement extends GroundswellElement {
  static override properties = { calendars: { attribute: false }, now: { state: true }, terms: { state: true }, calendar: { state: true } };
  static override styles = keepingStyles;

  /** Those there are. */
  declare calendars: readonly Calendar[];
  declare protected now: UnitTerms | undefined;
  /** What it shall promise; nothing when it shall inherit that. */
  declare protected terms: Terms | undefined;
  declare protected calendar: string | undefined;
  private readonly kept = new Kept<UnitTerms[]>(this, (signal) => unitTerms.all(signal));

  constructor() {
    super();
    this.calendars = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.kept.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('terms.heading')}</h2>
      <p class="muted">${t('terms.lead')}</p>
      ${this.kept.render((all) => html`<ul class="facts" role="list">${all.map((one) => this.renderOne(one))}</ul>`)}
      <gs-error-summary .problem=${this.kept.problem}></gs-error-summary>
      <gs-picker label=${t('terms.find')} .ask=${unitsLike} @gs-picked=${this.pick}></gs-picker>
      ${this.now ? this.renderForm(this.now) : nothing}`;
  }

  private renderOne({ unit, calendar, terms }: UnitTerms): TemplateResult {
    const name = this.calendars.find(({ id }) => id === calendar)?.name ?? '';
    return html`<li>
      <span dir="auto">${unit.name}</span>
      <span>${t('terms.said', { ...terms, calendar: name })}</span>
    </li>`;
  }

  private renderForm(now: UnitTerms): TemplateResult {
    return html`<form novalidate @submit=${this.keep}>
      <h3 dir="auto">${now.unit.name}</h3>
      <label class="line" for="calendar">${t('terms.calendar')}</label>
      <select id="calendar" @change=${({ target }: Filled) => (this.calendar = target.value || undefined)}>
        <option value="" ?selected=${!this.calendar}>${t('terms.inherit')}</option>
        ${this.calendars.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.calendar}>${name}</option>`)}
      </select>
      <label><input type="checkbox" .checked=${this.terms !== undefined} @change=${() => (this.terms = this.terms ? undefined : now.terms)} /> ${t('terms.own')}</label>
      ${this.terms ? html`<div class="row">${parts.map((part) => this.renderPart(part, this.terms as Terms))}</div>` : nothing}
      <p class="muted">${t('terms.afterwards')}</p>
      <button class="primary" type="submit">${t('terms.save')}</button>
    </form>`;
  }

  private renderPart(part: (typeof parts)[number], terms: Terms): TemplateResult {
    return html`<gs-field
      type="number"
      .label=${t(`terms.${part}`)}
      .error=${this.kept.problem?.about(`terms/${part}`)}
      .value=${String(terms[part])}
      @input=${({ target }: Filled) => (this.terms = { ...terms, [part]: Number(target.value) })}
    ></gs-field>`;
  }

  private async pick(event: CustomEvent<Option | null>): Promise<void> {
    const unit = event.detail;
    this.now = unit ? await unitTerms.one(unit.id) : undefined;
    this.terms = this.now?.ownTerms ? this.now.terms : undefined;
    this.calendar = this.now?.ownCalendar ? this.now.calendar : undefined;
  }

  private async keep(event: Event): Promise<void> {
    event.preventDefault();
    const { now } = this;
    if (!now) return;
    await this.kept.run(() => unitTerms.keep(now, this.calendar, this.terms));
    if (!this.kept.problem) this.now = undefined;
  }
}

define('gs-unit-terms', UnitTermsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-unit-terms': UnitTermsElement;
  }
}
