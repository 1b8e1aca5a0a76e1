import { css, html, svg, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { number, t, word } from '../../foundation/t.ts';
import { chartStyles } from '../chart.styles.ts';
import { hatching } from '../hatching.ts';
import type { CodeCount } from '../insight.ts';

const reached = 4;
const stopped = 9;

/**
 * @summary Endorsed work whose time had come, by how far it is: one bar a code, in the order of the codes.
 */
export class CompletionCodesElement extends GroundswellElement {
  static override properties = { codes: { attribute: false } };
  static override styles = [
    chartStyles,
    css`
      div {
        display: grid;
        grid-template-columns: minmax(7rem, max-content) minmax(4rem, 1fr) max-content;
        gap: var(--gs-2) var(--gs-3);
        align-items: center;
        max-inline-size: 46rem;
        font-size: var(--gs-text-s);
      }
      svg {
        inline-size: 100%;
        overflow: hidden;
      }
      .reached {
        fill: var(--gs-done);
      }
      .under-way {
        fill: var(--gs-moving);
      }
      .stopped {
        fill: var(--gs-closed);
      }
      .frame {
        fill: url(#hatch);
        stroke: var(--gs-line);
      }
    `,
  ];

  /** The codes with their counts. */
  declare codes: readonly CodeCount[];

  protected override render(): TemplateResult {
    const greatest = Math.max(1, ...this.codes.map(({ count }) => count ?? 0));
    return html`<div role="img" aria-label=${t('insight.done.label')}>
      ${this.codes.map((code) => renderCode(code, greatest))}
    </div>`;
  }
}

function renderCode({ code, count, suppressed }: CodeCount, greatest: number): TemplateResult {
  const bar =
    suppressed || count === undefined
      ? svg`${hatching()}<rect class="frame" x="0.5" y="0.5" width="22%" height="19"/>`
      : svg`<rect class=${shade(code)} width="${Math.max(0.4, (count / greatest) * 100)}%" height="20" rx="2"/>`;
  const words = suppressed || count === undefined ? t('insight.suppressed.short') : number(count);
  return html`<span>${word('completion', String(code))}</span>
    <svg height="20" aria-hidden="true">${bar}</svg>
    <span class="figure">${words}</span>`;
}

function shade(code: number): string {
  return code === stopped ? 'stopped' : code >= reached ? 'reached' : 'under-way';
}

define('gs-completion-codes', CompletionCodesElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-completion-codes': CompletionCodesElement;
  }
}
