import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayDay } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, Problem, type FieldError } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import type { Page } from '../../foundation/types.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { fewest, most, readings, scales, type Criterion, type Scorecard } from '../reading.ts';
import { scorecardsPageStyles } from './gs-scorecards-page.styles.ts';

interface Known {
  cards: Scorecard[];
  campaigns: { id: string; title: string }[];
}

const agency = 'agency';

/**
 * The form holds a whole version; what was rated stays with the version it was rated by.
 *
 * @summary By which criteria ideas are read, for the agency and for each campaign.
 */
export class ScorecardsPageElement extends GroundswellElement {
  static override properties = { query: { attribute: false }, owner: { state: true }, draft: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = scorecardsPageStyles;

  /** Names in `campaign` whose scorecard is shown first. */
  declare query: URLSearchParams;
  declare protected owner: string;
  declare protected draft: Scorecard;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;
  private readonly known = new Fetched<Known>(this, async (signal) => {
    const [cards, campaigns] = await Promise.all([readings.scorecards(signal), api.get<Page<{ id: string; title: string }>>('/api/campaigns', {}, signal)]);
    return { cards, campaigns: campaigns.items };
  });

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.owner = agency;
    this.draft = blank(agency);
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (session.is('facilitator')) void this.known.load().then(() => this.choose(this.asked));
  }

  protected override render(): TemplateResult {
    if (!session.is('facilitator')) {
      return html`<h1>${t('scorecards.title')}</h1><gs-empty .heading=${t('scorecards.none.heading')}>${t('scorecards.none')}</gs-empty>`;
    }
    return html`<div class="page">
      <h1>${t('scorecards.title')}</h1>
      <p class="lead">${t('scorecards.lead')}</p>
      ${this.known.render((known) => this.renderOwners(known))}
    </div>`;
  }

  /** Whose scorecard the address names; the agency's where it names none, or no campaign that is there. */
  private get asked(): string {
    const id = this.query.get('campaign');
    return this.known.value?.campaigns.some((campaign) => campaign.id === id) && id ? id : agency;
  }

  private renderOwners({ campaigns }: Known): TemplateResult {
    const { draft } = this;
    return html`<label for="owner">${t('scorecards.for')}</label>
      <select id="owner" @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
        <option value=${agency} ?selected=${this.owner === agency}>${t('scorecards.agency')}</option>
        ${campaigns.map(({ id, title }) => html`<option value=${id} ?selected=${this.owner === id}>${title}</option>`)}
      </select>
      ${this.owner === agency ? nothing : html`<p><a href="/campaigns/${this.owner}">${t('scorecards.campaign')}</a></p>`}
      <p class="muted">
        ${draft.at && this.inForce?.criteria.length ? t('scorecards.version', { version: draft.version, date: sayDay(draft.at) }) : t('scorecards.empty')}
        ${this.owner !== agency && !this.inForce?.criteria.length ? t('scorecards.falls-back') : nothing}
      </p>
      ${this.renderForm()}`;
  }

  private get inForce(): Scorecard | undefined {
    return this.known.value?.cards.find(({ owner }) => owner === this.owner);
  }

  private renderForm(): TemplateResult {
    const { draft } = this;
    return html`<form novalidate @submit=${this.submit}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <div class="narrow">
        <label for="steps">${t('scorecards.steps')}</label>
        <select id="steps" @change=${(event: Event) => this.change({ steps: Number((event.target as HTMLSelectElement).value) })}>
          ${scales.map((steps) => html`<option value=${steps} ?selected=${steps === draft.steps}>${t('scorecards.steps.some', { count: steps })}</option>`)}
        </select>
      </div>
      <div>
        <label class="choice">
          <input type="checkbox" aria-describedby="outsider-hint" .checked=${draft.outsider} @change=${(event: Event) => this.change({ outsider: checked(event) })} />
          ${t('scorecards.outsider')}
        </label>
        <p class="hint" id="outsider-hint">${t('scorecards.outsider.hint')}</p>
      </div>
      <ol>
        ${draft.criteria.map((criterion, index) => this.renderCriterion(criterion, index))}
      </ol>
      <p><button type="button" id="criteria" ?disabled=${draft.criteria.length >= most.criteria} @click=${this.add}>${t('scorecards.add')}</button></p>
      <p class="row">
        <button class="primary" type="submit" ?disabled=${this.busy}>${t('scorecards.publish')}</button>
        ${this.inForce?.criteria.length ? html`<button type="button" class="plain" ?disabled=${this.busy} @click=${this.end}>${t('scorecards.end')}</button>` : nothing}
      </p>
    </form>`;
  }

