import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import type { PersonRef } from '../../foundation/types.ts';
import type { AskForOptions, Option, PickerElement } from '../gs-picker/gs-picker.ts';
import { peopleLike } from '../options.ts';
import '../gs-picker/gs-picker.ts';

/**
 * @summary Chooses several people with the one combobox, and shows the chosen ones below, each with a way to take it back.
 * @event gs-chosen - the people chosen, after each change
 */
export class PeoplePickerElement extends GroundswellElement {
  static override properties = {
    label: {},
    hint: {},
    error: {},
    most: { type: Number },
    chosen: { attribute: false },
    ask: { attribute: false },
  };
  static override styles = css`
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gs-2);
      margin-block-start: var(--gs-2);
    }
  `;

  /** What is asked. */
  declare label: string;
  declare hint: string | undefined;
  /** What is wrong with the answer. */
  declare error: string | undefined;
  /** How many at most. */
  declare most: number;
  /** Who is chosen. */
  declare chosen: Pick<PersonRef, 'id' | 'name'>[];
  /** Where the options come from; people, unless something else is picked. */
  declare ask: AskForOptions;

  constructor() {
    super();
    this.label = '';
    this.most = 10;
    this.chosen = [];
    this.ask = peopleLike;
  }

  protected override render(): TemplateResult {
    return html`${this.chosen.length < this.most
        ? html`<gs-picker
            label=${this.label}
            hint=${this.hint ?? nothing}
            .error=${this.error}
            .ask=${(typed: string) => this.others(typed)}
            @gs-picked=${this.take}
          ></gs-picker>`
        : html`<p>${this.label}</p>`}
      <ul role="list" aria-label=${this.ask === peopleLike ? t('people.chosen') : this.label}>
        ${this.chosen.map((person) => this.renderChosen(person))}
      </ul>`;
  }

  private renderChosen(person: Pick<PersonRef, 'id' | 'name'>): TemplateResult {
    return html`<li>
      <button type="button" class="small-button" @click=${() => this.drop(person.id)}>
        <span dir="auto">${person.name}</span><span aria-hidden="true">×</span><span class="hidden-text">${t('people.remove')}</span>
      </button>
    </li>`;
  }

  private async others(typed: string): Promise<readonly Option[]> {
    const options = await this.ask(typed);
    return options.filter((option) => !this.chosen.some((person) => person.id === option.id));
  }

  private take(event: CustomEvent<Option | null>): void {
    event.stopPropagation();
    const option = event.detail;
    if (!option) return;
    // The combobox is asked again, empty, for the next one.
    (event.target as PickerElement).picked = undefined;
    this.change([...this.chosen, { id: option.id, name: option.label }]);
    announce(t('people.added', { name: option.label }));
  }

  private drop(id: string): void {
    this.change(this.chosen.filter((person) => person.id !== id));
    void this.updateComplete.then(() => this.find<HTMLElement>('gs-picker')?.focus());
  }

  private change(chosen: Pick<PersonRef, 'id' | 'name'>[]): void {
    this.chosen = chosen;
    this.tell('gs-chosen', chosen);
  }
}

define('gs-people-picker', PeoplePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-people-picker': PeoplePickerElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-chosen': CustomEvent<Pick<PersonRef, 'id' | 'name'>[]>;
  }
}
