import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayExactly } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { go } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import { known, percent, t } from '../../foundation/t.ts';
import type { Page, Unit } from '../../foundation/types.ts';
import { csvOf, loadInsight, type InsightQuery, type InsightTable, type InsightView } from '../insight.ts';
import { inTreeOrder, type LedUnit } from '../led-units.ts';
import { inOrder, isQuarter, quarterOf, quartersUpTo } from '../quarters.ts';
import { insightStyles } from './gs-insight.styles.ts';
import {
  completionTable,
  completionWords,
  funnelTable,
  funnelWords,
  furtherShares,
  medianWords,
  peopleWords,
  quarterWords,
  sentWords,
  sureness,
  unitsTable,
  waitingTable,
} from './sentences.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../gs-completion-codes/gs-completion-codes.ts';
import '../gs-figure/gs-figure.ts';
import '../gs-funnel-swell/gs-funnel-swell.ts';
import '../gs-unit-multiples/gs-unit-multiples.ts';
import '../gs-waiting-curve/gs-waiting-curve.ts';

const quartersOffered = 12;
const promisedByDefault = [2, 5, 20];

/**
 * @summary The leadership page: few figures about a unit, each with a sentence, its certainty, its table and its CSV.
 */
export class InsightElement extends GroundswellElement {
  static override properties = { query: { attribute: false }, units: { state: true } };
  static override styles = insightStyles;

  /** The address: `unit`, and `from` and `to` as quarters. */
  declare query: URLSearchParams;

