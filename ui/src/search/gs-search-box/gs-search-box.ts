import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { go, here, watch } from '../../foundation/router.ts';
import { t, word } from '../../foundation/t.ts';
import { icons } from '../../frame/icons.ts';
import { recent } from '../recent.ts';
import { remembered, searchAddress, suggest, type Part, type Suggestion, type SuggestionGroup } from '../suggestions.ts';
import { searchBoxStyles } from './gs-search-box.styles.ts';

const pause = 90;

/**
 * The search that is on every page: a combobox with a list, as WAI-ARIA's patterns describe it. While one types, it offers
 * titles, people, units and campaigns; empty, it offers what this person looked for on this device.
 *
 * @summary One field that finds ideas, and offers what one may be about to type.
 */
export class SearchBoxElement extends GroundswellElement {
  static override shadowRootOptions: ShadowRootInit = { ...GroundswellElement.shadowRootOptions, delegatesFocus: true };
  static override properties = { groups: { state: true }, active: { state: true }, open: { state: true } };
  static override styles = searchBoxStyles;

  declare protected groups: SuggestionGroup[];
  declare protected active: number;
  declare protected open: boolean;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.groups = [];
    this.active = -1;
    this.open = false;
  }

  // What was asked is written into the field when one goes there, never later, over what somebody types next.
  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    this.close();
  }

  protected override render(): TemplateResult {
    const asked = here().pathname === '/proposals' ? (here().searchParams.get('q') ?? '') : '';
    const shown = this.open && this.groups.length > 0;
    return html`<form role="search" @submit=${this.search}>
        ${icons.search}
        <input
          type="search"
          name="q"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-controls="suggestions"
          aria-expanded=${shown}
          aria-activedescendant=${shown && this.active >= 0 ? `suggestion-${this.active}` : nothing}
          .value=${asked}
          aria-label=${t('nav.search')}
          placeholder=${t('nav.search')}
          aria-keyshortcuts="/"
          enterkeyhint="search"
          @input=${this.take}
          @keydown=${this.steer}
          @focus=${this.offer}
          @blur=${this.close}
        />
        <kbd title=${t('nav.search-key')} aria-hidden="true">/</kbd>
      </form>
      <div id="suggestions" role="listbox" aria-label=${t('find.label')} ?hidden=${!shown}>${this.renderGroups()}</div>
      <p class="hidden-text" role="status">${this.open ? t('find.count', { count: this.all.length }) : nothing}</p>`;
  }

  private renderGroups(): TemplateResult[] {
    let before = 0;
    return this.groups.map(({ key, label, items }) => {
      const first = before;
      before += items.length;
      return html`<div role="group" aria-label=${label}>
        <div class="kind" aria-hidden="true">${label}</div>
        ${items.map((item, place) => this.renderItem(item, first + place, key))}
      </div>`;
    });
  }

  private renderItem(item: Suggestion, place: number, key: string): TemplateResult {
    const note = item.state ? word('state', item.state) : item.note;
    return html`<div
      id="suggestion-${place}"
      role="option"
      class=${key === 'recent' && !item.href ? 'clear' : ''}
      aria-selected=${place === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.takeUp(item)}
    >
      <span dir="auto">${item.parts.map((part) => renderPart(part))}</span>${note ? html`<small>${note}</small>` : nothing}
    </div>`;
  }

  private get all(): Suggestion[] {
    return this.groups.flatMap(({ items }) => items);
  }

  private get input(): HTMLInputElement | null {
    return this.find<HTMLInputElement>('input');
  }

  private get typed(): string {
    return this.input?.value.trim() ?? '';
  }

  private take(): void {
    clearTimeout(this.timer);
    this.active = -1;
    this.timer = setTimeout(() => void this.ask(), this.typed ? pause : 0);
  }

  private offer(): void {
    if (!this.typed) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    // Without suggestions the search works as well: a failure takes nothing away.
    const groups = this.typed ? await suggest(this.typed, signal).catch(() => []) : remembered();
    if (signal.aborted) return;
    this.groups = groups;
    this.active = -1;
    this.open = true;
  }

  private steer(event: KeyboardEvent): void {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        return this.open ? this.step(event.key === 'ArrowDown' ? 1 : -1) : void this.ask();
      case 'Enter':
        return this.open && this.active >= 0 ? this.takeUpActive(event) : undefined;
      case 'Escape':
        return this.open ? this.dismiss(event) : undefined;
      default:
        return undefined;
    }
  }

  /** Past either end one is back in the field. */
  private step(by: number): void {
    const places = this.all.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
    void this.updateComplete.then(() => this.find(`#suggestion-${this.active}`)?.scrollIntoView?.({ block: 'nearest' }));
  }

  private takeUpActive(event: Event): void {
    event.preventDefault();
    const item = this.all[this.active];
    if (item) this.takeUp(item);
  }

  private takeUp(item: Suggestion): void {
    if (!item.href) {
      recent.clear();
      void this.ask();
      return;
    }
    this.leaveFor(item.href);
  }

  private search(event: SubmitEvent): void {
    event.preventDefault();
    recent.remember(this.typed);
    this.leaveFor(searchAddress(this.typed));
  }

  /** Whoever comes back to the field before the page is there, keeps it. */
  private leaveFor(address: string): void {
    this.close();
    this.input?.blur();
    go(address);
  }

  private dismiss(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.open = false;
    this.active = -1;
  }
}

function renderPart(part: Part): TemplateResult | string {
  return part.hit ? html`<b>${part.text}</b>` : part.text;
}

define('gs-search-box', SearchBoxElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-search-box': SearchBoxElement;
  }
}
