import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import type { ThemeRef } from '../../foundation/types.ts';
import { most, themes, type Theme } from '../themes.ts';

/**
 * The whole list at once, because it is short. What similar ideas are about stands first and is marked as an offer; it is
 * never chosen by itself.
 *
 * @summary Chooses what an idea is about, at most three themes.
 * @event gs-themes-chosen - the ids of the themes that are chosen now
 */
export class ThemeChoiceElement extends GroundswellElement {
  static override properties = {
    chosen: { attribute: false },
    offered: { attribute: false },
    error: {},
    all: { state: true },
  };
  static override styles = css`
    legend {
      padding: 0;
      margin-block-end: var(--gs-1);
    }
    legend span {
      font-weight: 400;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
      gap: 0 var(--gs-5);
    }
    .choice {
      align-items: flex-start;
    }
    .choice small {
      display: block;
      color: var(--gs-ink-muted);
    }
    .choice:has(:disabled) {
      color: var(--gs-ink-muted);
    }
    .offer {
      color: var(--gs-accent-strong);
      font-size: var(--gs-text-s);
    }
  `;

  /** The ids of what is chosen. */
  declare chosen: string[];
  /** What the words and similar ideas speak for. */
  declare offered: ThemeRef[];
  /** What is wrong with the choice. */
  declare error: string | undefined;
  declare private all: Theme[];

  constructor() {
    super();
    this.chosen = [];
    this.offered = [];
    this.all = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // An idea without a theme is an idea as well: a failure here takes nothing away.
    void themes.all().then((all) => (this.all = all), () => undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.all.filter((theme) => !theme.retired || this.chosen.includes(theme.id));
    if (!shown.length) return nothing;
    return html`<fieldset aria-describedby="hint">
      <legend>${t('themes.choice')} <span class="muted">${t('field.optional')}</span></legend>
      <p id="hint" class="hint">${t('themes.choice.hint', { count: most })}</p>
      ${this.error ? html`<p class="field-error">${this.error}</p>` : nothing}
      <div class="choices">${this.ranked(shown).map((theme) => this.renderOne(theme))}</div>
    </fieldset>`;
  }

  private renderOne(theme: Theme): TemplateResult {
    const chosen = this.chosen.includes(theme.id);
    return html`<label class="choice">
      <input
        type="checkbox"
        value=${theme.id}
        .checked=${chosen}
        ?disabled=${!chosen && this.chosen.length >= most}
        @change=${(event: Event) => this.toggle(theme.id, (event.target as HTMLInputElement).checked)}
      /><span
        ><span dir="auto">${theme.name}</span>${this.isOffered(theme) ? html` <span class="offer">${t('themes.offered')}</span>` : nothing}<small
          dir="auto"
          >${theme.description}</small
        ></span
      >
    </label>`;
  }

  /** The list keeps its order; only what is offered comes before. */
  private ranked(shown: Theme[]): Theme[] {
    return [...shown.filter((theme) => this.isOffered(theme)), ...shown.filter((theme) => !this.isOffered(theme))];
  }

  private isOffered(theme: Theme): boolean {
    return this.offered.some(({ id }) => id === theme.id);
  }

  private toggle(id: string, wanted: boolean): void {
    this.chosen = wanted ? [...this.chosen, id] : this.chosen.filter((other) => other !== id);
    this.tell('gs-themes-chosen', this.chosen);
  }
}

define('gs-theme-choice', ThemeChoiceElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-theme-choice': ThemeChoiceElement;
  }
}