  declare protected units: readonly LedUnit[];
  private readonly view = new Fetched<InsightView>(this, (signal) => loadInsight(this.asked, signal));

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.units = session.leads.map((unit) => ({ ...unit, depth: 0 }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.orderUnits();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') && this.hasUpdated && this.units.length) void this.view.load();
  }

  protected override render(): TemplateResult {
    if (session.leads.length === 0) return this.renderNone();
    return html`<h1>${t('insight.title')}</h1>
      <p class="lead">${t('insight.intro')}</p>
      ${this.renderQuestion()}
      <div class=${this.view.busy ? 'stale' : ''} aria-busy=${this.view.busy}>
        ${this.view.render((view) => (view.suppressed ? this.renderTooFew(view) : this.renderFigures(view)))}
      </div>`;
  }

  private renderNone(): TemplateResult {
    const mayReadOverdue = session.desks.length > 0 || session.is('administrator');
    return html`<h1>${t('insight.title')}</h1>
      ${mayReadOverdue ? html`<p><a href="/overdue">${t('overdue.title')}</a></p>` : nothing}
      <gs-empty .heading=${t('insight.none.heading')}>${t('insight.none')}</gs-empty>`;
  }

  private renderQuestion(): TemplateResult {
    return html`<form @change=${this.ask} @submit=${(event: Event) => event.preventDefault()}>
      <label class="unit">
        <span>${t('insight.unit')}</span>
        <select name="unit">
          ${this.units.map(
            (unit) =>
              html`<option value=${unit.id} ?selected=${unit.id === this.asked.unit}>
                ${'\u2003'.repeat(unit.depth)}${unit.name}
              </option>`,
          )}
        </select>
      </label>
      ${this.renderQuarter('from')} ${this.renderQuarter('to')}
    </form>`;
  }

  private renderQuarter(end: 'from' | 'to'): TemplateResult {
    const shown = this.asked[end] ?? this.view.value?.period[end];
    const offered = new Set([...quartersUpTo(quarterOf(new Date()), quartersOffered), ...(isQuarter(shown ?? null) ? [shown] : [])]);
    return html`<label>
      <span>${t(`insight.${end}`)}</span>
      <select name=${end}>
        ${[...offered]
          .sort()
          .map((quarter) => html`<option value=${quarter} ?selected=${quarter === shown}>${quarterWords(quarter ?? '')}</option>`)}
      </select>
    </label>`;
  }

  private renderTooFew(view: InsightView): TemplateResult {
    return html`<gs-empty .heading=${t('insight.too-few.heading')}>${t('insight.too-few')}</gs-empty>
      ${view.children.length ? this.renderUnits(view) : nothing}`;
  }

  private renderFigures(view: InsightView): TemplateResult {
    return html`<p class="small muted cut">
        ${t('insight.cut', { from: quarterWords(view.period.from), to: quarterWords(view.period.to), cut: sayExactly(view.cut) })}
      </p>
      ${this.renderSent(view)} ${this.renderFunnel(view)} ${this.renderWaiting(view)} ${this.renderMore(view)}
      ${this.renderCompletion(view)} ${view.children.length ? this.renderUnits(view) : nothing} ${this.renderNotes(view)}`;
  }

  private renderSent(view: InsightView): TemplateResult {
    return html`<gs-figure .heading=${t('insight.sent.heading')}>
      ${sentWords(view).map((words, index) => html`<p class=${index ? '' : 'big'}>${words}</p>`)}
      ${peopleWords(view) ? html`<p>${peopleWords(view)}</p>` : nothing}
    </gs-figure>`;
  }

  private renderFunnel(view: InsightView): TemplateResult {
    return html`<gs-figure .heading=${t('insight.funnel.heading')} .csv=${this.csv('funnel')} .table=${funnelTable(view)}>
      ${funnelWords(view).map((words, index) => html`<p class=${index ? 'muted' : 'big'}>${words}</p>`)}
      <gs-funnel-swell slot="chart" .stages=${view.funnel}></gs-funnel-swell>
    </gs-figure>`;
  }

  private renderWaiting(view: InsightView): TemplateResult {
    const { firstAnswer } = view;
    if (firstAnswer.suppressed) return this.renderSuppressed(t('insight.wait.heading'));
    const promised = this.promised;
    const kept = firstAnswer.within.find(({ days }) => days === promised[1]);
    return html`<gs-figure .heading=${t('insight.wait.heading')} .csv=${this.csv('curve')} .table=${waitingTable(view)}>
      ${medianWords(firstAnswer.median).map((words, index) => html`<p class=${index ? '' : 'big'}>${words}</p>`)}
      ${kept
        ? html`<p>${t('insight.wait.within', { share: percent(kept.share), days: kept.days })} ${sureness(kept)}</p>`
        : nothing}
      <gs-waiting-curve slot="chart" .figures=${firstAnswer} .promised=${promised}></gs-waiting-curve>
      <p slot="source">${t('insight.wait.how')}</p>
    </gs-figure>`;
  }

  private renderMore(view: InsightView): TemplateResult | typeof nothing {
    const shares = furtherShares(view);
    if (shares.length === 0) return nothing;
    return html`<gs-figure .heading=${t('insight.more.heading')}>
      <dl slot="chart">
        ${shares.map(({ share, of }) => html`<dt>${percent(share)}</dt><dd>${of}</dd>`)}
      </dl>
    </gs-figure>`;
  }

  private renderCompletion(view: InsightView): TemplateResult {
    if (view.completion.suppressed) return this.renderSuppressed(t('insight.done.heading'));
    return html`<gs-figure .heading=${t('insight.done.heading')} .csv=${this.csv('completion')} .table=${completionTable(view)}>
      ${completionWords(view).map((words, index) => html`<p class=${index ? '' : 'big'}>${words}</p>`)}
      <gs-completion-codes slot="chart" .codes=${view.completion.codes}></gs-completion-codes>
      <p slot="source">${t('insight.done.how')}</p>
    </gs-figure>`;
  }

  private renderUnits(view: InsightView): TemplateResult {
    const answered = view.firstAnswer.within.find(({ days }) => days === promisedByDefault[1])?.share;
    return html`<gs-figure .heading=${t('insight.units.heading')} .csv=${this.csv('children')} .table=${unitsTable(view)}>
      <p>${t('insight.units', { unit: view.unit.name })}</p>
      <gs-unit-multiples
        slot="chart"
        .units=${view.children}
        .answered=${answered}
        .completed=${view.completion.rate?.share}
      ></gs-unit-multiples>
      ${view.children.some((child) => child.suppressed) ? html`<p slot="source">${t('insight.units.hatched')}</p>` : nothing}
    </gs-figure>`;
  }

  private renderSuppressed(heading: string): TemplateResult {
    return html`<gs-figure .heading=${heading}><p class="muted">${t('insight.suppressed')}</p></gs-figure>`;
  }

  private renderNotes(view: InsightView): TemplateResult {
    const notes = view.notes.map((slug) => `insight.note.${slug}`).filter(known);
    return html`<section class="notes" aria-labelledby="notes">
      <h2 id="notes">${t('insight.notes')}</h2>
      <ul>
        ${[...notes, 'insight.note.working-days' as const].map((note) => html`<li>${t(note)}</li>`)}
      </ul>
    </section>`;
  }

  private get asked(): InsightQuery {
    const unit = this.query.get('unit') ?? this.units[0]?.id ?? '';
    return { unit, from: this.query.get('from'), to: this.query.get('to') };
  }

  private get promised(): number[] {
    const promise = session.value.agency.promise;
    return promise ? [promise.acknowledgeDays, promise.answerDays, promise.decideDays] : promisedByDefault;
  }

  private csv(table: InsightTable): string {
    return csvOf(this.asked, table);
  }

  private async orderUnits(): Promise<void> {
    const units = await api.get<Page<Unit>>('/api/units').catch(() => undefined);
    if (units) this.units = inTreeOrder(session.leads, units.items);
    if (this.units.length) await this.view.load();
  }

  private ask(event: Event): void {
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const read = (name: string): string => String(form.get(name) ?? '');
    const [from, to] = [read('from'), read('to')];
    const [first, last] = isQuarter(from) && isQuarter(to) ? inOrder(from, to) : [from, to];
    const parts = new URLSearchParams({ unit: read('unit'), from: first, to: last });
    go(`/insight?${parts}`, { quiet: true });
  }
}

define('gs-insight', InsightElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-insight': InsightElement;
  }
}
