import { html, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';

/**
 * @summary Says to a screen reader what arrived. Send it words with `announce()` of the foundation.
 */
export class AnnouncerElement extends GroundswellElement {
  static override properties = { words: { state: true } };

  declare private words: string;

  constructor() {
    super();
    this.words = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('gs-announce', this.hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('gs-announce', this.hear);
  }

  private readonly hear = (event: Event): void => {
    this.words = '';
    // The same words twice are said twice only when the region was empty in between.
    setTimeout(() => (this.words = (event as CustomEvent<string>).detail), 50);
  };

  protected override render(): TemplateResult {
    return html`<div class="hidden-text" role="status" aria-live="polite">${this.words}</div>`;
  }
}

define('gs-announcer', AnnouncerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-announcer': AnnouncerElement;
  }
}
