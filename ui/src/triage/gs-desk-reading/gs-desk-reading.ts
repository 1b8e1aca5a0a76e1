import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t, word, type MessageKey } from '../../foundation/t.ts';
import type { Answer, AnswerCode, Claim, DeskItem, ProposalView, Prose } from '../../foundation/types.ts';
import { session } from '../../foundation/session.ts';
import { loadIdea, receive } from '../desk.ts';
import { unsent } from '../unsent.ts';
import { deskReadingStyles } from './gs-desk-reading.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-person/gs-person.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import '../../foundation/gs-state/gs-state.ts';
import '../../reading/gs-readers/gs-readers.ts';
import '../../stage/gs-stage-picker/gs-stage-picker.ts';
import '../gs-answer-form/gs-answer-form.ts';
import type { AnswerFormElement } from '../gs-answer-form/gs-answer-form.ts';
import '../gs-desk-claim/gs-desk-claim.ts';
import type { DeskClaimElement } from '../gs-desk-claim/gs-desk-claim.ts';
import '../gs-desk-presence/gs-desk-presence.ts';
import '../gs-promise-clock/gs-promise-clock.ts';

const told: readonly (readonly [MessageKey, 'problem' | 'affected' | 'cause' | 'solution' | 'firstStep'])[] = [
  ['desk.part.problem', 'problem'],
  ['desk.part.affected', 'affected'],
  ['desk.part.cause', 'cause'],
  ['desk.part.solution', 'solution'],
  ['desk.part.first-step', 'firstStep'],
];

/**
 * @summary One idea as the desk reads it: the proposer's words, what has been said, and the reply beside them.
 * @event gs-received - this desk accepted an idea that another one passed on
 */
export class DeskReadingElement extends GroundswellElement {
  static override properties = {
    ideaId: { attribute: false },
    promise: { attribute: false },
    claim: { attribute: false },
    problem: { state: true },
    meanwhile: { state: true },
  };
  static override styles = deskReadingStyles;

  /** The idea that is read. */
  declare ideaId: string;
  /** The promise that the desk keeps next for it. */
  declare promise: DeskItem['promise'] | undefined;

  /** Who is answering it just now. */
  declare claim: Claim | undefined;

  declare protected problem: Problem | undefined;
  /** What somebody else answered while this was read. */
  declare protected meanwhile: Answer | undefined;
  private readonly idea = new Fetched<ProposalView>(this, (signal) => loadIdea(this.ideaId, signal));
  private readonly topics = new LiveTopics(this, () => (this.ideaId ? [`proposal:${this.ideaId}`] : []), () => void this.refresh());

  /** Opens one kind of answer, if this reader may answer; accepts what another desk passed on. */
  async answer(code: AnswerCode): Promise<void> {
    const idea = this.idea.value;
    if (code === 'acknowledge' && idea?.may.includes('receive')) await this.receive(idea);
    await this.find<AnswerFormElement>('gs-answer-form')?.open(code);
  }

  /** Offers the templates of the desk, if this reader may answer. */
  beginWithTemplate(): void {
    this.find<AnswerFormElement>('gs-answer-form')?.beginWithTemplate();
  }

  /** Claims the idea, or lets it go, if this reader may answer. */
  async claimIt(): Promise<void> {
    await this.find<DeskClaimElement>('gs-desk-claim')?.toggle();
  }

  /** Puts the focus on the title, so that a screen reader reads on from there. */
  focusTitle(): void {
    this.find('h2')?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ideaId') || !this.ideaId) return;
    this.problem = undefined;
    this.meanwhile = undefined;
    this.topics.renew();
    void this.idea.load();
  }

  protected override render(): TemplateResult {
    return this.idea.render((idea) => this.renderIdea(idea));
  }

  private renderIdea(idea: ProposalView): TemplateResult {
    return html`<article aria-labelledby="title">
      ${this.renderHead(idea)}
      ${idea.may.includes('answer') ? html`<gs-desk-presence .ideaId=${idea.id}></gs-desk-presence>` : nothing}
      <div class="columns">
        ${this.renderWords(idea)}
        <div class="reply">${this.renderMeanwhile()} ${this.renderReply(idea)}</div>
      </div>
    </article>`;
  }

  private renderHead(idea: ProposalView): TemplateResult {
    return html`<header class="head">
      <div class="row">
        <gs-state .state=${idea.state} .family=${idea.family} .stage=${idea.stage}></gs-state>
        <gs-promise-clock class="small" .promise=${this.promise}></gs-promise-clock>
        <gs-stage-picker .idea=${idea} @gs-stage-moved=${() => this.idea.load()}></gs-stage-picker>
      </div>
      <h2 id="title" tabindex="-1" dir="auto">${idea.title}</h2>
      <p>
        ${idea.authors.map((author, index) => html`${index ? ' · ' : nothing}<gs-person .person=${author}></gs-person>`)}
      </p>
      <p class="facts">
        <span>${t('desk.sent', { ago: '' })}${agoOf(idea.submittedAt)}</span>
        <span>${t('desk.supports', { count: idea.supports })}</span>
        ${idea.endorsements ? html`<span>${t('desk.endorsements', { count: idea.endorsements })}</span>` : nothing}
        ${idea.comments ? html`<span>${t('desk.comments', { count: idea.comments })}</span>` : nothing}
      </p>
    </header>`;
  }