  private renderCriterion(criterion: Criterion, index: number): TemplateResult {
    const heading = t('scorecards.criterion', { number: index + 1 });
    return html`<li>
      <fieldset class="criterion">
        <legend class="hidden-text">${heading}</legend>
        <gs-field
          id="criteria-${index}-name"
          .label=${`${heading}: ${t('scorecards.name')}`}
          .limit=${most.name}
          .value=${criterion.name}
          .error=${this.problem?.about(`criteria/${index}/name`)}
          @input=${(event: Event) => this.put(index, { name: valueOf(event) })}
        ></gs-field>
        <gs-field
          id="criteria-${index}-lookFor"
          type="long"
          rows="2"
          optional
          .label=${t('scorecards.look-for')}
          .limit=${most.lookFor}
          .value=${criterion.lookFor ?? ''}
          .error=${this.problem?.about(`criteria/${index}/lookFor`)}
          @input=${(event: Event) => this.put(index, { lookFor: valueOf(event) })}
        ></gs-field>
        <div class="narrow">
          <label for="weight-${index}">${t('scorecards.weight')}</label>
          <select id="weight-${index}" @change=${(event: Event) => this.put(index, { weight: Number((event.target as HTMLSelectElement).value) })}>
            ${[1, 2, 3, 4, 5].map((weight) => html`<option value=${weight} ?selected=${weight === criterion.weight}>${t('scorecards.weight.some', { weight })}</option>`)}
          </select>
        </div>
        <label class="choice">
          <input type="checkbox" .checked=${criterion.commentRequired} @change=${(event: Event) => this.put(index, { commentRequired: checked(event) })} />
          ${t('scorecards.comment')}
        </label>
        <p>
          <button type="button" class="small-button" @click=${() => this.takeAway(index)}>
            ${t('scorecards.remove')}<span class="hidden-text"> ${criterion.name || heading}</span>
          </button>
        </p>
      </fieldset>
    </li>`;
  }

  private choose(owner: string): void {
    this.owner = owner;
    this.problem = undefined;
    const card = this.inForce ?? blank(owner);
    this.draft = { ...card, criteria: card.criteria.length ? card.criteria : blank(owner).criteria };
  }

  private change(part: Partial<Scorecard>): void {
    this.draft = { ...this.draft, ...part };
  }

  private put(index: number, part: Partial<Criterion>): void {
    this.change({ criteria: this.draft.criteria.map((old, place) => (place === index ? { ...old, ...part } : old)) });
  }

  private add(): void {
    this.change({ criteria: [...this.draft.criteria, fresh()] });
    void this.updateComplete.then(() => this.find(`#criteria-${this.draft.criteria.length - 1}-name`)?.focus());
  }

  private takeAway(index: number): void {
    announce(t('scorecards.removed', { name: this.draft.criteria[index]?.name || t('scorecards.criterion', { number: index + 1 }) }));
    this.problem = undefined;
    this.change({ criteria: this.draft.criteria.filter((_, place) => place !== index) });
    void this.updateComplete.then(() => this.find('#criteria')?.focus());
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.problem = Problem.inForm(complaints(this.draft.criteria));
    if (!this.problem) void this.publish(this.draft.criteria);
  }

  private end(): void {
    void this.publish([]);
  }

  private async publish(criteria: readonly Criterion[]): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const { steps, outsider, version } = this.draft;
    try {
      const { body } = await readings.publish(this.owner, { steps, outsider, criteria: criteria.map(sent) }, version);
      await this.known.load();
      this.choose(this.owner);
      announce(t('scorecards.published', { version: body.version }));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }
}

function fresh(): Criterion {
  return { name: '', lookFor: '', weight: 1, commentRequired: false };
}

function blank(owner: string): Scorecard {
  return { owner, version: 0, steps: 5, outsider: true, criteria: [fresh(), fresh()] };
}

function complaints(criteria: readonly Criterion[]): FieldError[] {
  if (criteria.length < fewest.criteria) return [{ pointer: '/criteria', detail: t('scorecards.fault.few') }];
  return criteria.flatMap(({ name }, index) =>
    name.trim() ? [] : [{ pointer: `/criteria/${index}/name`, detail: t('scorecards.fault.name', { number: index + 1 }) }],
  );
}

function sent({ name, lookFor, weight, commentRequired }: Criterion): Criterion {
  return { name: name.trim(), lookFor: lookFor?.trim() || null, weight, commentRequired };
}

function checked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}

function valueOf(event: Event): string {
  return (event.currentTarget as FieldElement).value;
}

define('gs-scorecards-page', ScorecardsPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-scorecards-page': ScorecardsPageElement;
  }
}
