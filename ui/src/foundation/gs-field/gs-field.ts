import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import { t } from '../t.ts';

/**
 * @summary One question of a form: its label, what helps to answer it, what is wrong with the answer, and the native control.
 * @event input - the native event, composed; read `value` from this element
 * @event gs-enter - Enter was pressed in a short answer, where no form of the same root could be told
 */
export class FieldElement extends GroundswellElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...GroundswellElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    label: {},
    hint: {},
    error: {},
    value: {},
    type: {},
    rows: { type: Number },
    limit: { type: Number },
    optional: { type: Boolean },
    big: { type: Boolean, reflect: true },
    autocomplete: {},
  };
  static override styles = css`
    label {
      display: block;
      margin-block-end: var(--gs-1);
    }
    label span {
      font-size: var(--gs-text-m);
      font-weight: 400;
      color: var(--gs-ink-muted);
    }
    .hint,
    .field-error {
      margin-block-end: var(--gs-2);
    }
    :host([big]) label {
      font-size: var(--gs-text-l);
    }
    :host([big]) input {
      min-block-size: 3.25rem;
    }
    .over {
      color: var(--gs-error);
      font-weight: 600;
    }
    .count {
      margin-block-start: var(--gs-1);
    }
  `;

  /** The question. */
  declare label: string;
  /** What helps to answer it. */
  declare hint: string | undefined;
  /** What is wrong with the answer. */
  declare error: string | undefined;
  /** The answer. */
  declare value: string;
  /** `text`, `date`, `search`, … or `long` for several lines. */
  declare type: string;
  /** Lines of a long answer. */
  declare rows: number;
  /** How many characters there may be; the rest is said, never cut. */
  declare limit: number | undefined;
  /** May stay empty. */
  declare optional: boolean;
  /** The first question of a page. */
  declare big: boolean;
  declare autocomplete: string | undefined;

  private readonly internals = this.attachInternals?.();

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.type = 'text';
    this.rows = 4;
    this.optional = false;
    this.big = false;
  }

  protected override updated(): void {
    this.internals?.setFormValue?.(this.value);
  }

  protected override render(): TemplateResult {
    return html`<label for="control">
        ${this.label}${this.optional ? html` <span>${t('field.optional')}</span>` : nothing}
      </label>
      ${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}
      ${this.error ? html`<p class="field-error" id="error">${this.error}</p>` : nothing}
      ${this.type === 'long' ? this.renderLong() : this.renderShort()} ${this.renderCount()}`;
  }

  private renderShort(): TemplateResult {
    return html`<input
      id="control"
      type=${this.type as 'text'}
      dir="auto"
      autocomplete=${(this.autocomplete as 'off' | undefined) ?? 'off'}
      aria-describedby=${this.described}
      aria-invalid=${this.error ? 'true' : nothing}
      .value=${this.value}
      @input=${this.take}
      @keydown=${this.finish}
    />`;
  }

  private renderLong(): TemplateResult {
    return html`<textarea
      id="control"
      dir="auto"
      rows=${this.rows}
      aria-describedby=${this.described}
      aria-invalid=${this.error ? 'true' : nothing}
      .value=${this.value}
      @input=${this.take}
    ></textarea>`;
  }

  private renderCount(): TemplateResult | typeof nothing {
    if (!this.limit || this.value.length < this.limit * 0.8) return nothing;
    const left = this.limit - this.value.length;
    const words = left >= 0 ? t('field.left', { count: left }) : t('field.over', { count: -left });
    return html`<p class="small count ${left < 0 ? 'over' : 'muted'}" role="status">${words}</p>`;
  }

  private get described(): string | typeof nothing {
    return [this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ') || nothing;
  }

  /** Enter ends a short answer, as in any form; a native form does not see into this root. */
  private finish(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (this.internals?.form) this.internals.form.requestSubmit();
    else this.tell('gs-enter', undefined);
  }

  private take(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }
}

define('gs-field', FieldElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-field': FieldElement;
  }
}
