import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { list, t, word } from '../../foundation/t.ts';
import type { AnswerCode } from '../../foundation/types.ts';
import { ANSWER_CODES, DECLINE_REASONS } from '../answer.ts';
import { addTemplate, changeTemplate, type Template, type TemplateWords } from '../templates.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

const withNextStep: ReadonlySet<AnswerCode> = new Set(['acknowledge', 'reply', 'needs-work', 'endorse']);

/**
 * @summary The form in which a desk keeps a template.
 * @event gs-template-saved - the template is kept
 * @event gs-template-left - whoever wrote wants no more of it
 */
export class TemplateFormElement extends GroundswellElement {
  static override properties = {
    unit: {},
    template: { attribute: false },
    blanks: { attribute: false },
    words: { state: true },
    problem: { state: true },
    saving: { state: true },
  };
  static override styles = css`
    form > * + * {
      margin-block-start: var(--gs-4);
    }
    select {
      max-inline-size: 24rem;
    }
    label {
      display: block;
      margin-block-end: var(--gs-1);
    }
  `;

  /** The unit that keeps it. */
  declare unit: string;
  /** What is changed; nothing for a new one. */
  declare template: Template | undefined;
  /** Every named blank there is. */
  declare blanks: readonly string[];

  declare protected words: TemplateWords;
  declare protected problem: Problem | undefined;
  declare protected saving: boolean;
  private key = crypto.randomUUID();

  constructor() {
    super();
    this.blanks = [];
    this.words = { name: '', code: 'reply', text: '' };
    this.saving = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('template') || !this.template) return;
    const { name, code, text, reason, whatWouldChange, nextStep } = this.template;
    this.words = Object.assign({ name, code, text }, reason && { reason }, whatWouldChange && { whatWouldChange }, nextStep && { nextStep });
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.find('#name')?.focus();
  }

  protected override render(): TemplateResult {
    const { code } = this.words;
    return html`<form novalidate @submit=${this.submit}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.renderField('name', t('template.name'), {})} ${this.renderCode(code)} ${code === 'decline' ? this.renderReason() : nothing}
      ${this.renderField('text', t('answer-form.text'), { rows: 8, hint: this.hint })}
      ${code === 'decline' ? this.renderField('whatWouldChange', t('answer-form.change'), { rows: 3 }) : nothing}
      ${withNextStep.has(code) ? this.renderField('nextStep', t('answer-form.next'), {}) : nothing}
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.saving}>${t('template.save')}</button>
        <button class="plain" type="button" @click=${() => this.tell('gs-template-left', undefined)}>${t('template.cancel')}</button>
      </div>
    </form>`;
  }

  private get hint(): string {
    return t('template.blanks', { blanks: list(this.blanks.map((blank) => `{${blank}}`)) });
  }

  private renderField(
    field: 'name' | 'text' | 'whatWouldChange' | 'nextStep',
    label: string,
    { rows, hint }: { rows?: number; hint?: string },
  ): TemplateResult {
    return html`<gs-field
      id=${field}
      type=${rows ? 'long' : 'text'}
      rows=${rows ?? 1}
      ?optional=${field === 'whatWouldChange' || field === 'nextStep'}
      .label=${label}
      .hint=${hint}
      .error=${this.problem?.about(field) ?? this.problem?.about(`template/${field}`)}
      .value=${this.words[field] ?? ''}
      @input=${(event: Event) => this.write(field, (event.currentTarget as HTMLElement & { value: string }).value)}
    ></gs-field>`;
  }

  private renderCode(code: AnswerCode): TemplateResult {
    return html`<div>
      <label for="code">${t('template.code')}</label>
      <select id="code" @change=${(event: Event) => this.write('code', (event.target as HTMLSelectElement).value)}>
        ${ANSWER_CODES.map((one) => html`<option value=${one} ?selected=${one === code}>${word('answer-form.do', one)}</option>`)}
      </select>
    </div>`;
  }

  private renderReason(): TemplateResult {
    const { reason } = this.words;
    return html`<div>
      <label for="reason">${t('answer-form.reason')}</label>
      <select id="reason" @change=${(event: Event) => this.write('reason', (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!reason}>${t('template.reason.open')}</option>
        ${DECLINE_REASONS.map((one) => html`<option value=${one} ?selected=${one === reason}>${word('reason', one)}</option>`)}
      </select>
    </div>`;
  }

  private write(field: keyof TemplateWords, value: string): void {
    this.words = { ...this.words, [field]: value };
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.problem = this.check();
    if (this.problem || this.saving) return;
    this.saving = true;
    try {
      const words = belonging(this.words);
      const { body } = await (this.template ? changeTemplate(this.template, words) : addTemplate(this.unit, words, this.key));
      this.tell('gs-template-saved', body);
    } catch (thrown) {
      this.problem = atItsField(asProblem(thrown));
      this.key = crypto.randomUUID();
    } finally {
      this.saving = false;
    }
  }

  private check(): Problem | undefined {
    const { name, text } = this.words;
    const missing = Object.entries({ name, text }).filter(([, words]) => !words.trim());
    return Problem.inForm(
      missing.map(([field]) => ({
        pointer: `/${field}`,
        detail: field === 'name' ? t('template.fault.name') : t('answer-form.fault.text-missing'),
      })),
    );
  }
}

/** The fields of this kind of answer, without empty ones. */
function belonging({ name, code, text, reason, whatWouldChange, nextStep }: TemplateWords): TemplateWords {
  const decline = code === 'decline' ? { reason, whatWouldChange } : {};
  const next = withNextStep.has(code) ? { nextStep } : {};
  const filled = Object.entries({ ...decline, ...next }).filter(([, value]) => value?.trim());
  return { name, code, text, ...Object.fromEntries(filled) };
}

/** A new template is sent inside of what names its unit; the form knows only the template. */
function atItsField(problem: Problem): Problem {
  if (!problem.errors.length) return problem;
  return Problem.inForm(problem.errors.map((error) => ({ ...error, pointer: error.pointer.replace('/template/', '/') }))) ?? problem;
}

define('gs-template-form', TemplateFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-template-form': TemplateFormElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-template-saved': CustomEvent<Template>;
    'gs-template-left': CustomEvent<void>;
  }
}
