import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, Problem, type FieldError } from '../../foundation/problem.ts';
import { entitle, go } from '../../foundation/router.ts';
import { t, type MessageKey } from '../../foundation/t.ts';
import type { Prose } from '../../foundation/types.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import '../gs-spread/gs-spread.ts';
import { most, readings, type Criterion, type Reading } from '../reading.ts';
import { readingPageStyles } from './gs-reading-page.styles.ts';

type Card = NonNullable<Reading['scorecard']>;
type Draft = { steps: (number | undefined)[]; whys: string[]; comment: string; forAuthors: string; privateNote: string };

/**
 * Nothing on this page says whose the idea is before the reader has stored what they think: the server does not tell it.
 *
 * @summary One idea as somebody reads it who was asked what they think.
 */
export class ReadingPageElement extends GroundswellElement {
  static override properties = { id: {}, draft: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = readingPageStyles;

  /** The idea. */
  declare id: string;
  declare protected draft: Draft;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;
  private readonly reading = new Fetched<Reading>(this, (signal) => readings.one(this.id, signal));

  constructor() {
    super();
    this.busy = false;
    this.draft = draftOf(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('id') || !this.id) return;
    void this.reading.load().then((reading) => {
      if (!reading) return;
      this.draft = draftOf(reading);
      entitle(reading.title);
    });
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <p><a href="/reading">${t('reading.back')}</a></p>
      ${this.reading.render((reading) => this.renderReading(reading))}
    </div>`;
  }

  private renderReading(reading: Reading): TemplateResult {
    return html`<h1 dir="auto">${reading.title}</h1>
      ${this.renderWhose(reading)}
      <div class="words">
        ${parts(reading).map(([heading, prose]) => html`<section><h2>${t(heading)}</h2><gs-prose .prose=${prose}></gs-prose></section>`)}
      </div>
      ${this.renderCard(reading)}
      ${reading.panel ? html`<section class="others"><h2>${t('reading.others')}</h2><gs-spread .panel=${reading.panel}></gs-spread></section>` : nothing}
      ${reading.open && !reading.stored ? this.renderLeaving() : nothing}`;
  }

  private renderWhose(reading: Reading): TemplateResult {
    if (!reading.authors) return html`<p class="mask">${t('reading.masked')}</p>`;
    const authors = reading.authors.map(({ name }) => name).join(', ');
    return html`<p class="mask">
      <span dir="auto">${t('reading.from', { authors, unit: reading.unit?.name ?? '' })}</span>
      <a href="/proposals/${reading.id}">${t('reading.whole')}</a>
    </p>`;
  }

  private renderCard(reading: Reading): TemplateResult {
    if (!reading.scorecard) return html`<p>${t('reading.no-card')}</p>`;
    if (!reading.open) return html`<p>${t('reading.closed')}</p>`;
    const card = reading.scorecard;
    return html`<form novalidate @submit=${this.store}>
      <div>
        <h2>${t('reading.card')}</h2>
        <p class="hint">${t('reading.lowest', { steps: card.steps })}</p>
      </div>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${card.criteria.map((criterion, index) => this.renderCriterion(criterion, index, card.steps))}
      ${this.renderWords('comment', t('reading.comment'), undefined)}
      ${this.renderWords('forAuthors', t('reading.for-authors'), t('reading.for-authors.hint'))}
      ${this.renderWords('privateNote', t('reading.note'), t('reading.note.hint'))}
      <p><button class="primary" type="submit" ?disabled=${this.busy}>${t(reading.stored ? 'reading.change' : 'reading.store')}</button></p>
    </form>`;
  }

  private renderCriterion(criterion: Criterion, index: number, steps: number): TemplateResult {
    const wrong = this.problem?.about(`ratings/${index}/step`);
    return html`<fieldset id="ratings-${index}-step" tabindex="-1" aria-describedby="about-${index}">
      <legend dir="auto">${criterion.name}</legend>
      <p class="hint" id="about-${index}">
        ${criterion.lookFor ? html`<span dir="auto">${criterion.lookFor}</span> · ` : nothing}${t('reading.weight', { weight: criterion.weight })}
      </p>
      ${wrong ? html`<p class="field-error">${wrong}</p>` : nothing}
      <div class="steps">
        ${Array.from({ length: steps }, (_, at) => this.renderStep(index, at + 1, steps))}
      </div>
      <gs-field
        id="ratings-${index}-comment"
        type="long"
        rows="2"
        ?optional=${!criterion.commentRequired}
        .label=${t('reading.why')}
        .limit=${most.why}
        .value=${this.draft.whys[index] ?? ''}
        .error=${this.problem?.about(`ratings/${index}/comment`)}
        @input=${(event: Event) => this.change({ whys: replaced(this.draft.whys, index, valueOf(event)) })}
      ></gs-field>
    </fieldset>`;
  }

  private renderStep(index: number, step: number, steps: number): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="step-${index}"
        aria-label=${t('reading.step', { step, steps })}
        .checked=${this.draft.steps[index] === step}
        @change=${() => this.change({ steps: replaced(this.draft.steps, index, step) })}
      />
      ${step}
    </label>`;
  }

  private renderWords(part: 'comment' | 'forAuthors' | 'privateNote', label: string, hint: string | undefined): TemplateResult {
    return html`<gs-field
      id=${part}
      type="long"
      rows="3"
      optional
      .label=${label}
      .hint=${hint}
      .limit=${most.words}
      .value=${this.draft[part]}
      .error=${this.problem?.about(part)}
      @input=${(event: Event) => this.change({ [part]: valueOf(event) })}
    ></gs-field>`;
  }

  private renderLeaving(): TemplateResult {
    return html`<p class="leave">
      <button type="button" class="plain" @click=${this.decline}>${t('reading.decline')}</button>
      <span class="muted small">${t('reading.decline.hint')}</span>
    </p>`;
  }

  private change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
  }

