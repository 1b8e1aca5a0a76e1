import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { t, word } from '../../foundation/t.ts';
import { fitting, loadTemplates, type Template, type Templates } from '../templates.ts';
import '../../foundation/gs-field/gs-field.ts';

/**
 * @summary The templates of a desk, to begin an answer with: found by typing a part of the name or the words.
 * @event gs-template-chosen - `detail` is the template
 */
export class TemplatePickerElement extends GroundswellElement {
  static override properties = { unit: {}, typed: { state: true }, opened: { state: true } };
  static override styles = css`
    ul {
      max-block-size: 50dvh;
      overflow-y: auto;
      margin-block: var(--gs-4);
    }
    li + li {
      border-block-start: 1px solid var(--gs-line);
    }
    li button {
      display: block;
      inline-size: 100%;
      padding: var(--gs-3);
      border: 0;
      border-radius: 0;
      background: none;
      color: inherit;
      text-align: start;
      font-weight: 400;
    }
    li button:hover {
      background: var(--gs-accent-wash);
    }
    li button:focus-visible {
      outline-offset: -3px;
    }
    b,
    .words {
      display: block;
      overflow-wrap: anywhere;
    }
    .words {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    kbd {
      margin-inline-start: var(--gs-1);
      padding-inline: 0.35em;
      border: 1px solid var(--gs-edge);
      border-radius: 4px;
      font: inherit;
      font-size: var(--gs-text-s);
      text-transform: uppercase;
      color: var(--gs-ink-muted);
    }
    @media (pointer: coarse) {
      kbd {
        display: none;
      }
    }
  `;

  /** The desk whose templates are offered; all desks of the reader where it is missing. */
  declare unit: string | undefined;

  declare protected typed: string;
  declare protected opened: boolean;
  private readonly templates = new Fetched<Templates>(this, (signal) => loadTemplates(this.unit, signal));

  constructor() {
    super();
    this.typed = '';
    this.opened = false;
  }

  /** Shows them, with the cursor in the search. */
  async open(): Promise<void> {
    this.typed = '';
    this.opened = true;
    await this.updateComplete;
    this.find<HTMLDialogElement>('dialog')?.showModal();
    void this.templates.load();
  }

  protected override render(): TemplateResult {
    return html`<button class="small-button" type="button" @click=${this.open}>
        ${t('template.begin')} <kbd aria-hidden="true">b</kbd>
      </button>
      <dialog aria-labelledby="heading" @close=${() => (this.opened = false)}>
        ${this.opened ? this.renderOpen() : nothing}
      </dialog>`;
  }

  private renderOpen(): TemplateResult {
    return html`<h2 id="heading">${t('template.begin')}</h2>
      <gs-field
        type="search"
        .label=${t('template.find')}
        .value=${this.typed}
        @input=${(event: Event) => (this.typed = (event.currentTarget as HTMLElement & { value: string }).value)}
        @keydown=${this.steer}
      ></gs-field>
      ${this.templates.render(({ items }) => this.renderFound(fitting(items, this.typed)))}
      <p class="small"><a href="/desk/templates">${t('template.keep')}</a></p>
      <button type="button" @click=${this.close}>${t('desk.keys.close')}</button>`;
  }

  private renderFound(found: readonly Template[]): TemplateResult {
    return html`<p class="hidden-text" role="status">${t('picker.found', { count: found.length })}</p>
      ${found.length
        ? html`<ul role="list">${found.map((template) => html`<li>${this.renderTemplate(template)}</li>`)}</ul>`
        : html`<p class="muted">${t('template.none')}</p>`}`;
  }

  private renderTemplate(template: Template): TemplateResult {
    return html`<button type="button" @click=${() => this.take(template)}>
      <b dir="auto">${template.name}</b>
      <span class="small muted">${word('answer-form.do', template.code)} · ${template.unit.name}</span>
      <span class="small words" dir="auto">${template.text}</span>
    </button>`;
  }

  private steer(event: KeyboardEvent): void {
    const first = this.find<HTMLButtonElement>('li button');
    if (event.key === 'Enter' || event.key === 'ArrowDown') event.preventDefault();
    if (event.key === 'Enter') first?.click();
    if (event.key === 'ArrowDown') first?.focus();
  }

  private take(template: Template): void {
    this.close();
    this.tell('gs-template-chosen', template);
  }

  private close(): void {
    this.find<HTMLDialogElement>('dialog')?.close();
  }
}

define('gs-template-picker', TemplatePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-template-picker': TemplatePickerElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-template-chosen': CustomEvent<Template>;
  }
}
