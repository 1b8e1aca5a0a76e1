import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-notice-states/gs-failure.ts';
import '../../foundation/gs-notice-states/gs-loading.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { focusHeading, go, here } from '../../foundation/router.ts';
import { t } from '../../foundation/t.ts';
import type { Card, Draft, ThemeRef } from '../../foundation/types.ts';
import type { CustomField } from '../../campaign/campaigns.ts';
import type { Question } from '../coach.ts';
import { Drafting, missingIn, takenOver } from '../drafting.ts';
import { proposals } from '../proposals.ts';
import '../../ask/gs-open-questions/gs-open-questions.ts';
import '../../attachment/gs-attachments/gs-attachments.ts';
import '../gs-coach/gs-coach.ts';
import '../gs-similar/gs-similar.ts';
import './gs-propose-idea.ts';
import './gs-propose-send.ts';
import './gs-propose-stronger.ts';
import { proposePageStyles } from './gs-propose-page.styles.ts';
import { stepOf, steps, stepTitles, type StepName } from './steps.ts';

/**
 * Proposing, one thing at a time: the idea in three fields, what makes it stronger, and then who will answer and by when.
 * The draft keeps itself; the coach and similar ideas stand at the side and are never in the way.
 *
 * @summary The page on which an idea is written.
 */
export class ProposePageElement extends GroundswellElement {
  static override properties = {
    id: {},
    query: { attribute: false },
    question: { state: true },
    failure: { state: true },
    sending: { state: true },
    offered: { state: true },
  };
  static override styles = proposePageStyles;

  /** The draft to go on with. */
  declare id: string;
  /** `step` says where in the form the reader is; `campaign` and `problem` start an idea. */
  declare query: URLSearchParams | undefined;
  declare private question: Question;
  declare private failure: Problem | undefined;
  declare private sending: boolean;
  declare private offered: ThemeRef[];
  private readonly drafting = new Drafting(this, (id) => this.nowAt(id));

