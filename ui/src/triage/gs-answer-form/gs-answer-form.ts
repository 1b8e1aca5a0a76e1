import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { personOption } from '../../directory/options.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t, type MessageKey } from '../../foundation/t.ts';
import type { Answer, AnswerCode, AnswerDraft, ProposalView } from '../../foundation/types.ts';
import { ANSWER_CODES, ANSWER_KEYS, faultsOf } from '../answer.ts';
import { prepareAnswer } from '../batches.ts';
import { sendAnswer } from '../desk.ts';
import { blankWords, fillIn, type Template } from '../templates.ts';
import { unsent, type BegunAnswer, type Keeping } from '../unsent.ts';
import { answerFields } from './answer-fields.ts';
import { answerFormStyles } from './gs-answer-form.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import '../gs-template-picker/gs-template-picker.ts';
import type { TemplatePickerElement } from '../gs-template-picker/gs-template-picker.ts';

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
 * @event gs-answer-prepared - the answer waits in the batch of the desk (`detail` is the idea)
 * @event gs-answer-refused - the server said no (`detail` is the problem); the words are kept
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
    keeping: { state: true },
    untouched: { state: true },
    read: { state: true },
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
  /** Where the words are. */
  declare protected keeping: Keeping;
  /** The words as a template left them: nobody has said them yet. */
  declare protected untouched: string | undefined;
  /** Whoever sends them has read them. */
  declare protected read: boolean;
  private key = crypto.randomUUID();

  constructor() {
    super();
    this.wordsBeside = false;
    this.draft = {};
    this.sending = false;
    this.keeping = 'nothing';
    this.read = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.idea) void unsent.settle(this.idea.id);
  }

  /** Offers the templates of the desk. */
  beginWithTemplate(): void {
    void this.find<TemplatePickerElement>('gs-template-picker')?.open();
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
    const before = changed.get('idea') as ProposalView | undefined;
    if (!changed.has('idea') || before?.id === this.idea.id) return;
    if (before) void unsent.settle(before.id);
    this.takeUp();
    void this.findAgain();
  }

  protected override render(): TemplateResult {
    const name = this.idea.authors[0]?.name ?? '';
    return html`<form novalidate @submit=${this.submit} @keydown=${this.steer}>
      <h2>${t('answer-form.heading', { name })}</h2>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.wordsBeside ? nothing : this.renderWords(name)}
      <gs-template-picker
        .unit=${this.deskUnit}
        @gs-template-chosen=${(event: CustomEvent<Template>) => this.beginWith(event.detail)}
      ></gs-template-picker>
      ${this.renderChoices()}
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
      ${this.isUntouched ? this.renderRead() : nothing}
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.sending}>
          ${this.sending ? t('answer-form.sending') : this.word('send', code)}
        </button>
        ${this.wordsBeside
          ? html`<button type="button" ?disabled=${this.sending} @click=${this.prepare}>${t('answer-form.prepare')}</button>`
          : nothing}
        <button class="plain" type="button" @click=${this.leave}>${t('answer-form.leave')}</button>
        <span class="small muted kept">${this.keeping === 'nothing' ? nothing : t(`unsent.${this.keeping}`)}</span>
      </div>`;
  }

  private renderRead(): TemplateResult {
    const wrong = this.problem?.about('read');
    return html`<div>
      ${wrong ? html`<p class="field-error" id="read-error">${wrong}</p>` : nothing}
      <label class="choice"
        ><input
          id="read"
          type="checkbox"
          aria-describedby=${wrong ? 'read-error' : nothing}
          .checked=${this.read}
          @change=${(event: Event) => (this.read = (event.target as HTMLInputElement).checked)}
        />${t('template.read')}</label
      >
    </div>`;
  }

  /** A template is a beginning: as long as nobody changed it, somebody has to say that it is what they mean. */
  private get isUntouched(): boolean {
    return this.untouched !== undefined && this.untouched === this.draft.text;
  }

  private get deskUnit(): string | undefined {
    const mine = session.desks.map((desk) => desk.id);
    return [this.idea.desk.id, this.idea.secondDoor?.id].find((desk) => desk !== undefined && mine.includes(desk));
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
    const { answer, helper, unit } = unsent.of(this.idea.id);
    this.draft = answer;
    this.helper = helper;
    this.unit = unit;
    this.problem = undefined;
    this.untouched = undefined;
    this.read = false;
    this.keeping = 'nothing';
    this.key = crypto.randomUUID();
  }

  /** What was begun before a reload, or on another device; what is written meanwhile comes first. */
  private async findAgain(): Promise<void> {
    const { id } = this.idea;
    const found = await unsent.find(id).catch(() => undefined);
    if (!found || this.idea.id !== id || Object.keys(this.draft).length > 0 || !found.answer.code) return;
    this.takeUp();
    this.keeping = 'found';
  }

  private beginWith(template: Template): void {
    const { code, reason, text, whatWouldChange, nextStep } = template;
    if (!this.offered.includes(code)) return;
    this.choose(code);
    const words = blankWords(this.idea, new Date().toISOString().slice(0, 10), this.helper?.label);
    const filled = fillIn({ text, ...(whatWouldChange ? { whatWouldChange } : {}), ...(nextStep ? { nextStep } : {}) }, words);
    const already = this.draft.text?.trim();
    this.change({ ...filled, text: already ? `${already}\n\n${filled.text}` : filled.text, ...(reason ? { reason } : {}) });
    this.untouched = this.draft.text;
    this.read = false;
    void this.updateComplete.then(() => this.find('#text')?.focus());
  }

  private choose(code: AnswerCode): void {
    this.problem = undefined;
    this.change({ code });
    const me = session.value.person;
    if (code === 'needs-work' && !this.helper && me) this.pick('helper', personOption(me));
  }

  private change(change: BegunAnswer): void {
    this.draft = { ...this.draft, ...change };
    this.keep();
  }

  private keep(): void {
    const { id } = this.idea;
    unsent.keep(id, { answer: this.draft, helper: this.helper, unit: this.unit }, (keeping) => {
      if (this.idea.id === id) this.keeping = keeping;
    });
  }

  private pick(what: 'helper' | 'unit', option: Option | undefined): void {
    this[what] = option;
    const { helper, toUnit, ...rest } = this.draft;
    const kept = { ...rest, ...(what === 'unit' && helper ? { helper } : {}), ...(what === 'helper' && toUnit ? { toUnit } : {}) };
    const field = what === 'helper' ? 'helper' : 'toUnit';
    const named = option ? { ...kept, [field]: option.id } : kept;
    this.draft = what === 'helper' && option ? fillIn(named, { helper: option.label }) : named;
    this.keep();
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

  private submit(event: Event): Promise<void> {
    event.preventDefault();
    return this.give(async (idea, draft) => {
      const answer = await sendAnswer(idea, draft, this.key);
      return () => this.tell<AnswerSent>('gs-answer-sent', { idea, answer });
    });
  }

  /** Into the batch of the desk, which is published together later. */
  private prepare(): Promise<void> {
    return this.give(async (idea, draft) => {
      await prepareAnswer(idea, draft);
      return () => this.tell('gs-answer-prepared', idea);
    });
  }

  private async give(how: (idea: ProposalView, draft: AnswerDraft) => Promise<() => void>): Promise<void> {
    const { code } = this.draft;
    if (this.sending || code === undefined) return;
    const draft: AnswerDraft = { text: '', ...this.draft, code };
    this.problem = this.check(draft);
    if (!this.problem) await this.send(draft, how);
  }

  private check(draft: AnswerDraft): Problem | undefined {
    const faults = faultsOf(draft, new Date().toISOString().slice(0, 10));
    if (this.isUntouched && !this.read) faults.push({ field: 'read', key: 'template-unread' });
    return Problem.inForm(
      faults.map(({ field, key }) => ({ pointer: `/${field}`, detail: t(`answer-form.fault.${key}` as MessageKey) })),
    );
  }

  private async send(draft: AnswerDraft, how: (idea: ProposalView, draft: AnswerDraft) => Promise<() => void>): Promise<void> {
    this.sending = true;
    try {
      const idea = this.idea;
      await unsent.settle(idea.id);
      const tell = await how(idea, draft);
      unsent.drop(idea.id);
      this.takeUp();
      tell();
    } catch (thrown) {
      this.problem = asProblem(thrown);
      this.tell('gs-answer-refused', this.problem);
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
    'gs-answer-refused': CustomEvent<Problem>;
    'gs-answer-left': CustomEvent<void>;
    'gs-answer-prepared': CustomEvent<ProposalView>;
  }
}
