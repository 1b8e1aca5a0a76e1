import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import type { Unit } from '../../foundation/types.ts';
import { agency } from '../../proposal/proposals.ts';
import { asks, most, type Ask } from '../asks.ts';

/**
 * @summary What was asked in the reader's unit, what they answered, and, for a manager, where to ask.
 */
export class AsksPageElement extends GroundswellElement {
  static override properties = { problem: { state: true }, mine: { state: true }, busy: { state: true } };
  static override styles = css`
    form {
      display: grid;
      gap: var(--gs-4);
      max-inline-size: 40rem;
      margin-block: var(--gs-4) var(--gs-6);
      padding: var(--gs-5);
      border: 1px solid var(--gs-line);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
      justify-items: start;
    }
    gs-error-summary,
    gs-field,
    form > div {
      inline-size: 100%;
    }
    label {
      display: block;
    }
    ul {
      max-inline-size: 48rem;
    }
    li {
      padding-block: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: var(--gs-text-l);
    }
    li h2 {
      font-size: var(--gs-text-m);
    }
    li p {
      margin-block-start: var(--gs-1);
    }
  `;

  declare private problem: Problem | undefined;
  /** The units whose staff the reader may ask. */
  declare private mine: Unit[];
  declare private busy: boolean;
  private draft = { unit: '', question: '', endsOn: '', unsigned: false };
  private key = crypto.randomUUID();
  private readonly all = new Fetched<Ask[]>(this, (signal) => asks.all(signal));

  constructor() {
    super();
    this.mine = [];
    this.busy = false;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.all.load();
    if (session.is('manager')) void this.findMine();
  }

  private async findMine(): Promise<void> {
    const units = await agency.units().catch(() => ({ items: [] as Unit[] }));
    const me = session.value.person?.id;
    this.mine = units.items.filter(({ manager, acting }) => manager?.id === me || acting?.id === me);
    this.draft.unit = this.mine[0]?.id ?? '';
  }

  protected override render(): TemplateResult {
    return html`<h1>${t('asks.title')}</h1>
      <p class="lead">${t('asks.lead')}</p>
      ${this.mine.length ? this.renderForm() : nothing} ${this.all.render((all) => this.renderAll(all))}`;
  }

  private renderForm(): TemplateResult {
    return html`<form novalidate aria-labelledby="new" @submit=${this.send} @gs-enter=${this.send}>
      <h2 id="new">${t('ask.new')}</h2>
      ${this.problem ? html`<gs-error-summary .problem=${this.problem}></gs-error-summary>` : nothing}
      ${this.mine.length > 1 ? this.renderUnits() : html`<p class="muted" dir="auto">${t('ask.unit.one', { unit: this.mine[0]?.name ?? '' })}</p>`}
      ${this.renderField('question', 'text')} ${this.renderField('endsOn', 'date')}
      <div>
      <label class="choice">
        <input type="checkbox" id="unsigned" aria-describedby="unsigned-hint" .checked=${this.draft.unsigned} @change=${(event: Event) => (this.draft.unsigned = (event.target as HTMLInputElement).checked)} />
        ${t('ask.unsigned')}
      </label>
      <p class="hint" id="unsigned-hint">${t('ask.unsigned.hint')}</p>
      </div>
      <button class="primary" ?disabled=${this.busy}>${t('ask.send')}</button>
    </form>`;
  }

  private renderUnits(): TemplateResult {
    return html`<div>
      <label for="unit">${t('ask.unit')}</label>
      <select id="unit" @change=${(event: Event) => (this.draft.unit = (event.target as HTMLSelectElement).value)}>
        ${this.mine.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.draft.unit}>${name}</option>`)}
      </select>
    </div>`;
  }

  private renderField(name: 'question' | 'endsOn', type: string): TemplateResult {
    return html`<gs-field
      id=${name}
      type=${type}
      label=${t(`ask.${name}`)}
      hint=${t(`ask.${name}.hint`, { count: name === 'endsOn' ? most.days : most.question })}
      .limit=${name === 'question' ? most.question : undefined}
      .value=${this.draft[name]}
      .error=${this.problem?.about(name)}
      @input=${(event: Event) => (this.draft[name] = (event.currentTarget as FieldElement).value)}
    ></gs-field>`;
  }

  private renderAll(all: Ask[]): TemplateResult {
    if (!all.length) return html`<gs-empty heading=${t('asks.none')}>${t('asks.none.words')}</gs-empty>`;
    return html`<ul role="list" aria-label=${t('asks.title')}>
      ${all.map((ask) => this.renderOne(ask))}
    </ul>`;
  }

  private renderOne(ask: Ask): TemplateResult {
    return html`<li>
      <h2><a href="/asks/${ask.id}" dir="auto">${ask.question}</a></h2>
      <p class="small muted" dir="auto">${ask.by?.name} · ${ask.unit?.name} · ${ask.over ? t('ask.over') : html`${t('ask.until')} ${dayOf(ask.endsOn)}`}</p>
      ${ask.hidden ? html`<p class="small muted">${t('comment.hidden')}</p>` : nothing}
      ${ask.mayAnswer && !ask.mine ? html`<p class="turn small">${t('ask.waits')}</p>` : nothing}
      ${ask.count === undefined ? nothing : html`<p class="small">${t('ask.answers', { count: ask.count })}</p>`}
      ${ask.outcome ? html`<p class="small">${t('campaign.concluded')}</p>` : nothing}
      ${ask.over && ask.mayRead && ask.count && !ask.outcome && !ask.hidden ? html`<p class="turn small">${t('ask.outcome.waits')}</p>` : nothing}
    </li>`;
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem = Problem.inForm([
      ...(this.draft.question.trim().length < 3 ? [{ pointer: '/question', detail: t('ask.missing.question') }] : []),
      ...(this.draft.endsOn ? [] : [{ pointer: '/endsOn', detail: t('ask.missing.endsOn') }]),
    ]);
    if (this.problem || this.busy) return;
    this.busy = true;
    try {
      await asks.ask(this.draft, this.key);
      this.draft = { ...this.draft, question: '', endsOn: '', unsigned: false };
      announce(t('ask.sent'));
      await this.all.load();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.key = crypto.randomUUID();
    this.busy = false;
  }
}

define('gs-asks-page', AsksPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-asks-page': AsksPageElement;
  }
}
