import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import { apart, fifthOf, type Dot, type Panel, type Spread } from '../reading.ts';

/**
 * The line shows the scale, the bar what lies between the lowest and the highest, each dot a rating; the sentence above
 * and the list below say the same in words.
 *
 * @summary What readers think, criterion by criterion, and how far apart they are.
 */
export class SpreadElement extends GroundswellElement {
  static override properties = { panel: { attribute: false } };
  static override styles = css`
    .sum {
      font-weight: 600;
    }
    li.criterion {
      padding-block: var(--gs-3);
    }
    li.criterion + li.criterion {
      border-block-start: 1px solid var(--gs-line);
    }
    .scale {
      display: block;
      inline-size: min(24rem, 100%);
      block-size: 2.5rem;
      margin-block: var(--gs-1);
      overflow: visible;
    }
    :host(:dir(rtl)) .scale {
      transform: scaleX(-1);
    }
    .line {
      stroke: var(--gs-edge);
    }
    .between {
      stroke: var(--gs-review);
      stroke-width: 4;
      stroke-linecap: round;
    }
    circle {
      fill: var(--gs-review);
      stroke: var(--gs-paper);
      stroke-width: 1.5;
    }
    .each {
      margin-block-start: var(--gs-1);
    }
    .each li {
      overflow-wrap: anywhere;
    }
    summary {
      min-block-size: 2.25rem;
      padding-block: var(--gs-1);
    }
  `;

  /** What they think. */
  declare panel: Panel | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { panel } = this;
    if (!panel || panel.mean === undefined || panel.mean === null) return nothing;
    return html`<p class="sum">
        ${t(`spread.mean.${fifthOf(panel.mean, panel.steps)}`, { mean: panel.mean, steps: panel.steps })} ${t(`spread.${apart(panel)}`)}
      </p>
      <ul role="list">
        ${panel.criteria.map((criterion) => this.renderCriterion(criterion, panel.steps))}
      </ul>`;
  }

  private renderCriterion(criterion: Spread, steps: number): TemplateResult {
    const same = criterion.lowest === criterion.highest;
    const place = { name: criterion.name, lowest: criterion.lowest, highest: criterion.highest, steps };
    return html`<li class="criterion">
      <p>${same ? t('spread.same', place) : t('spread.range', place)} <span class="muted small">${t('reading.weight', { weight: criterion.weight })}</span></p>
      ${drawn(criterion, steps)}
      <details class="each">
        <summary class="small">${t('spread.each')}<span class="hidden-text"> ${criterion.name}</span></summary>
        <ul role="list">
          ${criterion.dots.map((dot) => renderDot(dot))}
        </ul>
      </details>
    </li>`;
  }
}

function renderDot({ by, step, comment }: Dot): TemplateResult {
  return html`<li>
    <span dir="auto">${t('spread.rated', { who: by?.name ?? '', step })}</span>${comment ? html` – <q dir="auto">${comment}</q>` : nothing}
  </li>`;
}

/** Equal ratings stand above each other. */
function drawn({ lowest, highest, dots }: Spread, steps: number): TemplateResult {
  const at = (step: number): number => 8 + ((step - 1) / (steps - 1)) * 224;
  const heights = dots.map(({ step }, index) => 30 - 9 * dots.slice(0, index).filter((other) => other.step === step).length);
  return html`<svg class="scale" viewBox="0 0 240 40" preserveAspectRatio="xMinYMid meet" aria-hidden="true">
    <line class="line" x1="8" x2="232" y1="30" y2="30"></line>
    ${Array.from({ length: steps }, (_, step) => svg`<line class="line" x1=${at(step + 1)} x2=${at(step + 1)} y1="26" y2="34"></line>`)}
    <line class="between" x1=${at(lowest)} x2=${at(highest)} y1="30" y2="30"></line>
    ${dots.map(({ step }, index) => svg`<circle cx=${at(step)} cy=${heights[index] ?? 30} r="6"></circle>`)}
  </svg>`;
}

define('gs-spread', SpreadElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-spread': SpreadElement;
  }
}