  private renderWords(idea: ProposalView): TemplateResult {
    return html`<div class="words">
      <details class="told" open>
        <summary>${t('answer-form.words', { name: idea.authors[0]?.name ?? '' })}</summary>
        ${told.map(([heading, part]) => renderPart(t(heading), idea[part]))}
      </details>
      ${idea.missionGoal ? html`<p class="muted">${t('desk.goal', { goal: idea.missionGoal.title })}</p>` : nothing}
      ${idea.answers.length ? this.renderSaid(idea.answers) : nothing}
      <gs-readers .proposal=${idea}></gs-readers>
      <p><a href="/proposals/${idea.id}">${t('desk.whole-story')}</a></p>
    </div>`;
  }

  private renderSaid(answers: readonly Answer[]): TemplateResult {
    return html`<section>
      <h3>${t('desk.said')}</h3>
      <ul role="list" class="said">
        ${answers.map(
          (answer) =>
            html`<li>
              <p class="small muted">
                ${word('answer', answer.code)} · <gs-person .person=${answer.by} brief></gs-person> · ${agoOf(answer.at)}
              </p>
              <gs-prose .prose=${answer.text}></gs-prose>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderReply(idea: ProposalView): TemplateResult {
    if (idea.may.includes('answer')) {
      return html`<gs-desk-claim .ideaId=${idea.id} .claim=${this.claim}></gs-desk-claim>
        <gs-answer-form
          .idea=${idea}
          words-beside
          @input=${() => void this.find<DeskClaimElement>('gs-desk-claim')?.writing()}
          @gs-answer-left=${this.focusTitle}
          @gs-answer-refused=${this.learnWhy}
        ></gs-answer-form>`;
    }
    if (idea.may.includes('receive')) {
      return html`<gs-error-summary .problem=${this.problem}></gs-error-summary>
        <p>${t('desk.receive.hint')}</p>
        <p><button class="primary" type="button" @click=${() => this.receive(idea)}>${t('desk.receive')} <kbd aria-hidden="true">a</kbd></button></p>`;
    }
    return html`<p class="muted">${t('desk.not-yours')}</p>
      ${this.renderUnsent(unsent.of(idea.id).answer.text)}`;
  }

  private renderMeanwhile(): TemplateResult | typeof nothing {
    return this.meanwhile ? html`<p class="meanwhile">${whatWasAnswered(this.meanwhile)}</p>` : nothing;
  }

  /** Where the idea cannot be answered any more, what was written for it is still there. */
  private renderUnsent(words: string | undefined): TemplateResult | typeof nothing {
    if (!words?.trim()) return nothing;
    return html`<section class="unsent">
      <h3>${t('claim.unsent')}</h3>
      <p class="small muted">${t('claim.unsent.hint')}</p>
      <blockquote dir="auto">${words}</blockquote>
    </section>`;
  }

  private learnWhy(): void {
    this.tell('gs-claims-changed', undefined);
    void this.refresh();
  }

  private async receive(idea: ProposalView): Promise<void> {
    try {
      await receive(idea);
      announce(t('desk.received'));
      this.tell('gs-received', idea.id);
      await this.idea.load();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** What others do to the idea shows at once; what is being written in the form stays. */
  private async refresh(): Promise<void> {
    const before = this.idea.value;
    const now = await this.idea.load();
    if (!before || !now || before.id !== now.id) return;
    if (before.revision !== now.revision) announce(t('desk.changed'));
    const fresh = now.answers.filter((answer) => before.answers.every(({ id }) => id !== answer.id));
    const others = fresh.find((answer) => answer.by.id !== session.value.person?.id);
    if (!others) return;
    this.meanwhile = others;
    announce(whatWasAnswered(others));
  }
}

function whatWasAnswered(answer: Answer): string {
  return t('claim.meanwhile', { name: answer.by.name, answer: word('answer', answer.code) });
}

function renderPart(heading: string, prose: Prose | undefined): TemplateResult | typeof nothing {
  if (!prose?.markdown) return nothing;
  return html`<section>
    <h3>${heading}</h3>
    <gs-prose .prose=${prose}></gs-prose>
  </section>`;
}

define('gs-desk-reading', DeskReadingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-desk-reading': DeskReadingElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-received': CustomEvent<string>;
  }
}
