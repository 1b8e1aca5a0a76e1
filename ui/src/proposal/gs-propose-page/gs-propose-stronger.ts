import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../../foundation/base/groundswell-element.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import type { ThemeRef } from '../../foundation/types.ts';
import '../../theme/gs-theme-choice/gs-theme-choice.ts';
import { DraftPartElement } from './draft-part.ts';
import { questionStyles } from './gs-propose-page.styles.ts';

/**
 * @summary What makes an idea easier to say yes to. Everything here may stay empty.
 * @event gs-changed - what the author changed, as a part of a draft
 */
export class ProposeStrongerElement extends DraftPartElement {
  static override properties = { ...DraftPartElement.properties, offered: { attribute: false } };
  static override styles = questionStyles;

  /** What the words and similar ideas speak for. */
  declare offered: ThemeRef[] | undefined;

  protected override render(): TemplateResult {
    return html`${this.renderQuestion('affected', { rows: 3, limit: 8_000, optional: true, big: true })}
    ${this.renderQuestion('cause', { rows: 3, limit: 8_000, optional: true, big: true })}
    ${this.renderQuestion('firstStep', { rows: 3, limit: 8_000, optional: true, big: true })} ${this.renderThemes()} ${this.renderGoals()}`;
  }

  private renderThemes(): TemplateResult {
    return html`<gs-theme-choice
      id="themes"
      class="question"
      .chosen=${this.draft.themes ?? []}
      .offered=${this.offered ?? []}
      error=${this.problem?.about('themes') ?? nothing}
      @gs-themes-chosen=${(event: CustomEvent<string[]>) => this.changed({ themes: event.detail })}
    ></gs-theme-choice>`;
  }

  private renderGoals(): TemplateResult | typeof nothing {
    const goals = session.value.agency.missionGoals ?? [];
    if (!goals.length) return nothing;
    return html`<fieldset class="question">
      <legend>${t('propose.goal.label')} <span class="muted">${t('field.optional')}</span></legend>
      <p class="hint">${t('propose.goal.hint')}</p>
      ${goals.map(
        (goal) =>
          html`<label class="choice">
            <input
              type="radio"
              name="goal"
              value=${goal.id}
              .checked=${this.draft.missionGoal === goal.id}
              @change=${() => this.changed({ missionGoal: goal.id })}
            /><span dir="auto">${goal.title}</span></label
          >`,
      )}
    </fieldset>`;
  }
}

define('gs-propose-stronger', ProposeStrongerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-propose-stronger': ProposeStrongerElement;
  }
}
