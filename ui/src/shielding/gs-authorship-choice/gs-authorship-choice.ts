import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import { questionStyles } from '../../proposal/gs-propose-page/gs-propose-page.styles.ts';
import type { Showing } from '../authorship.ts';

const choices: readonly Showing[] = ['named', 'masked', 'shielded'];

/**
 * Asked before anything is kept, because what was once kept with a name stands in backups with that name.
 *
 * @summary Whether the author's name is shown, in plain words about what that means and does not mean.
 * @event gs-changed - the choice, as a part of a draft
 */
export class AuthorshipChoiceElement extends GroundswellElement {
  static override properties = { showing: {} };
  static override styles = questionStyles;

  /** What is chosen. */
  declare showing: Showing;

  constructor() {
    super();
    this.showing = 'named';
  }

  protected override render(): TemplateResult {
    return html`<details class="question" ?open=${this.showing !== 'named'}>
      <summary>${t('shield.question')} ${t(`shield.${this.showing}`)}</summary>
      <fieldset class="question">
        <legend class="hidden-text">${t('shield.question')}</legend>
        ${choices.map(
          (choice) =>
            html`<label class="choice tall">
              <input type="radio" name="authorship" .checked=${choice === this.showing} @change=${() => this.choose(choice)} />
              <span><strong>${t(`shield.${choice}`)}</strong><br /><span class="hint">${t(`shield.${choice}.hint`)}</span></span>
            </label>`,
        )}
      </fieldset>
      ${this.showing === 'named' ? nothing : html`<p class="hint">${t('shield.limits')}</p>`}
    </details>`;
  }

  private choose(choice: Showing): void {
    this.showing = choice;
    this.tell('gs-changed', { authorship: choice });
  }
}

define('gs-authorship-choice', AuthorshipChoiceElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-authorship-choice': AuthorshipChoiceElement;
  }
}
