import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { percent, t } from '../../foundation/t.ts';
import { chartStyles } from '../chart.styles.ts';
import { hatching } from '../hatching.ts';
import type { Child } from '../insight.ts';

/**
 * Units stand in the order of the organisation and are never sorted by a value: this is no league table.
 *
 * @summary The units below as small multiples on one scale, each beside the whole; what is not shown is hatched.
 */
export class UnitMultiplesElement extends GroundswellElement {
  static override properties = { units: { attribute: false }, answered: { type: Number }, completed: { type: Number } };
  static override styles = [
    chartStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
        gap: var(--gs-5);
      }
      h3 {
        font-size: var(--gs-text-m);
        line-height: 1.3;
      }
      svg {
        inline-size: 100%;
      }
      dl {
        display: grid;
        gap: var(--gs-2);
        margin-block-start: var(--gs-2);
        font-size: var(--gs-text-s);
      }
      dl > div {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 var(--gs-2);
        line-height: 1.4;
      }
      dl svg {
        grid-column: 1 / -1;
      }
      dt {
        color: var(--gs-ink-muted);
      }
      dd {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .whole {
        stroke: var(--gs-ink);
        stroke-width: 1.5;
      }
      .none {
        fill: url(#hatch);
        stroke: var(--gs-line);
      }
      .why {
        margin-block-start: var(--gs-1);
      }
    `,
  ];

  /** The units below, in the order of the tree. */
  declare units: readonly Child[];
  /** The share answered in five days of the whole. */
  declare answered: number | undefined;
  /** The completion rate of the whole. */
  declare completed: number | undefined;

  protected override render(): TemplateResult {
    return html`<ul role="list">
      ${this.units.map((unit) => html`<li>${this.renderUnit(unit)}</li>`)}
    </ul>`;
  }

  private renderUnit(child: Child): TemplateResult {
    return html`<h3 dir="auto">${child.unit.name}</h3>
      ${child.suppressed
        ? html`<svg height="62" aria-hidden="true">${hatching()}<rect class="none" x="0.5" y="8" width="99.5%" height="53" rx="3" /></svg>
            <p class="small muted why">${t('insight.suppressed')}</p>`
        : html`<p class="small muted">
              ${child.submissions === undefined ? nothing : t('insight.units.sent', { count: child.submissions })}
            </p>
            <dl>
              ${this.renderShare(t('insight.units.answered'), child.answeredIn5, this.answered)}
              ${this.renderShare(t('insight.units.completed'), child.completionRate, this.completed)}
            </dl>`}`;
  }

  private renderShare(label: string, share: number | undefined, whole: number | undefined): TemplateResult {
    return html`<div>
      <dt>${label}</dt>
      <dd>${share === undefined ? t('insight.suppressed.short') : percent(share)}</dd>
      <svg height="18" aria-hidden="true">${share === undefined ? drawNothing() : drawShare(share, whole)}</svg>
    </div>`;
  }
}

function drawShare(share: number, whole: number | undefined): SVGTemplateResult {
  const at = `${share * 100}%`;
  return svg`<line class="axis" x1="0" x2="100%" y1="9" y2="9"/>
    <line class="line" x1="0" x2=${at} y1="9" y2="9"/>
    ${whole === undefined ? nothing : svg`<line class="whole" x1="${whole * 100}%" x2="${whole * 100}%" y1="1" y2="17"/>`}
    <circle class="dot" cx=${at} cy="9" r="5"/>`;
}

function drawNothing(): SVGTemplateResult {
  return svg`${hatching()}<rect class="none" x="0.5" y="2" width="99.5%" height="14" rx="3"/>`;
}

define('gs-unit-multiples', UnitMultiplesElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-unit-multiples': UnitMultiplesElement;
  }
}
