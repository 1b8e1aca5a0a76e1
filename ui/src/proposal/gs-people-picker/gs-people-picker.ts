import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import type { PersonRef } from '../../foundation/types.ts';

/**
 * @summary Chooses people by typing a part of their name: a search, a list of buttons, the chosen ones below.
 * @event gs-chosen - the people chosen, after each change
 */
export class PeoplePickerElement extends GroundswellElement {
  static override properties = {
    label: {},
    hint: {},
    most: { type: Number },
    chosen: { attribute: false },
    found: { state: true },
  };
  static override styles = css`
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gs-2);
      margin-block-start: var(--gs-2);
    }
    .hint {
      margin-block-end: var(--gs-2);
    }
    .found button {
      justify-content: flex-start;
      font-weight: 400;
      text-align: start;
    }
  `;

  /** What is asked. */
  declare label: string;
  declare hint: string | undefined;
  /** How many at most. */
  declare most: number;
  /** Who is chosen. */
  declare chosen: PersonRef[];
  declare private found: PersonRef[];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.label = '';
    this.most = 1;
    this.chosen = [];
    this.found = [];
  }

  protected override render(): TemplateResult {
    return html`<label for="name">${this.label}</label>
      ${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}
      <input
        id="name"
        type="search"
        autocomplete="off"
        aria-describedby=${this.hint ? 'hint' : nothing}
        ?disabled=${this.chosen.length >= this.most}
        @input=${this.look}
      />
      <ul class="found" role="list">
        ${this.found.map((person) => this.renderFound(person))}
      </ul>
      <ul role="list" aria-label=${t('people.chosen')}>
        ${this.chosen.map((person) => this.renderChosen(person))}
      </ul>`;
  }

  private renderFound(person: PersonRef): TemplateResult {
    const where = [person.title, person.unit?.name].filter(Boolean).join(', ');
    return html`<li>
      <button type="button" class="small-button" @click=${() => this.choose(person)}>
        <strong dir="auto">${person.name}</strong><span class="muted" dir="auto">${where}</span>
      </button>
    </li>`;
  }

  private renderChosen(person: PersonRef): TemplateResult {
    return html`<li>
      <button type="button" class="small-button" aria-pressed="true" @click=${() => this.drop(person)}>
        <span dir="auto">${person.name}</span><span aria-hidden="true">×</span><span class="hidden-text">${t('people.remove')}</span>
      </button>
    </li>`;
  }

  private look(event: Event): void {
    event.stopPropagation();
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.search(q), 250);
  }

  private async search(q: string): Promise<void> {
    if (q.length < 2) {
      this.found = [];
      return;
    }
    const page = await api.get<{ items: PersonRef[] }>('/api/people', { q, limit: 6 }).catch(() => ({ items: [] }));
    this.found = page.items.filter((person) => !this.chosen.some((other) => other.id === person.id));
    announce(t('people.found', { count: this.found.length }));
  }

  private choose(person: PersonRef): void {
    this.chosen = [...this.chosen, person];
    this.found = [];
    const input = this.find<HTMLInputElement>('input');
    if (input) input.value = '';
    input?.focus();
    this.tell('gs-chosen', this.chosen);
  }

  private drop(person: PersonRef): void {
    this.chosen = this.chosen.filter((other) => other.id !== person.id);
    this.find<HTMLInputElement>('input')?.focus();
    this.tell('gs-chosen', this.chosen);
  }
}

define('gs-people-picker', PeoplePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-people-picker': PeoplePickerElement;
  }
}
