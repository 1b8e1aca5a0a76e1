import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { api } from '../../foundation/api.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { t, word } from '../../foundation/t.ts';
import type { Card, Page, ProposalView, Similar } from '../../foundation/types.ts';
import { loadSimilar } from '../desk.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-state/gs-state.ts';

/**
 * @summary Which other idea this one is the same as: the most similar ones to choose from, and a search by title.
 * @event gs-same-idea-chosen - `detail` is the id of the other idea, or null
 */
export class SameIdeaElement extends GroundswellElement {
  static override shadowRootOptions: ShadowRootInit = { ...GroundswellElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    idea: { attribute: false },
    value: {},
    error: {},
    searched: { state: true },
  };
  static override styles = css`
    .choice {
      align-items: start;
      padding-block: var(--gs-2);
    }
    .choice > span {
      flex: 1;
    }
    .choice b {
      display: block;
      font-weight: 600;
      line-height: 1.35;
    }
    .hint,
    .field-error {
      margin-block: var(--gs-1) var(--gs-2);
    }
    gs-picker {
      margin-block-start: var(--gs-3);
    }
  `;

  /** The idea that is being answered. */
  declare idea: ProposalView;
  /** The id of the other idea. */
  declare value: string | undefined;
  /** What is wrong with the choice. */
  declare error: string | undefined;

  declare protected searched: Option | undefined;
  private readonly similar = new Fetched<Similar>(this, (signal) => loadSimilar(this.idea, signal));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('idea') && changed.get('idea')?.id !== this.idea.id) void this.similar.load();
  }

  protected override render(): TemplateResult {
    return html`<fieldset aria-describedby=${this.error ? 'error' : 'hint'}>
      <legend>${t('answer-form.same')}</legend>
      <p class="hint" id="hint">${t('answer-form.same.hint')}</p>
      ${this.error ? html`<p class="field-error" id="error">${this.error}</p>` : nothing}
      ${this.similar.render(({ items }) => html`${items.map(({ proposal }) => this.renderChoice(proposal))}`)}
      <gs-picker
        .label=${t('answer-form.same.search')}
        optional
        .picked=${this.searched}
        .ask=${(typed: string) => this.search(typed)}
        @gs-picked=${(event: CustomEvent<Option | null>) => this.takeSearched(event)}
      ></gs-picker>
    </fieldset>`;
  }

  private renderChoice(card: Card): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="same"
        value=${card.id}
        .checked=${this.value === card.id}
        @change=${() => this.choose(card.id)}
      />
      <span><b dir="auto">${card.title}</b><gs-state .state=${card.state} .family=${card.family} .stage=${card.stage}></gs-state></span>
    </label>`;
  }

  private async search(typed: string): Promise<Option[]> {
    const page = await api.get<Page<Card>>('/api/proposals', { q: typed, limit: 8 });
    return page.items
      .filter((card) => card.id !== this.idea.id)
      .map((card) => ({ id: card.id, label: card.title, note: word('state', card.state) }));
  }

  private takeSearched(event: CustomEvent<Option | null>): void {
    event.stopPropagation();
    this.searched = event.detail ?? undefined;
    this.choose(event.detail?.id);
  }

  private choose(id: string | undefined): void {
    this.value = id;
    if (this.searched?.id !== id) this.searched = undefined;
    this.tell('gs-same-idea-chosen', id ?? null);
  }
}

define('gs-same-idea', SameIdeaElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-same-idea': SameIdeaElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-same-idea-chosen': CustomEvent<string | null>;
  }
}
