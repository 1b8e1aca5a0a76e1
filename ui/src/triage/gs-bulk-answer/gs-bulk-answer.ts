import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t, word, type MessageKey } from '../../foundation/t.ts';
import type { AnswerCode, AnswerDraft, DeskItem, ProposalView } from '../../foundation/types.ts';
import { faultsOf } from '../answer.ts';
import { sayOutcome, sendTogether, type Addressed, type Outcome } from '../batches.ts';
import { loadIdea } from '../desk.ts';
import { answerFields } from '../gs-answer-form/answer-fields.ts';
import { MOST_AT_ONCE } from '../selection.ts';
import { blankWords, fillIn, type Template } from '../templates.ts';
import type { BegunAnswer } from '../unsent.ts';
import { bulkAnswerStyles } from './gs-bulk-answer.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../gs-template-picker/gs-template-picker.ts';

/** A trial and a link say something about one idea alone. */
const CODES: readonly AnswerCode[] = ['acknowledge', 'reply', 'needs-work', 'endorse', 'park', 'redirect', 'decline'];

/**
 * First the words are written once, then each answer is looked at as its author gets it, then they are sent, each by itself.
 *
 * @summary One answer to several like cases.
 * @event gs-bulk-sent - the answers were sent (`detail` are the ids of those that were answered)
 * @event gs-bulk-left - the reader is done here
 */
export class BulkAnswerElement extends GroundswellElement {
  static override properties = {
    ideas: { attribute: false },
    draft: { state: true },
    helper: { state: true },
    unit: { state: true },
    checked: { state: true },
    read: { state: true },
    outcomes: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  static override styles = bulkAnswerStyles;

  /** The ideas that were picked. */
  declare ideas: readonly DeskItem[];

  declare protected draft: BegunAnswer;
  declare protected helper: Option | undefined;
  declare protected unit: Option | undefined;
  /** The answers as each author gets theirs; nothing while the words are written. */
  declare protected checked: readonly Addressed[] | undefined;
  declare protected read: boolean;
  declare protected outcomes: readonly Outcome[] | undefined;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;

  constructor() {
    super();
    this.ideas = [];
    this.draft = { code: 'reply' };
    this.read = false;
    this.busy = false;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.focusHeading();
  }

  protected override render(): TemplateResult {
    const count = this.checked?.length ?? this.ideas.length;
    return html`<section aria-labelledby="heading" @keydown=${this.steer}>
      <h2 id="heading" tabindex="-1">${t('bulk.heading', { count })}</h2>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.outcomes ? this.renderOutcomes(this.outcomes) : this.checked ? this.renderChecked(this.checked) : this.renderWriting()}
    </section>`;
  }

  private renderWriting(): TemplateResult {
    if (this.ideas.length > MOST_AT_ONCE) return this.renderTooMany();
    const { code } = this.draft;
    return html`<p class="muted">${t('bulk.lead')}</p>
      <gs-template-picker @gs-template-chosen=${(event: CustomEvent<Template>) => this.beginWith(event.detail)}></gs-template-picker>
      <form novalidate @submit=${this.check}>
        <label for="code">${t('answer-form.choose')}</label>
        <select id="code" @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value as AnswerCode)}>
          ${CODES.map((one) => html`<option value=${one} ?selected=${one === code}>${word('answer-form.do', one)}</option>`)}
        </select>
        <div class="fields">${code ? this.renderFields(code) : nothing}</div>
        <p class="hint">${t('bulk.blanks')}</p>
        <div class="row">
          <button class="primary" type="submit" ?disabled=${this.busy}>${t('bulk.check')}</button>
          ${this.renderLeave(t('template.cancel'))}
        </div>
      </form>`;
  }

  private renderTooMany(): TemplateResult {
    return html`<p class="field-error" role="alert">
        ${t('bulk.too-many', { count: this.ideas.length, most: MOST_AT_ONCE })}
      </p>
      <p>${this.renderLeave(t('template.cancel'))}</p>`;
  }

  private renderFields(code: AnswerCode): TemplateResult {
    const [first] = this.ideas;
    const everybody = { ...first, authors: [{ ...first?.authors[0], name: t('bulk.everybody') }] } as unknown as ProposalView;
    return answerFields({
      idea: everybody,
      code,
      draft: this.draft,
      helper: this.helper,
      unit: this.unit,
      wrong: (field) => this.problem?.about(field),
      change: (change) => (this.draft = { ...this.draft, ...change }),
      pick: (what, option) => this.pick(what, option),
    });
  }

  private renderChecked(checked: readonly Addressed[]): TemplateResult {
    return html`<p class="muted">${t('bulk.look')}</p>
      <ol class="letters">
        ${checked.map(({ idea, answer }) => this.renderLetter(idea, answer))}
      </ol>
      <label class="choice"
        ><input
          id="read"
          type="checkbox"
          .checked=${this.read}
          @change=${(event: Event) => (this.read = (event.target as HTMLInputElement).checked)}
        />${t('bulk.read')}</label
      >
      <div class="row">
        <button class="primary" type="button" ?disabled=${this.busy} @click=${this.send}>
          ${this.busy ? t('answer-form.sending') : t('bulk.send', { count: checked.length })}
        </button>
        <button class="plain" type="button" @click=${this.writeAgain}>${t('bulk.back')}</button>
      </div>`;
  }

  private renderLetter(idea: ProposalView, answer: AnswerDraft): TemplateResult {
    return html`<li>
      <h3 dir="auto">${idea.title}</h3>
      <p class="small muted" dir="auto">${idea.authors[0]?.name} · ${word('answer-form.do', answer.code)}</p>
      <p class="text" dir="auto">${answer.text}</p>
      ${answer.whatWouldChange ? html`<p class="text small" dir="auto">${answer.whatWouldChange}</p>` : nothing}
      ${answer.nextStep ? html`<p class="text small" dir="auto">${answer.nextStep}</p>` : nothing}
      <button class="small-button plain" type="button" aria-label=${t('bulk.leave-out.of', { title: idea.title })} @click=${() => this.leaveOut(idea)}>
        ${t('bulk.leave-out')}
      </button>
    </li>`;
  }

  private renderOutcomes(outcomes: readonly Outcome[]): TemplateResult {
    const answered = outcomes.filter(({ outcome }) => outcome === 'answered').length;
    return html`<p role="status">${t('bulk.done', { count: answered })}</p>
      <ul role="list" class="letters">
        ${outcomes.map(
          ({ proposal, title, outcome }) =>
            html`<li>
              <a href="/proposals/${proposal}" dir="auto">${title}</a>
              <span class=${outcome === 'answered' ? 'muted' : 'turn'}>${sayOutcome(outcome)}</span>
            </li>`,
        )}
      </ul>
      ${answered < outcomes.length ? html`<p class="small"><a href="/desk/batches">${t('bulk.kept')}</a></p>` : nothing}
      ${this.renderLeave(t('template.back'))}`;
  }

  private renderLeave(words: string): TemplateResult {
    return html`<button class="plain" type="button" @click=${() => this.tell('gs-bulk-left', undefined)}>${words}</button>`;
  }

  private choose(code: AnswerCode): void {
    this.problem = undefined;
    this.draft = { ...this.draft, code };
  }

  private pick(what: 'helper' | 'unit', option: Option | undefined): void {
    this[what] = option;
    const field = what === 'helper' ? 'helper' : 'toUnit';
    const { [field]: _before, ...rest } = this.draft;
    this.draft = option ? { ...rest, [field]: option.id } : rest;
  }

  private beginWith({ code, reason, text, whatWouldChange, nextStep }: Template): void {
    if (!CODES.includes(code)) return;
    this.draft = Object.assign({ ...this.draft, code, text }, reason && { reason }, whatWouldChange && { whatWouldChange }, nextStep && { nextStep });
  }

  private async check(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const ideas = await inTurns(this.ideas, (item) => loadIdea(item.id));
      const all = ideas.map((idea) => ({ idea, answer: this.answerTo(idea) }));
      this.problem = faultsIn(all);
      if (!this.problem) this.checked = all;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.busy = false;
    }
    if (this.checked) await this.focusHeading();
  }

