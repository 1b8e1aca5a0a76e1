import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t, word, type MessageKey } from '../../foundation/t.ts';
import type { Delivery } from '../../foundation/types.ts';
import { COMPLETION_CODES, faultsOf, goesOn, reaches, stops, type CompletionCode, type CompletionDraft } from '../completion.ts';
import { codeCompletion } from '../deliveries.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

/**
 * @summary Says in words how far the work is; with an outcome when it is done, with a lesson when it is stopped.
 * @event gs-completion-saved - `detail` is the delivery as it stands now
 * @event gs-form-left - the form was left without saving
 */
export class CompletionFormElement extends GroundswellElement {
  static override properties = {
    delivery: { attribute: false },
    draft: { state: true },
    problem: { state: true },
    saving: { state: true },
  };
  static override styles = css`
    form {
      max-inline-size: 46rem;
    }
    form > * {
      margin-block-end: var(--gs-5);
    }
    legend {
      margin-block-end: var(--gs-2);
    }
    .choice {
      align-items: start;
      padding-block: var(--gs-2);
    }
    .choice b {
      font-weight: 600;
    }
    .choice .hint {
      display: block;
    }
  `;

  /** What is there now. */
  declare delivery: Delivery;

  declare protected draft: CompletionDraft;
  declare protected problem: Problem | undefined;
  declare protected saving: boolean;

  constructor() {
    super();
    this.saving = false;
  }

  override focus(): void {
    this.find('#code')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('delivery')) return;
    const { outcome, evidence, lesson } = this.delivery;
    this.draft = { note: '', outcome: outcome?.markdown ?? '', evidence: evidence ?? '', lesson: lesson ?? '' };
  }

  protected override render(): TemplateResult {
    const { code } = this.draft;
    return html`<form novalidate @submit=${this.submit}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.renderCodes()} ${this.delivery.trial && goesOn(code) ? this.renderAdoption() : nothing}
      ${this.renderField('note', stops(code) ? 'done.note.stopped' : 'done.note')}
      ${reaches(code) ? this.renderField('outcome', 'done.outcome', 'done.outcome.hint') : nothing}
      ${reaches(code) || stops(code) ? this.renderField('evidence', 'done.evidence', 'done.evidence.hint') : nothing}
      ${reaches(code) || stops(code) ? this.renderField('lesson', 'done.lesson', 'done.lesson.hint') : nothing}
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.saving}>
          ${t(reaches(code) ? 'done.finish' : stops(code) ? 'done.stop' : 'done.save')}
        </button>
        <button class="plain" type="button" @click=${() => this.tell('gs-form-left', undefined)}>${t('action.cancel')}</button>
      </div>
    </form>`;
  }

  private renderCodes(): TemplateResult {
    const error = this.problem?.about('code');
    return html`<fieldset aria-describedby=${error ? 'code-error' : 'code-hint'}>
      <legend>${t('done.code')}</legend>
      <p class="hint" id="code-hint">${t('done.change.hint')}</p>
      ${error ? html`<p class="field-error" id="code-error">${error}</p>` : nothing}
      ${COMPLETION_CODES.map((code, index) => this.renderCode(code, index === 0))}
    </fieldset>`;
  }

  private renderAdoption(): TemplateResult {
    return html`<label class="choice">
      <input
        type="checkbox"
        name="adopt"
        .checked=${this.draft.adopt ?? false}
        @change=${(event: Event) => (this.draft = { ...this.draft, adopt: (event.currentTarget as HTMLInputElement).checked })}
      />
      <span
        ><b>${t('done.adopt')}</b>
        <span class="hint">${t('done.adopt.hint')}</span></span
      >
    </label>`;
  }

  private renderCode(code: CompletionCode, first: boolean): TemplateResult {
    return html`<label class="choice">
      <input
        id=${first ? 'code' : nothing}
        type="radio"
        name="code"
        value=${code}
        .checked=${this.draft.code === code}
        @change=${() => (this.draft = { ...this.draft, code })}
      />
      <span
        ><b>${word('completion', String(code))}</b>
        <span class="hint">${t(`done.means.${code}` satisfies MessageKey)}</span></span
      >
    </label>`;
  }

  private renderField(field: 'note' | 'outcome' | 'evidence' | 'lesson', label: MessageKey, hint?: MessageKey): TemplateResult {
    const optional = field === 'evidence' || (field === 'lesson' && !stops(this.draft.code));
    return html`<gs-field
      id=${field}
      type="long"
      rows=${field === 'outcome' ? 5 : 2}
      ?optional=${optional}
      .label=${t(label)}
      .hint=${hint ? t(hint) : undefined}
      .error=${this.problem?.about(field)}
      .value=${this.draft[field]}
      @input=${(event: Event) => (this.draft = { ...this.draft, [field]: (event.currentTarget as HTMLInputElement).value })}
    ></gs-field>`;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving) return;
    this.problem = this.check();
    if (!this.problem) await this.save();
  }

  private check(): Problem | undefined {
    return Problem.inForm(faultsOf(this.draft).map(({ field, key }) => ({ pointer: `/${field}`, detail: t(`done.fault.${key}`) })));
  }

  private async save(): Promise<void> {
    this.saving = true;
    try {
      this.tell('gs-completion-saved', await codeCompletion(this.delivery, this.draft));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.saving = false;
    }
  }
}

define('gs-completion-form', CompletionFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-completion-form': CompletionFormElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-completion-saved': CustomEvent<Delivery>;
  }
}
