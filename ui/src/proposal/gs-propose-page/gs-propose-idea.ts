import { html, type TemplateResult } from 'lit';
import { define } from '../../foundation/base/groundswell-element.ts';
import '../../shielding/gs-authorship-choice/gs-authorship-choice.ts';
import { DraftPartElement } from './draft-part.ts';
import { questionStyles } from './gs-propose-page.styles.ts';

/**
 * @summary The idea in three fields: a title, the problem, what we could do.
 * @event gs-changed - what the author changed, as a part of a draft
 */
export class ProposeIdeaElement extends DraftPartElement {
  static override styles = questionStyles;

  protected override render(): TemplateResult {
    return html`${this.renderQuestion('problem', { rows: 5, limit: 8_000, big: true })}
    ${this.renderQuestion('solution', { rows: 5, limit: 8_000, big: true })}
    ${this.renderQuestion('title', { limit: 150, big: true })}
    <gs-authorship-choice .showing=${this.draft.authorship ?? 'named'}></gs-authorship-choice>`;
  }
}

define('gs-propose-idea', ProposeIdeaElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-propose-idea': ProposeIdeaElement;
  }
}
