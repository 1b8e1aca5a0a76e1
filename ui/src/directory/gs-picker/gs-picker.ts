import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import { pickerStyles } from './gs-picker.styles.ts';

/** Something that can be picked: what is sent, what is read, and a second line that tells namesakes apart. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
}

/** Finds the options that fit what was typed. */
export type AskForOptions = (typed: string) => Promise<readonly Option[]>;

const pause = 150;

/**
 * The combobox pattern of the ARIA Authoring Practices over a native input: the list never takes the focus,
 * the input points at the option instead.
 *
 * @summary One question whose answer is picked from many, by typing a part of it.
 * @event gs-picked - an option was picked, or the field was emptied (`detail` is the option or null)
 */
export class PickerElement extends GroundswellElement {
  static override shadowRootOptions: ShadowRootInit = { ...GroundswellElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    label: {},
    hint: {},
    error: {},
    optional: { type: Boolean },
    labelHidden: { type: Boolean, attribute: 'label-hidden' },
    picked: { attribute: false },
    ask: { attribute: false },
    typed: { state: true },
    options: { state: true },
    active: { state: true },
    open: { state: true },
  };
  static override styles = pickerStyles;

  /** The question. */
  declare label: string;
  /** What helps to answer it. */
  declare hint: string | undefined;
  /** What is wrong with the answer. */
  declare error: string | undefined;
  /** May stay empty. */
  declare optional: boolean;
  /** The question is only for screen readers, because the layout around it says it. */
  declare labelHidden: boolean;
  /** What is picked. */
  declare picked: Option | undefined;
  /** Where the options come from. */
  declare ask: AskForOptions;

  declare protected typed: string | undefined;
  declare protected options: readonly Option[];
  declare protected active: number;
  declare protected open: boolean;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor() {
    super();
    this.label = '';
    this.optional = false;
    this.labelHidden = false;
    this.ask = () => Promise.resolve([]);
    this.options = [];
    this.active = -1;
    this.open = false;
  }

  protected override render(): TemplateResult {
    return html`<label for="control" class=${this.labelHidden ? 'hidden-label' : ''}>
        ${this.label}${this.optional ? html` <span>${t('field.optional')}</span>` : nothing}
      </label>
      ${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}
      ${this.error ? html`<p class="field-error" id="error">${this.error}</p>` : nothing}
      ${this.renderInput()} ${this.renderList()}
      <p class="hidden-text" role="status">${this.open ? t('picker.found', { count: this.options.length }) : nothing}</p>`;
  }

  private renderInput(): TemplateResult {
    return html`<input
      id="control"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-controls="options"
      aria-expanded=${this.open}
      aria-activedescendant=${this.open && this.active >= 0 ? `option-${this.active}` : nothing}
      aria-describedby=${[this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ') || nothing}
      aria-invalid=${this.error ? 'true' : nothing}
      .value=${this.typed ?? this.picked?.label ?? ''}
      @input=${this.take}
      @keydown=${this.steer}
      @focus=${this.selectAll}
      @click=${this.offer}
      @blur=${this.leave}
    />`;
  }

  private renderList(): TemplateResult {
    return html`<ul id="options" role="listbox" aria-label=${this.label} ?hidden=${!this.open || !this.options.length}>
      ${this.options.map((option, index) => this.renderOption(option, index))}
    </ul>`;
  }

  private renderOption(option: Option, index: number): TemplateResult {
    return html`<li
      id="option-${index}"
      role="option"
      aria-selected=${index === this.active}
      @pointerdown=${(event: Event) => this.pickByPointer(event, option)}
    >
      ${option.label}${option.note ? html`<small>${option.note}</small>` : nothing}
    </li>`;
  }

  private take(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), pause);
  }

  /** What stands there is replaced by typing; nobody has to delete a name letter by letter. */
  private selectAll(event: Event): void {
    (event.target as HTMLInputElement).select();
  }

  private offer(): void {
    if (!this.open) void this.search();
  }

  private async search(): Promise<void> {
    const asked = ++this.asked;
    const typed = this.typed?.trim() ?? '';
    const options = await this.ask(typed).catch(() => []);
    if (asked !== this.asked || !this.isConnected) return;
    this.options = options;
    this.active = options.length && typed ? 0 : -1;
    this.open = true;
  }

  private steer(event: KeyboardEvent): void {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        return this.open ? this.step(event.key === 'ArrowDown' ? 1 : -1) : void this.search();
      case 'Enter':
        return this.open && this.active >= 0 ? this.pickActive(event) : undefined;
      case 'Escape':
        return this.open ? this.close(event) : undefined;
      default:
        return undefined;
    }
  }

  private step(by: number): void {
    const count = this.options.length;
    if (count) this.active = (this.active + by + count) % count;
    void this.updateComplete.then(() => this.find(`#option-${this.active}`)?.scrollIntoView?.({ block: 'nearest' }));
  }

  private pickActive(event: Event): void {
    event.preventDefault();
    this.pick(this.options[this.active]);
  }

  private pickByPointer(event: Event, option: Option): void {
    // The input keeps the focus, so that leaving it does not close the list under the pointer.
    event.preventDefault();
    this.pick(option);
  }

  private pick(option: Option | undefined): void {
    this.picked = option;
    this.typed = undefined;
    this.open = false;
    this.tell('gs-picked', option ?? null);
  }

  private close(event: Event): void {
    event.stopPropagation();
    this.open = false;
  }

  /** Leaving with a text that names nobody empties the field: what is shown is what is sent. */
  private leave(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.open = false;
    if (this.typed === undefined || this.typed === this.picked?.label) return;
    const exact = this.options.find((option) => option.label.toLowerCase() === this.typed?.trim().toLowerCase());
    this.pick(exact);
  }
}

define('gs-picker', PickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-picker': PickerElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-picked': CustomEvent<Option | null>;
  }
}
