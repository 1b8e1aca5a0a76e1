import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import type { PersonRef } from '../types.ts';

/**
 * @summary A person by name and, unless `brief`, by what they are and where they work.
 */
export class PersonElement extends GroundswellElement {
  static override properties = { person: { attribute: false }, brief: { type: Boolean } };
  static override styles = css`
    :host {
      display: inline;
    }
    .name {
      font-weight: 600;
    }
    .where {
      color: var(--gs-ink-muted);
    }
  `;

  /** Who. */
  declare person: PersonRef | undefined;
  /** The name alone. */
  declare brief: boolean;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.person) return nothing;
    const where = [this.person.title, this.person.unit?.name].filter(Boolean).join(', ');
    return html`<span class="name" dir="auto">${this.person.name}</span>${this.brief || !where
        ? nothing
        : html`<span class="where">, <span dir="auto">${where}</span></span>`}`;
  }
}

define('gs-person', PersonElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-person': PersonElement;
  }
}