  constructor() {
    super();
    this.question = 'problem';
    this.sending = false;
    this.offered = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('id') && !changed.has('query')) return;
    if (this.id && this.id !== this.drafting.view?.id) void this.resume();
    if (!this.id && !this.hasUpdated) this.begin();
  }

  /** A campaign's question or today's one may have begun the idea. */
  private begin(): void {
    const campaign = this.query?.get('campaign');
    const problem = this.query?.get('problem');
    if (campaign) this.drafting.draft.campaign = campaign;
    if (problem) this.drafting.draft.problem = problem;
  }

  private async resume(): Promise<void> {
    this.failure = undefined;
    await this.drafting.resume(this.id).catch((thrown: unknown) => (this.failure = asProblem(thrown)));
  }

  /** The draft has an address from its first save on; the page stays as it is. */
  private nowAt(id: string): void {
    this.id = id;
    go(`/propose/${id}?step=${stepOf(here().searchParams)}`, { replace: true, quiet: true });
  }

  protected override render(): TemplateResult {
    if (this.failure) return html`<gs-failure .problem=${this.failure} @gs-try-again=${this.resume}></gs-failure>`;
    if (this.id && !this.drafting.view) return html`<gs-loading></gs-loading>`;
    const step = stepOf(this.query);
    return html`<div class="page">
      <div class="writing">
        ${this.renderHead(step)}
        <gs-error-summary .problem=${this.drafting.problem}></gs-error-summary>
        <form novalidate @submit=${this.next} @gs-enter=${this.next} @input=${this.take} @gs-changed=${this.take} @gs-conflict-said=${() => this.drafting.catchUp()} @gs-questions-known=${(event: CustomEvent<CustomField[]>) => (this.drafting.questions = event.detail)} @focusin=${this.notice}>
          ${this.renderStep(step)} ${this.renderFoot(step)}
        </form>
      </div>
      ${this.renderSide(step)}
    </div>`;
  }

  private renderHead(step: StepName): TemplateResult {
    const at = steps.indexOf(step);
    return html`<nav aria-label=${t('propose.steps')}>
        <ol class="steps" role="list">
          ${steps.map(
            (name, index) =>
              html`<li class=${index <= at ? 'come' : ''}>
                <a href=${this.stepAddress(name)} aria-current=${name === step ? 'step' : nothing}>
                  <span class="figure" aria-hidden="true">${index + 1}</span>${t(`propose.steps.${name}`)}
                </a>
              </li>`,
          )}
        </ol>
      </nav>
      <h1>${t(stepTitles[step])}</h1>
      <p class="lead muted">${t(`propose.lead.${step}`)}</p>
      ${this.renderLineage()}`;
  }

  /** What the idea takes over, and the way to take over nothing. */
  private renderLineage(): TemplateResult | typeof nothing {
    const other = this.drafting.view?.replicates;
    if (!other || this.drafting.draft.replicates !== other.id) return nothing;
    const drop = () => this.drafting.change({ replicates: '' });
    return html`<p class="row small">
      <span>${t('replicates.of')} <a href="/proposals/${other.id}" target="_blank" dir="auto">${other.title}</a></span>
      <button type="button" class="plain small-button" @click=${drop}>${t('replicates.drop')}</button>
    </p>`;
  }

  private renderStep(step: StepName): TemplateResult {
    const { draft, problem, view } = this.drafting;
    if (step === 'idea') return html`<gs-propose-idea .draft=${draft} .problem=${problem}></gs-propose-idea>`;
    if (step === 'stronger')
      return html`<gs-propose-stronger
        .draft=${draft}
        .offered=${this.offered}
        .problem=${problem}></gs-propose-stronger> ${this.renderFiles()}`;
    return html`<gs-propose-send .draft=${draft} .view=${view} .problem=${problem}></gs-propose-send>`;
  }

  /** A draft has files from its first save on; one that is begun anew without a name begins without them. */
  private renderFiles(): TemplateResult {
    const { draft, view } = this.drafting;
    if (!view) return html`<p class="muted files">${t('file.later')}</p>`;
    const unnamed = (draft.authorship ?? 'named') !== 'named';
    return html`<gs-attachments class="files" .proposal=${view.id} .mayAttach=${view.may.includes('attach')} .unnamed=${unnamed}></gs-attachments>`;
  }

  private renderFoot(step: StepName): TemplateResult {
    const last = step === 'send';
    const revising = this.drafting.view && this.drafting.view.state !== 'draft';
    const send = revising ? t('propose.send-again') : t('propose.send');
    return html`<footer>
      <button class="primary" ?disabled=${this.sending}>${last ? send : t('propose.next')}</button>
      ${step === 'idea' || last ? nothing : html`<a class="button plain" href=${this.stepAddress('send')}>${t('propose.skip')}</a>`}
      <span class="keeping small muted" role="status">${this.keepingWords}</span>
      ${this.drafting.view?.may.includes('discard')
        ? html`<button type="button" class="plain small-button" @click=${this.discard}>${t('propose.discard')}</button>`
        : nothing}
    </footer>`;
  }

  private renderSide(step: StepName): TemplateResult {
    const { draft, view } = this.drafting;
    const words = [draft.problem, draft.solution].filter(Boolean).join('\n');
    return html`<aside aria-label=${t('propose.aside')} ?hidden=${step === 'send'}>
      <gs-coach .question=${this.question} .draft=${draft}></gs-coach>
      <gs-similar
        .heading=${draft.title}
        .words=${words}
        .exclude=${view?.id}
        @gs-replicated=${this.takeOver}
        @gs-themes-offered=${(event: CustomEvent<ThemeRef[]>) => (this.offered = event.detail)}
      ></gs-similar>
      ${step === 'idea' ? html`<gs-open-questions brief></gs-open-questions>` : nothing}
    </aside>`;
  }

  /** What the writer has said stays; the rest comes from the idea that is taken over. */
  private async takeOver(event: CustomEvent<Card>): Promise<void> {
    const other = await proposals.one(event.detail.id).catch(() => undefined);
    if (!other) return;
    this.drafting.change(takenOver(this.drafting.draft, other.body));
    announce(t('similar.said.replicated', { title: other.body.title }));
  }

  private get keepingWords(): string {
    const keeping = this.drafting.keeping;
    if (keeping === 'nothing' || (this.drafting.view && this.drafting.view.state !== 'draft')) return '';
    return t(`propose.keeping.${keeping}`);
  }

  private stepAddress(step: StepName): string {
    const query = new URLSearchParams(this.query);
    query.set('step', step);
    return `${this.id ? `/propose/${this.id}` : '/propose'}?${query}`;
  }

  private take(event: Event): void {
    const change = (event as CustomEvent<Partial<Draft> | undefined>).detail;
    if (event.type === 'gs-changed' && change) this.drafting.change(change);
  }

  private notice(event: FocusEvent): void {
    const field = event.composedPath().find((node) => node instanceof HTMLElement && node.localName === 'gs-field');
    if (field) this.question = (field as HTMLElement).id as Question;
  }

  private async next(event: Event): Promise<void> {
    event.preventDefault();
    const step = stepOf(this.query);
    if (step === 'send') return this.send();
    const missing = missingIn(this.drafting.draft, 'words');
    if (step === 'idea' && missing) return this.drafting.refuse(missing);
    this.drafting.problem = undefined;
    go(this.stepAddress(step === 'idea' ? 'stronger' : 'send'), { quiet: true });
    await this.updateComplete;
    window.scrollTo({ top: 0 });
    focusHeading(this);
  }

  private async send(): Promise<void> {
    this.sending = true;
    const sent = await this.drafting.submit();
    this.sending = false;
    if (!sent) return this.showWhatIsMissing();
    announce(t('propose.sent'));
    go(`/proposals/${sent.id}?sent=1`);
  }

  /** What is missing lies in the first step: the summary stays, the fields come to it. */
  private showWhatIsMissing(): void {
    const inFirst = this.drafting.problem?.errors.some((error) => /^\/(title|problem|solution)/.test(error.pointer));
    if (inFirst) go(this.stepAddress('idea'), { quiet: true });
  }

  private async discard(): Promise<void> {
    if (window.confirm(t('propose.discard-sure')) && (await this.drafting.discard())) go('/mine');
  }
}

define('gs-propose-page', ProposePageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-propose-page': ProposePageElement;
  }
}
