import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asDate, dayOf, sayDay } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t, word } from '../../foundation/t.ts';
import type { Delivery, Step } from '../../foundation/types.ts';
import { loadDelivery, savePlan } from '../deliveries.ts';
import { planOf } from '../plan.ts';
import { deliveryPlanStyles } from './gs-delivery-plan.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import '../gs-completion-form/gs-completion-form.ts';
import '../gs-plan-form/gs-plan-form.ts';

/**
 * It shows nothing before an idea is endorsed, so that a page may always place it.
 *
 * @summary The plan of an idea, how far it is and what came of it, with the forms for those who may change them.
 * @event gs-delivery-changed - the plan or its completion was saved
 */
export class DeliveryPlanElement extends GroundswellElement {
  static override properties = {
    proposalId: { attribute: 'proposal-id' },
    editing: { state: true },
    problem: { state: true },
  };
  static override styles = deliveryPlanStyles;

  /** Whose plan. */
  declare proposalId: string | undefined;

  declare protected editing: 'plan' | 'completion' | undefined;
  declare protected problem: Problem | undefined;
  private readonly delivery = new Fetched<Delivery>(this, (signal) => loadDelivery(this.proposalId ?? '', signal));
  private readonly topics = new LiveTopics(
    this,
    () => (this.proposalId ? [`proposal:${this.proposalId}`] : []),
    () => this.editing ?? void this.delivery.load(),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('proposalId') || !this.proposalId) return;
    this.editing = undefined;
    this.topics.renew();
    void this.delivery.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.proposalId || this.delivery.problem?.status === 404) return nothing;
    return this.delivery.render((delivery) => this.renderDelivery(delivery));
  }

  private renderDelivery(delivery: Delivery): TemplateResult {
    return html`<section aria-labelledby="plan">
        <h2 id="plan" tabindex="-1">${t('plan.heading')}</h2>
        <gs-error-summary .problem=${this.problem}></gs-error-summary>
        ${this.editing === 'plan' ? this.renderPlanForm(delivery) : this.renderPlan(delivery)}
      </section>
      ${delivery.steps.length || delivery.completion?.code ? this.renderCompletion(delivery) : nothing}
      ${delivery.outcome || delivery.lesson ? this.renderOutcome(delivery) : nothing}`;
  }

  private renderPlanForm(delivery: Delivery): TemplateResult {
    return html`<gs-plan-form
      .delivery=${delivery}
      @gs-plan-saved=${(event: CustomEvent<Delivery>) => this.saved(event.detail, t('plan.saved'))}
      @gs-form-left=${() => this.edit(undefined)}
    ></gs-plan-form>`;
  }

  private renderPlan(delivery: Delivery): TemplateResult {
    const mayPlan = delivery.may.includes('plan');
    return html`${delivery.stalled ? html`<p class="stall">${stallWords(delivery)}</p>` : nothing}
    ${delivery.steps.length ? this.renderFacts(delivery) : renderNoPlan(delivery)}
    ${delivery.steps.length ? this.renderSteps(delivery, mayPlan) : nothing}
    ${mayPlan
      ? html`<p class="after">
          <button type="button" @click=${() => this.edit('plan')}>
            ${t(delivery.steps.length ? 'plan.change' : 'plan.make')}
          </button>
        </p>`
      : nothing}`;
  }

  private renderFacts(delivery: Delivery): TemplateResult {
    const { owner, target, dueOn, startedOn } = delivery;
    return html`<dl>
      ${owner ? html`<dt>${t('plan.owner')}</dt><dd>${owner.name}</dd>` : nothing}
      ${target ? html`<dt>${t('plan.target')}</dt><dd dir="auto">${target}</dd>` : nothing}
      ${dueOn ? html`<dt>${t('plan.due')}</dt><dd>${dayOf(dueOn)}</dd>` : nothing}
      ${startedOn ? html`<dt>${t('plan.started')}</dt><dd>${dayOf(startedOn)}</dd>` : nothing}
    </dl>`;
  }

  private renderSteps(delivery: Delivery, mayPlan: boolean): TemplateResult {
    return html`<h3>${t('plan.steps')}</h3>
      <ol role="list">
        ${delivery.steps.map((step) => this.renderStep(delivery, step, mayPlan))}
      </ol>`;
  }

  private renderStep(delivery: Delivery, step: Step, mayPlan: boolean): TemplateResult {
    return html`<li class=${step.doneOn ? 'done' : ''}>
      ${stepMark(Boolean(step.doneOn))}
      <div>
        <p dir="auto">${step.title}</p>
        <p class="small muted">${[step.owner?.name, whenWords(step)].filter(Boolean).join(', ')}</p>
        ${step.blocker && !step.doneOn
          ? html`<p class="small blocker">${t('plan.step.blocked', { blocker: step.blocker })}</p>`
          : nothing}
      </div>
      ${mayPlan && !step.doneOn
        ? html`<button class="small-button" type="button" @click=${() => this.markDone(delivery, step)}>
            ${t('plan.step.mark')}<span class="hidden-text">: ${step.title}</span>
          </button>`
        : nothing}
    </li>`;
  }

  private renderCompletion(delivery: Delivery): TemplateResult {
    const { completion, snapshots } = delivery;
    return html`<section aria-labelledby="done">
      <h2 id="done" tabindex="-1">${t('done.heading')}</h2>
      ${this.editing === 'completion'
        ? this.renderCompletionForm(delivery)
        : html`<p><strong>${word('completion', String(completion?.code ?? 0))}</strong></p>
            ${completion?.note ? html`<p dir="auto">${completion.note}</p>` : nothing}
            ${completion?.by && completion.at
              ? html`<p class="small muted">${t('done.by', { name: completion.by.name, day: sayDay(completion.at) })}</p>`
              : nothing}
            ${snapshots.length > 1 ? renderQuarters(snapshots) : nothing}
            ${delivery.may.includes('code-completion')
              ? html`<p class="after">
                  <button type="button" @click=${() => this.edit('completion')}>${t('done.change')}</button>
                </p>`
              : nothing}`}
    </section>`;
  }

  private renderCompletionForm(delivery: Delivery): TemplateResult {
    return html`<gs-completion-form
      .delivery=${delivery}
      @gs-completion-saved=${(event: CustomEvent<Delivery>) => this.saved(event.detail, savedWords(event.detail))}
      @gs-form-left=${() => this.edit(undefined)}
    ></gs-completion-form>`;
  }

  private renderOutcome({ outcome, evidence, lesson }: Delivery): TemplateResult {
    return html`<section class="letter">
      ${outcome ? html`<h3>${t('done.outcome.heading')}</h3><gs-prose .prose=${outcome}></gs-prose>` : nothing}
      ${evidence ? html`<h3>${t('done.evidence.heading')}</h3><p dir="auto">${evidence}</p>` : nothing}
      ${lesson ? html`<h3>${t('done.lesson.heading')}</h3><p dir="auto">${lesson}</p>` : nothing}
    </section>`;
  }

  private async edit(what: 'plan' | 'completion' | undefined): Promise<void> {
    const before = this.editing;
    this.editing = what;
    this.problem = undefined;
    await this.updateComplete;
    if (what) this.find<GroundswellElement>('gs-plan-form, gs-completion-form')?.focus();
    else this.find(before === 'completion' ? '#done' : '#plan')?.focus();
  }

  private saved(delivery: Delivery, words: string): void {
    this.delivery.set(delivery);
    announce(words);
    this.tell('gs-delivery-changed', delivery);
    void this.edit(undefined);
  }

  private async markDone(delivery: Delivery, step: Step): Promise<void> {
    const plan = planOf(delivery);
    const today = new Date().toISOString().slice(0, 10);
    const steps = plan.steps.map((draft) => (draft.id === step.id ? { ...draft, doneOn: today } : draft));
    try {
      this.saved(await savePlan(delivery, { ...plan, steps }), t('plan.step.marked', { step: step.title }));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

function renderNoPlan({ owner }: Delivery): TemplateResult {
  return html`<p>${owner ? t('plan.none', { name: owner.name }) : t('plan.none.nobody')}</p>`;
}

function renderQuarters(snapshots: Delivery['snapshots']): TemplateResult {
  return html`<h3 class="after">${t('done.history')}</h3>
    <ul role="list" class="quarters small">
      ${snapshots.map(
        ({ quarter, code }) =>
          html`<li><span class="muted figure">${quarter.replace('-', ' ')}</span> ${word('completion', String(code))}</li>`,
      )}
    </ul>`;
}

function stepMark(done: boolean): TemplateResult {
  return html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    ${done
      ? svg`<circle cx="10" cy="10" r="9" fill="currentColor"/><path d="M5.500 10.500l3 3 6-7" fill="none" stroke="var(--gs-paper)" stroke-width="2"/>`
      : svg`<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="1.500"/>`}
  </svg>`;
}

function whenWords(step: Step): string {
  if (step.doneOn) return t('plan.step.is-done', { day: sayDay(step.doneOn) });
  if (!step.dueOn) return '';
  const past = asDate(step.dueOn).setHours(23, 59, 59) < Date.now();
  return t(past ? 'plan.step.was-due' : 'plan.step.is-due', { day: sayDay(step.dueOn) });
}

function stallWords({ stalled }: Delivery): string {
  return stalled ? t(`delivery.stalled.${stalled.reason}`, { day: sayDay(stalled.since) }) : '';
}

function savedWords({ completion }: Delivery): string {
  return t('done.saved', { code: word('completion', String(completion?.code ?? 0)) });
}

define('gs-delivery-plan', DeliveryPlanElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-delivery-plan': DeliveryPlanElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-delivery-changed': CustomEvent<Delivery>;
    'gs-form-left': CustomEvent<void>;
  }
}
