import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import '../../foundation/gs-state/gs-state.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { entitle } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import { t, word } from '../../foundation/t.ts';
import type { Answer, Change, Prose, ProposalView, StoryItem } from '../../foundation/types.ts';
import '../../campaign/gs-campaign-answers/gs-campaign-answers.ts';
import '../../attachment/gs-attachments/gs-attachments.ts';
import type { AttachmentsElement } from '../../attachment/gs-attachments/gs-attachments.ts';
import '../../discussion/gs-conversation/gs-conversation.ts';
import type { ConversationElement } from '../../discussion/gs-conversation/gs-conversation.ts';
import '../../linking/gs-consent/gs-consent.ts';
import '../../moderation/gs-hidings/gs-hidings.ts';
import type { ModeratingElement, Wish } from '../../moderation/gs-moderating/gs-moderating.ts';
import type { Part } from '../../moderation/moderation.ts';
import '../../shielding/gs-authorship/gs-authorship.ts';
import { isKept } from '../../reading/reading.ts';
import '../../stage/gs-stage-picker/gs-stage-picker.ts';
import '../../theme/gs-proposal-themes/gs-proposal-themes.ts';
import '../gs-answer-letter/gs-answer-letter.ts';
import '../gs-course/gs-course.ts';
import '../gs-facts/gs-facts.ts';
import '../gs-history/gs-history.ts';
import '../gs-trial/gs-trial.ts';
import { sayNextStep } from '../next-step.ts';
import { proposals } from '../proposals.ts';
import '../gs-standing/gs-standing.ts';
import { proposalPageStyles } from './gs-proposal-page.styles.ts';

const planned = new Set(['endorsed', 'trial', 'in-delivery', 'completed', 'abandoned']);

interface Told {
  view: ProposalView;
  etag: string | undefined;
  story: StoryItem[];
}

/**
 * One idea as a story: its course, the answer, the words, the plan, the conversation, the history on demand. What changes
 * elsewhere arrives while one reads, and is announced.
 *
 * @summary The page of one idea.
 */
export class ProposalPageElement extends GroundswellElement {
  static override properties = { id: {}, query: { attribute: false }, arrived: { state: true } };
  static override styles = proposalPageStyles;

  /** The idea. */
  declare id: string;
  declare query: URLSearchParams | undefined;
  /** Answers that came while the page was open. */
  declare private arrived: ReadonlySet<string>;
  private readonly told = new Fetched<Told>(this, (signal) => this.ask(signal));
  private readonly topics = new LiveTopics(
    this,
    () => (this.id ? [`proposal:${this.id}`] : []),
    (change) => void this.hear(change),
  );

