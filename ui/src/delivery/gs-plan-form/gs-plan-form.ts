import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { peopleLike, personOption } from '../../directory/options.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { announce } from '../../foundation/announce.ts';
import { arrows } from '../../foundation/arrows.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import type { Delivery } from '../../foundation/types.ts';
import { savePlan } from '../deliveries.ts';
import {
  addStep,
  changeStep,
  faultsOf,
  moveStep,
  peopleOf,
  planOf,
  removeStep,
  type PlanDraft,
  type StepDraft,
} from '../plan.ts';
import { planFormStyles } from './gs-plan-form.styles.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

/**
 * @summary The form of a plan: who leads it, how one will know, by when, and the steps.
 * @event gs-plan-saved - `detail` is the delivery as it stands now
 * @event gs-form-left - the form was left without saving
 */
export class PlanFormElement extends GroundswellElement {
  static override properties = {
    delivery: { attribute: false },
    plan: { state: true },
    people: { state: true },
    problem: { state: true },
    saving: { state: true },
  };
  static override styles = planFormStyles;

  /** What is there now. */
  declare delivery: Delivery;

  declare protected plan: PlanDraft;
  declare protected people: Map<string, Option>;
  declare protected problem: Problem | undefined;
  declare protected saving: boolean;
  private added = 0;

  constructor() {
    super();
    this.saving = false;
  }

