import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { asProblem } from '../../foundation/problem.ts';
import { t, word } from '../../foundation/t.ts';
import { addressOfSaved, canBeSaved, savedSearches, type SavedSearch } from '../saved-searches.ts';
import { feedOf, type Search } from '../searching.ts';

/**
 * @summary Keeps the search at hand, lists what is kept, and switches whether one is told of new ideas.
 */
export class SavedSearchesElement extends GroundswellElement {
  static override properties = { search: { attribute: false }, trouble: { state: true } };
  static override styles = css`
    :host {
      display: block;
    }
    h2 {
      margin-block-end: var(--gs-2);
      font-size: var(--gs-text-m);
    }
    ul {
      margin: var(--gs-3) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 var(--gs-3);
      padding-block: var(--gs-2);
      border-block-start: 1px solid var(--gs-line);
    }
    li > a {
      flex-basis: 100%;
      overflow-wrap: anywhere;
    }
    .choice {
      font-size: var(--gs-text-s);
    }
    p {
      margin-block-start: var(--gs-2);
    }
  `;

  /** The search on the page. */
  declare search: Search;
  declare private trouble: string;
  private readonly kept = new Fetched(this, (signal) => savedSearches.all(signal));

  constructor() {
    super();
    this.trouble = '';
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.kept.load();
  }

  protected override render(): TemplateResult {
    const kept = this.kept.value?.items ?? [];
    const able = canBeSaved(this.search);
    return html`<section aria-labelledby="saved">
      <h2 id="saved">${t('saved.title')}</h2>
      ${able
        ? html`<button type="button" @click=${this.save}>${t('saved.save')}</button>`
        : html`<p class="hint">${t('saved.hint')}</p>`}
      ${this.trouble ? html`<p class="field-error" role="alert">${this.trouble}</p>` : nothing}
      ${kept.length ? html`<ul>${kept.map((saved) => this.renderSaved(saved))}</ul>` : nothing}
      <p><a href=${feedOf(this.search)} target="_blank" rel="noopener">${t('saved.feed')}</a></p>
    </section>`;
  }

  private renderSaved(saved: SavedSearch): TemplateResult {
    return html`<li>
      <a href=${addressOfSaved(saved)} dir="auto">${saved.name}</a>
      <label class="choice"
        ><input type="checkbox" .checked=${saved.notifies} @change=${(event: Event) => this.tellOrNot(saved, event)} />${t('saved.tell')}</label
      >
      <button type="button" aria-label=${t('saved.forget.of', { name: saved.name })} @click=${() => this.forget(saved)}>
        ${t('saved.forget')}
      </button>
    </li>`;
  }

  private save(): Promise<void> {
    return this.changing(savedSearches.save(this.search, nameOf(this.search)), t('saved.kept'));
  }

  private forget(saved: SavedSearch): Promise<void> {
    return this.changing(savedSearches.forget(saved.id), t('saved.forgotten'));
  }

  private tellOrNot(saved: SavedSearch, event: Event): Promise<void> {
    const told = (event.target as HTMLInputElement).checked;
    return this.changing(savedSearches.tell(saved.id, told), t(told ? 'saved.told' : 'saved.untold'));
  }

  private async changing(change: Promise<unknown>, said: string): Promise<void> {
    this.trouble = '';
    try {
      await change;
      announce(said);
    } catch (problem) {
      const { title, advice } = problemWords(asProblem(problem));
      this.trouble = `${title}. ${advice}`;
    }
    await this.kept.load();
  }
}

/** The words, or else what the list was narrowed to. */
function nameOf({ q, state, theme, unit, campaign }: Search): string {
  const narrowed = [
    ...state.map((one) => word('state', one)),
    theme ? t('saved.of-a-theme') : '',
    unit ? t('saved.of-a-unit') : '',
    campaign ? t('saved.of-a-campaign') : '',
  ].filter(Boolean);
  return (q.trim() || narrowed.join(', ')).slice(0, 100);
}

define('gs-saved-searches', SavedSearchesElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-saved-searches': SavedSearchesElement;
  }
}