  constructor() {
    super();
    this.arrived = new Set();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('id') || !this.id) return;
    this.arrived = new Set();
    this.topics.renew();
    void this.told.load().then((told) => told && entitle(told.view.title));
  }

  private async ask(signal: AbortSignal): Promise<Told> {
    const [one, story] = await Promise.all([proposals.one(this.id, signal), proposals.story(this.id)]);
    fetchParts(one.body);
    return { view: one.body, etag: one.etag, story: story.items };
  }

  private async hear(change: Change | 'resync'): Promise<void> {
    if (change === 'resync' || change.what.startsWith('comment')) void this.conversation?.refresh();
    if (change === 'resync' || change.what.startsWith('attach')) void this.find<AttachmentsElement>('gs-attachments')?.refresh();
    const before = this.told.value?.view;
    const now = (await this.told.load())?.view;
    if (before && now) this.tellDifference(before, now);
  }

  /** Says what came, so that whoever listens knows as soon as whoever looks. */
  private tellDifference(before: ProposalView, now: ProposalView): void {
    const fresh = now.answers.filter((answer) => !before.answers.some((other) => other.id === answer.id));
    const answer = fresh.at(-1);
    if (answer) {
      this.arrived = new Set([...this.arrived, ...fresh.map((one) => one.id)]);
      announce(t('proposal.answer-arrived', { who: answer.by.name, what: word('answer', answer.code) }));
    } else if (now.state !== before.state) announce(t('proposal.now', { state: word('state', now.state) }));
  }

  private get conversation(): ConversationElement | null {
    return this.find<ConversationElement>('gs-conversation');
  }

  protected override render(): TemplateResult {
    return this.told.render((told) => this.renderStory(told));
  }

  private renderStory({ view, etag, story }: Told): TemplateResult {
    return html`<div class="page" @gs-changed-here=${() => this.told.load()} @gs-answer-here=${this.headForAnswering} @gs-moderate=${this.moderate} @gs-moderated=${this.moderated}>
      <div class="first">
        ${this.renderHead(view)}
        <gs-proposal-themes .proposal=${view} .etag=${etag}></gs-proposal-themes>
        <gs-authorship .proposal=${view.id}></gs-authorship>
        ${view.state === 'draft' ? nothing : html`<gs-hidings .proposal=${view}></gs-hidings>`}
        ${view.state === 'draft' ? nothing : html`<gs-consent .proposal=${view}></gs-consent>`}
        <gs-course .proposal=${view} .story=${story}></gs-course>
        ${this.renderSent(view)} ${this.renderNotes(view)} ${this.renderAnswers(view)}
      </div>
      <gs-standing .proposal=${view} .etag=${etag}></gs-standing>
      <div class="rest">
        ${this.renderWords(view)} ${this.renderTrial(view)}
        <gs-campaign-answers .fields=${view.fields}></gs-campaign-answers>
        <gs-attachments .proposal=${view.id} ?mayAttach=${view.may.includes('attach')}></gs-attachments>
        ${this.renderReaders(view)}
        ${view.may.includes('answer') ? this.renderAnswering(view) : nothing}
        ${planned.has(view.state) ? html`<gs-delivery-plan proposal-id=${view.id}></gs-delivery-plan>` : nothing}
        <section aria-labelledby="conversation">
          <h2 id="conversation">${t('proposal.conversation')}</h2>
          <gs-conversation .proposal=${view.id} ?mayComment=${view.may.includes('comment')}></gs-conversation>
        </section>
        <gs-history .proposal=${view.id} .story=${story}></gs-history>
        <gs-facts .proposal=${view}></gs-facts>
        ${this.renderModerating(view)}
      </div>
    </div>`;
  }

  /** Anybody may report somebody else's idea, facilitators hide it; the dialog is fetched when it is asked for. */
  private renderModerating(view: ProposalView): TemplateResult | typeof nothing {
    const own = view.authors.some((author) => author?.id === session.value.person?.id) || view.may.includes('withdraw');
    if (own || view.state === 'draft') return html`<gs-moderating></gs-moderating>`;
    const wishes = session.is('facilitator') ? (['report', 'hide'] as const) : (['report'] as const);
    return html`<p class="row no-print">
        ${wishes.map(
          (wish) => html`<button type="button" class="plain small-button" @click=${() => this.openModerating(wish, {})}>${t(`moderate.${wish}.proposal`)}</button>`,
        )}
      </p>
      <gs-moderating></gs-moderating>`;
  }

  private moderate({ detail: { wish, ...part } }: CustomEvent<Part & { wish: Wish }>): void {
    void this.openModerating(wish, part);
  }

  private async openModerating(wish: Wish, part: Part): Promise<void> {
    await import('../../moderation/gs-moderating/gs-moderating.ts');
    await this.find<ModeratingElement>('gs-moderating')?.ask(wish, { proposal: this.id, ...part });
  }

  private moderated(event: CustomEvent<Wish>): void {
    if (event.detail === 'report') return;
    void this.told.load();
    void this.conversation?.refresh();
    void this.find<AttachmentsElement>('gs-attachments')?.refresh();
  }

  private renderHead(view: ProposalView): TemplateResult {
    const authors = view.authors.map((author) => author.name).join(', ');
    return html`<header>
      <p class="eyebrow">
        ${t('proposal.number', { number: String(view.number) })} ·
        ${view.campaign
          ? html`<a href="/campaigns/${view.campaign.id}" dir="auto">${view.campaign.title}</a>`
          : isKept(view.unit)
            ? html`<span dir="auto">${view.unit.name}</span>`
            : html`<a href="/proposals?unit=${view.unit.id}" dir="auto">${view.unit.name}</a>`}
      </p>
      <h1 dir="auto">${view.title}</h1>
      <p class="row">
        <gs-state .state=${view.state} .family=${view.family} .stage=${view.stage}></gs-state>
        <span class="muted" dir="auto">${authors}</span>
        <span class="muted">${agoOf(view.submittedAt ?? view.updatedAt)}</span>
      </p>
      ${view.authors.some(isKept) ? html`<p class="kept">${t('reading.kept')} <a href="/reading/${view.id}">${t('reading.kept.read')}</a></p>` : nothing}
      <gs-stage-picker .idea=${view} @gs-stage-moved=${() => this.told.load()}></gs-stage-picker>
    </header>`;
  }

  private renderSent(view: ProposalView): TemplateResult | typeof nothing {
    if (!this.query?.has('sent') || view.answers.length) return nothing;
    return html`<section class="sent" role="status">
      <h2>${t('proposal.sent.heading')}</h2>
      <p>${t('proposal.sent.words', { next: sayNextStep(view.nextStep) })}</p>
    </section>`;
  }

  private renderNotes(view: ProposalView): TemplateResult[] {
    return (view.notes ?? []).map(
      (note) =>
        html`<section class="sent">
          <h2>${t(`proposal.note.${note.kind}`, { who: note.by.name })}</h2>
          <gs-prose .prose=${note.text}></gs-prose>
        </section>`,
    );
  }

  /** What its author said of the trial; where a desk agreed to one, its letter says so. */
  private renderTrial(view: ProposalView): TemplateResult | typeof nothing {
    const said = view.answers.some(({ trial }) => trial);
    return view.trial && !said ? html`<gs-trial .trial=${view.trial}></gs-trial>` : nothing;
  }

  private headForAnswering(): void {
    const form = this.find('gs-answer-form');
    form?.scrollIntoView({ block: 'start' });
    form?.shadowRoot?.querySelector<HTMLElement>('button, input, textarea, select')?.focus();
  }

  private renderAnswers(view: ProposalView): TemplateResult | typeof nothing {
    if (!view.answers.length) return nothing;
    const [latest, ...earlier] = [...view.answers].sort((a, b) => b.at.localeCompare(a.at));
    return html`<section aria-labelledby="answers">
      <h2 id="answers" class="hidden-text">${t('proposal.answers')}</h2>
      ${latest ? this.renderLetter(latest) : nothing}
      ${earlier.length
        ? html`<details>
            <summary>${t('proposal.earlier-answers', { count: earlier.length })}</summary>
            ${earlier.map((answer) => this.renderLetter(answer))}
          </details>`
        : nothing}
      ${view.answers.some(({ code }) => code === 'decline') ? html`<gs-reconsideration .proposal=${view}></gs-reconsideration>` : nothing}
    </section>`;
  }

  private renderAnswering(view: ProposalView): TemplateResult {
    return html`<gs-answer-form .idea=${view} @gs-answer-sent=${() => this.told.load()}></gs-answer-form>`;
  }

  /** The desk sees what readers think, the authors what they wrote for them. */
  private renderReaders(view: ProposalView): TemplateResult | typeof nothing {
    if (view.may.includes('see-readings')) return html`<gs-readers class="no-print" .proposal=${view}></gs-readers>`;
    if (view.state === 'draft' || !isAuthor(view)) return nothing;
    return html`<gs-reader-words .proposal=${view.id}></gs-reader-words>`;
  }

  private renderLetter(answer: Answer): TemplateResult {
    return html`<gs-answer-letter .answer=${answer} .fresh=${this.arrived.has(answer.id)}></gs-answer-letter>`;
  }

  private renderWords(view: ProposalView): TemplateResult {
    const parts: [string, Prose | undefined][] = [
      [t('propose.problem.short'), view.problem],
      [t('propose.affected.short'), view.affected],
      [t('propose.cause.short'), view.cause],
      [t('propose.solution.short'), view.solution],
      [t('propose.firstStep.short'), view.firstStep],
    ];
    return html`<div class="words">
      ${parts
        .filter(([, prose]) => prose?.html)
        .map(([heading, prose]) => html`<section><h2>${heading}</h2><gs-prose .prose=${prose}></gs-prose></section>`)}
    </div>`;
  }
}

/** Behind a pen an author is known by what they may do. */
function isAuthor(view: ProposalView): boolean {
  return view.may.includes('withdraw') || view.authors.some((author) => author?.id === session.value.person?.id);
}

/** The plan belongs to delivery and the answer to the desk; each is fetched only where it is needed. */
function fetchParts(view: ProposalView): void {
  if (planned.has(view.state)) void import('../../delivery/gs-delivery-plan/gs-delivery-plan.ts');
  if (view.may.includes('see-readings')) void import('../../reading/gs-readers/gs-readers.ts');
  if (isAuthor(view)) void import('../../reading/gs-reader-words/gs-reader-words.ts');
  if (view.answers.some(({ code }) => code === 'decline')) void import('../../reconsideration/gs-reconsideration/gs-reconsideration.ts');
  if (view.may.includes('answer')) void import('../../triage/gs-answer-form/gs-answer-form.ts');
}

define('gs-proposal-page', ProposalPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-proposal-page': ProposalPageElement;
  }
}
