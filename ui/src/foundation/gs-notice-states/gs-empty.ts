import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';

/**
 * @summary Stands where nothing is yet: still water, a sentence that says why, and what one can do.
 * @slot - the explanation and, perhaps, one link
 */
export class EmptyElement extends GroundswellElement {
  static override properties = { heading: {} };
  static override styles = css`
    section {
      padding-block: var(--gs-6);
    }
    svg {
      display: block;
      inline-size: 7.5rem;
      block-size: 2rem;
      margin-block-end: var(--gs-4);
      color: var(--gs-edge);
    }
    h2 {
      font-size: var(--gs-text-l);
    }
    div {
      margin-block-start: var(--gs-2);
      color: var(--gs-ink-muted);
      max-inline-size: var(--gs-measure);
    }
  `;

  /** What is not here, in a few words. */
  declare heading: string | undefined;

  protected override render(): TemplateResult {
    return html`<section>
      <svg viewBox="0 0 120 32" aria-hidden="true">${stillWater}</svg>
      ${this.heading ? html`<h2>${this.heading}</h2>` : nothing}
      <div><slot></slot></div>
    </section>`;
  }
}

const stillWater = svg`<path
  d="M1 24c12 0 16-1.5 26-1.500s18 2 30 2 18-2 30-2 20 1.5 32 1.5" fill="none" stroke="currentColor" stroke-width="2"
  stroke-linecap="round"/><circle cx="27" cy="18" r="3.5" fill="none" stroke="currentColor" stroke-width="2"/>`;

define('gs-empty', EmptyElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-empty': EmptyElement;
  }
}