  private answerTo(idea: ProposalView): AnswerDraft {
    const code = this.draft.code ?? 'reply';
    const words = blankWords(idea, new Date().toISOString().slice(0, 10), this.helper?.label);
    return fillIn({ text: '', ...this.draft, code }, words);
  }

  private leaveOut(idea: ProposalView): void {
    this.checked = this.checked?.filter((one) => one.idea.id !== idea.id);
    if (this.checked?.length === 0) this.tell('gs-bulk-left', undefined);
    void this.focusHeading();
  }

  private async send(): Promise<void> {
    if (this.busy || !this.checked) return;
    if (!this.read) {
      this.problem = Problem.inForm([{ pointer: '/read', detail: t('bulk.unread') }]);
      return;
    }
    this.busy = true;
    try {
      this.outcomes = await sendTogether(this.checked, deskOf);
      this.problem = undefined;
      const answered = this.outcomes.filter(({ outcome }) => outcome === 'answered').map(({ proposal }) => proposal);
      announce(t('bulk.done', { count: answered.length }));
      this.tell('gs-bulk-sent', answered);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.busy = false;
    }
    if (this.outcomes) await this.focusHeading();
  }

  private async writeAgain(): Promise<void> {
    this.checked = undefined;
    this.read = false;
    this.problem = undefined;
    await this.focusHeading();
  }

  private steer(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    if (this.checked) void this.send();
    else this.find<HTMLFormElement>('form')?.requestSubmit();
  }

  private async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.find('h2')?.focus();
  }
}

/** The desk at which the reader answers it: its own, or the one of its second door. */
function deskOf(idea: ProposalView): string {
  const mine = session.desks.map((desk) => desk.id);
  return [idea.desk.id, idea.secondDoor?.id].find((desk) => desk !== undefined && mine.includes(desk)) ?? idea.desk.id;
}

/** What is wrong with any of them, once. */
function faultsIn(all: readonly Addressed[]): Problem | undefined {
  const today = new Date().toISOString().slice(0, 10);
  const found = new Map(all.flatMap(({ answer }) => faultsOf(answer, today)).map((fault) => [fault.field, fault.key]));
  return Problem.inForm([...found].map(([field, key]) => ({ pointer: `/${field}`, detail: t(`answer-form.fault.${key}` as MessageKey) })));
}

/** A few at a time, so that a hundred questions do not stand in front of the next one. */
async function inTurns<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += 6) results.push(...(await Promise.all(all.slice(from, from + 6).map(ask))));
  return results;
}

define('gs-bulk-answer', BulkAnswerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-bulk-answer': BulkAnswerElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-bulk-sent': CustomEvent<string[]>;
    'gs-bulk-left': CustomEvent<void>;
  }
}