  private async store(event: Event): Promise<void> {
    event.preventDefault();
    const reading = this.reading.value;
    if (!reading?.scorecard || this.busy) return;
    this.problem = Problem.inForm(complaints(this.draft, reading.scorecard));
    if (this.problem) return;
    this.busy = true;
    try {
      const { body } = await readings.store(this.id, sent(this.draft, reading.scorecard), reading.version);
      this.reading.set(body);
      announce(t('reading.done'));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }

  private async decline(): Promise<void> {
    try {
      await readings.decline(this.id);
      announce(t('reading.declined'));
      go('/reading');
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

function parts(reading: Reading): [MessageKey, Prose | undefined][] {
  const all: [MessageKey, Prose | undefined][] = [
    ['propose.problem.short', reading.problem],
    ['propose.affected.short', reading.affected],
    ['propose.cause.short', reading.cause],
    ['propose.solution.short', reading.solution],
    ['propose.firstStep.short', reading.firstStep],
  ];
  return all.filter(([, prose]) => prose?.html);
}

function draftOf(reading: Reading | undefined): Draft {
  const stored = reading?.stored;
  const count = reading?.scorecard?.criteria.length ?? 0;
  return {
    steps: Array.from({ length: count }, (_, index) => stored?.ratings[index]?.step),
    whys: Array.from({ length: count }, (_, index) => stored?.ratings[index]?.comment ?? ''),
    comment: stored?.comment ?? '',
    forAuthors: stored?.forAuthors ?? '',
    privateNote: stored?.privateNote ?? '',
  };
}

function complaints(draft: Draft, card: Card): FieldError[] {
  return card.criteria.flatMap(({ name, commentRequired }, index) => {
    const errors: FieldError[] = [];
    if (!draft.steps[index]) errors.push({ pointer: `/ratings/${index}/step`, detail: t('reading.fault.step', { name }) });
    if (commentRequired && !draft.whys[index]?.trim()) errors.push({ pointer: `/ratings/${index}/comment`, detail: t('reading.fault.why', { name }) });
    return errors;
  });
}

function sent(draft: Draft, card: Card): Parameters<typeof readings.store>[1] {
  return {
    scorecard: card.id,
    ratings: card.criteria.map((_, index) => ({ step: draft.steps[index] ?? 0, comment: draft.whys[index]?.trim() || null })),
    comment: draft.comment.trim() || null,
    forAuthors: draft.forAuthors.trim() || null,
    privateNote: draft.privateNote.trim() || null,
  };
}

function replaced<T>(all: readonly T[], index: number, value: T): T[] {
  const next = [...all];
  next[index] = value;
  return next;
}

function valueOf(event: Event): string {
  return (event.currentTarget as FieldElement).value;
}

define('gs-reading-page', ReadingPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-reading-page': ReadingPageElement;
  }
}
