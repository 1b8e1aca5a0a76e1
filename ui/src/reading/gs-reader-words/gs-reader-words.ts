import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { quoteStyles } from '../../foundation/styles/quote.styles.ts';
import { t } from '../../foundation/t.ts';
import { readings } from '../reading.ts';

/**
 * @summary For the authors: how many have read their idea for the desk, and what those wrote for them. No steps.
 */
export class ReaderWordsElement extends GroundswellElement {
  static override properties = { proposal: {} };
  static override styles = [
    quoteStyles,
    css`
      section > * + * {
        margin-block-start: var(--gs-3);
      }
      h2 {
        font-size: var(--gs-text-l);
      }
    `,
  ];

  /** The idea's id. */
  declare proposal: string;
  private readonly told = new Fetched(this, (signal) => readings.words(this.proposal, signal));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('proposal') && this.proposal) void this.told.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const told = this.told.value;
    if (!told?.readers) return nothing;
    return html`<section aria-labelledby="words">
      <h2 id="words">${t('words.title')}</h2>
      <p>${told.readers === 1 ? t('words.read.one') : t('words.read.some', { count: told.readers })} <span class="muted">${t('words.hint')}</span></p>
      ${told.words.map((words) => html`<blockquote dir="auto">${words}</blockquote>`)}
    </section>`;
  }
}

define('gs-reader-words', ReaderWordsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-reader-words': ReaderWordsElement;
  }
}
