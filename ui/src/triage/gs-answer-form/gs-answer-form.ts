import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { personOption } from '../../directory/options.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t, type MessageKey } from '../../foundation/t.ts';
import type { Answer, AnswerCode, AnswerDraft, ProposalView } from '../../foundation/types.ts';
import { ANSWER_CODES, ANSWER_KEYS, faultsOf } from '../answer.ts';
import { sendAnswer } from '../desk.ts';
import { unsent, type BegunAnswer } from '../unsent.ts';
import { answerFields } from './answer-fields.ts';
import { answerFormStyles } from './gs-answer-form.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-prose/gs-prose.ts';

/** What was answered, for whoever keeps a queue or a page up to date. */
export interface AnswerSent {
  readonly idea: ProposalView;
  readonly answer: Answer;
}

/**
 * The form in which a human answers: choose the answer, write it, send it. What is still missing is said above the form
 * with the focus on it, what the server refuses as well; the words stay until they are sent.
 *
 * @summary The answer of a desk to an idea.
 * @event gs-answer-sent - the answer is in the journal (`detail` is {@link AnswerSent})
 * @event gs-answer-left - the form was left with its words kept
 */
export class AnswerFormElement extends GroundswellElement {
  static override properties = {
    idea: { attribute: false },
    wordsBeside: { type: Boolean, attribute: 'words-beside' },
    draft: { state: true },
    helper: { state: true },
    unit: { state: true },
    problem: { state: true },
    sending: { state: true },
  };
  static override styles = answerFormStyles;

  /** The idea to answer. */
  declare idea: ProposalView;
  /** The proposer's words already stand beside the form. */
  declare wordsBeside: boolean;

  declare protected draft: BegunAnswer;
  declare protected helper: Option | undefined;
  declare protected unit: Option | undefined;
  declare protected problem: Problem | undefined;
  declare protected sending: boolean;
  private key = crypto.randomUUID();

  constructor() {
    super();
    this.wordsBeside = false;
    this.draft = {};
    this.sending = false;
  }

  /** Opens one kind of answer and puts the cursor into its first field. */
  async open(code: AnswerCode): Promise<void> {
    if (!this.offered.includes(code)) return;
    this.choose(code);
    await this.updateComplete;
    this.find('.fields :is(input, gs-field, gs-picker, gs-same-idea)')?.focus();
    this.find('.fields')?.scrollIntoView?.({ block: 'nearest' });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('idea') && changed.get('idea')?.id !== this.idea.id) this.takeUp();
  }

  protected override render(): TemplateResult {
    const name = this.idea.authors[0]?.name ?? '';
    return html`<form novalidate @submit=${this.submit} @keydown=${this.steer}>
      <h2>${t('answer-form.heading', { name })}</h2>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.wordsBeside ? nothing : this.renderWords(name)} ${this.renderChoices()}
      ${this.draft.code ? this.renderAnswer(this.draft.code) : nothing}
    </form>`;
  }

  private renderWords(name: string): TemplateResult {
    return html`<details>
      <summary>${t('answer-form.words', { name })}</summary>
      <div class="words stack">
        <gs-prose .prose=${this.idea.problem}></gs-prose>
        <gs-prose .prose=${this.idea.solution}></gs-prose>
      </div>
    </details>`;
  }

  private renderChoices(): TemplateResult {
    return html`<fieldset>
      <legend>${t('answer-form.choose')}</legend>
      <div class="choices">
        ${this.offered.map(
          (code) =>
            html`<label class="choice">
              <input
                type="radio"
                name="code"
                value=${code}
                .checked=${this.draft.code === code}
                @change=${() => this.choose(code)}
              /><kbd aria-hidden="true">${ANSWER_KEYS[code]}</kbd>${this.word('do', code)}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private renderAnswer(code: AnswerCode): TemplateResult {
    return html`<p class="means">${this.word('means', code)}</p>
      <div class="fields">
        ${answerFields({
          idea: this.idea,
          code,
          draft: this.draft,
          helper: this.helper,
          unit: this.unit,
          wrong: (field) => this.problem?.about(field),
          change: (change) => this.change(change),
          pick: (what, option) => this.pick(what, option),
        })}
      </div>
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.sending}>
          ${this.sending ? t('answer-form.sending') : this.word('send', code)}
        </button>
        <button class="plain" type="button" @click=${this.leave}>${t('answer-form.leave')}</button>
      </div>`;
  }

  /** An acknowledgement is offered once: after it only an answer keeps the promise. */
  private get offered(): readonly AnswerCode[] {
    const acknowledged = this.idea.promise?.acknowledge?.at !== undefined;
    return ANSWER_CODES.filter((code) => code !== 'acknowledge' || !acknowledged);
  }

  private word(family: 'do' | 'means' | 'send', code: AnswerCode): string {
    return t(`answer-form.${family}.${code}` satisfies MessageKey);
  }

  private takeUp(): void {
    this.draft = unsent.of(this.idea.id);
    this.problem = undefined;
    this.helper = undefined;
    this.unit = undefined;
    this.key = crypto.randomUUID();
  }

  private choose(code: AnswerCode): void {
    this.problem = undefined;
    this.change({ code });
    const me = session.value.person;
    if (code === 'needs-work' && !this.helper && me) this.pick('helper', personOption(me));
  }

  private change(change: BegunAnswer): void {
    this.draft = { ...this.draft, ...change };
    unsent.keep(this.idea.id, this.draft);
  }

  private pick(what: 'helper' | 'unit', option: Option | undefined): void {
    this[what] = option;
    const { helper, toUnit, ...rest } = this.draft;
    const kept = { ...rest, ...(what === 'unit' && helper ? { helper } : {}), ...(what === 'helper' && toUnit ? { toUnit } : {}) };
    const field = what === 'helper' ? 'helper' : 'toUnit';
    this.draft = option ? { ...kept, [field]: option.id } : kept;
    unsent.keep(this.idea.id, this.draft);
  }

  private steer(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      this.find<HTMLFormElement>('form')?.requestSubmit();
    } else if (event.key === 'Escape' && this.draft.code) {
      this.leave();
    }
  }

  private leave(): void {
    this.problem = undefined;
    this.tell('gs-answer-left', undefined);
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { code } = this.draft;
    if (this.sending || code === undefined) return;
    const draft: AnswerDraft = { text: '', ...this.draft, code };
    this.problem = this.check(draft);
    if (!this.problem) await this.send(draft);
  }

  private check(draft: AnswerDraft): Problem | undefined {
    const faults = faultsOf(draft, new Date().toISOString().slice(0, 10));
    return Problem.inForm(
      faults.map(({ field, key }) => ({ pointer: `/${field}`, detail: t(`answer-form.fault.${key}` as MessageKey) })),
    );
  }

  private async send(draft: AnswerDraft): Promise<void> {
    this.sending = true;
    try {
      const idea = this.idea;
      const answer = await sendAnswer(idea, draft, this.key);
      unsent.drop(idea.id);
      this.takeUp();
      this.tell<AnswerSent>('gs-answer-sent', { idea, answer });
    } catch (thrown) {
      this.problem = asProblem(thrown);
      this.key = crypto.randomUUID();
    } finally {
      this.sending = false;
    }
  }
}

define('gs-answer-form', AnswerFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-answer-form': AnswerFormElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-answer-sent': CustomEvent<AnswerSent>;
    'gs-answer-left': CustomEvent<void>;
  }
}
