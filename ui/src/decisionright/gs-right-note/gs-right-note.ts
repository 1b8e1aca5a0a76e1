import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { termStyles } from '../../foundation/styles/terms.styles.ts';
import { t } from '../../foundation/t.ts';
import type { RightEntry } from '../decision-rights.ts';

/**
 * @summary What one entry of the catalogue says: whose right, within which limits, for example what, resting on which law.
 */
export class RightNoteElement extends GroundswellElement {
  static override properties = { entry: { attribute: false } };
  static override styles = termStyles;

  /** The entry. */
  declare entry: RightEntry | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const entry = this.entry;
    if (!entry) return nothing;
    const said: [string, string][] = [
      [t('decision-right.owner'), entry.owner],
      [t('decision-right.money'), entry.money],
      [t('decision-right.days'), entry.days ? t('decision-right.days.of', { count: entry.days }) : ''],
      [t('decision-right.silence'), entry.silence ? t('decision-right.silence.of', { count: entry.silence }) : ''],
      [t('decision-right.scope'), entry.scope],
      [t('decision-right.examples'), entry.examples],
      [t('decision-right.law'), entry.law],
    ];
    return html`<dl>
      ${said.filter(([, words]) => words).map(([label, words]) => html`<div><dt>${label}</dt><dd dir="auto">${words}</dd></div>`)}
    </dl>`;
  }
}

define('gs-right-note', RightNoteElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-right-note': RightNoteElement;
  }
}