  override focus(): void {
    this.find('#owner')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('delivery')) return;
    this.plan = planOf(this.delivery);
    this.people = new Map([...peopleOf(this.delivery)].map(([id, person]) => [id, personOption(person)]));
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.submit}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.renderWhole()}
      <fieldset id="steps" tabindex="-1">
        <legend>${t('plan.steps')}</legend>
        ${this.problem?.about('steps') ? html`<p class="field-error">${this.problem.about('steps')}</p>` : nothing}
        <ol role="list">
          ${repeat(
            this.plan.steps,
            (step) => step.key,
            (step, index) => html`<li>${this.renderStep(step, index)}</li>`,
          )}
        </ol>
        <p><button type="button" id="add" @click=${this.add}>${t('plan.step.add')}</button></p>
      </fieldset>
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.saving}>${t('plan.save')}</button>
        <button class="plain" type="button" @click=${() => this.tell('gs-form-left', undefined)}>${t('action.cancel')}</button>
      </div>
    </form>`;
  }

  private renderWhole(): TemplateResult {
    return html`<gs-picker
        id="owner"
        .label=${t('plan.owner')}
        .hint=${t('plan.owner.hint')}
        .error=${this.problem?.about('owner')}
        .picked=${this.people.get(this.plan.owner ?? '')}
        .ask=${peopleLike}
        @gs-picked=${(event: CustomEvent<Option | null>) => this.change({ owner: this.meet(event) })}
      ></gs-picker>
      <gs-field
        id="target"
        type="long"
        rows="3"
        .label=${t('plan.target')}
        .hint=${t('plan.target.hint')}
        .error=${this.problem?.about('target')}
        .value=${this.plan.target}
        @input=${(event: Event) => this.change({ target: valueOf(event) })}
      ></gs-field>
      <gs-field
        id="dueOn"
        class="day"
        type="date"
        .label=${t('plan.due')}
        .error=${this.problem?.about('dueOn')}
        .value=${this.plan.dueOn}
        @input=${(event: Event) => this.change({ dueOn: valueOf(event) })}
      ></gs-field>`;
  }

  private renderStep(step: StepDraft, index: number): TemplateResult {
    return html`<fieldset class="step">
      <legend class="small">${t('plan.step', { count: index + 1 })}</legend>
      ${this.renderLine(step, index, 'title', 'text')}
      <div class="pair">
        <gs-picker
          id="steps-${index}-owner"
          optional
          .label=${t('plan.step.owner')}
          .picked=${this.people.get(step.owner ?? '')}
          .ask=${peopleLike}
          @gs-picked=${(event: CustomEvent<Option | null>) => this.changeStep(step, { owner: this.meet(event) })}
        ></gs-picker>
        ${this.renderLine(step, index, 'dueOn', 'date')}
      </div>
      <details ?open=${Boolean(step.blocker || step.doneOn)}>
        <summary class="small">${t('plan.step.more')}</summary>
        <div class="pair">${this.renderLine(step, index, 'blocker', 'text')} ${this.renderLine(step, index, 'doneOn', 'date')}</div>
      </details>
      ${this.renderStepButtons(step, index)}
    </fieldset>`;
  }

  private renderLine(step: StepDraft, index: number, field: 'title' | 'dueOn' | 'doneOn' | 'blocker', type: string): TemplateResult {
    return html`<gs-field
      id="steps-${index}-${field}"
      type=${type}
      ?optional=${field !== 'title'}
      .label=${t(labels[field])}
      .error=${this.problem?.about(`steps/${index}/${field}`)}
      .value=${step[field] ?? ''}
      @input=${(event: Event) => this.changeStep(step, { [field]: valueOf(event) || undefined, ...(field === 'title' ? { title: valueOf(event) } : {}) })}
    ></gs-field>`;
  }

  private renderStepButtons(step: StepDraft, index: number): TemplateResult {
    const count = index + 1;
    const last = index === this.plan.steps.length - 1;
    return html`<div class="row buttons">
      ${index ? this.renderMove(step, -1, t('plan.step.up', { count })) : nothing}
      ${last ? nothing : this.renderMove(step, 1, t('plan.step.down', { count }))}
      <button class="plain small-button" type="button" @click=${() => this.drop(step, index)}>
        ${t('plan.step.remove', { count })}
      </button>
    </div>`;
  }

  private renderMove(step: StepDraft, by: 1 | -1, label: string): TemplateResult {
    return html`<button class="plain small-button" type="button" @click=${() => (this.plan = moveStep(this.plan, step.key, by))}>
      ${by < 0 ? arrows.up : arrows.down}<span class="hidden-text">${label}</span>
    </button>`;
  }

  private change(change: Partial<PlanDraft>): void {
    this.plan = { ...this.plan, ...change };
  }

  private changeStep(step: StepDraft, change: Partial<StepDraft>): void {
    this.plan = changeStep(this.plan, step.key, change);
  }

  /** Remembers the name of somebody picked, and gives the id. */
  private meet(event: CustomEvent<Option | null>): string | undefined {
    if (event.detail) this.people = new Map(this.people).set(event.detail.id, event.detail);
    return event.detail?.id;
  }

  private async add(): Promise<void> {
    this.plan = addStep(this.plan, `new-${++this.added}`);
    const count = this.plan.steps.length;
    announce(t('plan.step.added', { count }));
    await this.updateComplete;
    this.find(`#steps-${count - 1}-title`)?.focus();
  }

  private async drop(step: StepDraft, index: number): Promise<void> {
    this.plan = removeStep(this.plan, step.key);
    announce(t('plan.step.removed'));
    await this.updateComplete;
    const next = Math.min(index, this.plan.steps.length - 1);
    this.find(next < 0 ? '#add' : `#steps-${next}-title`)?.focus();
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving) return;
    this.problem = this.check();
    if (!this.problem) await this.save();
  }

  private check(): Problem | undefined {
    return Problem.inForm(faultsOf(this.plan).map(({ field, key }) => ({ pointer: `/${field}`, detail: t(`plan.fault.${key}`) })));
  }

  private async save(): Promise<void> {
    this.saving = true;
    try {
      this.tell('gs-plan-saved', await savePlan(this.delivery, this.plan));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.saving = false;
    }
  }
}

const labels = {
  title: 'plan.step.title',
  dueOn: 'plan.step.due',
  doneOn: 'plan.step.done',
  blocker: 'plan.step.blocker',
} as const;

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLElement & { value: string }).value;
}

define('gs-plan-form', PlanFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-plan-form': PlanFormElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-plan-saved': CustomEvent<Delivery>;
  }
}
