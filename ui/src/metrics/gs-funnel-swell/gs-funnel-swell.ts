import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { number, percent, t, word } from '../../foundation/t.ts';
import { chartStyles } from '../chart.styles.ts';
import { knownPart, layOutSwell, shareOfFirst, swellPath, type FunnelStage, type SwellPoint } from '../funnel-swell.ts';
import { hatching } from '../hatching.ts';
import { Measured } from '../measured.ts';

const labels = 62;
const height = 170;

/**
 * @summary How many ideas came how far, as a swell: it rises towards done, and is as thick as ideas reached each stage.
 */
export class FunnelSwellElement extends GroundswellElement {
  static override properties = { stages: { attribute: false } };
  static override styles = [
    chartStyles,
    css`
      .swell {
        fill: var(--gs-moving);
        fill-opacity: 0.28;
        stroke: var(--gs-moving);
        stroke-width: 1.5;
      }
      .stage {
        stroke: var(--gs-moving);
        stroke-width: 3;
        stroke-linecap: round;
      }
      .leader {
        stroke: var(--gs-line);
      }
    `,
  ];

  /** The stages, from sent to completed. */
  declare stages: readonly FunnelStage[];

  private readonly measured = new Measured(this);

  protected override render(): TemplateResult {
    const { width } = this.measured;
    const inset = Math.min(70, Math.max(34, width / 12));
    const points = layOutSwell(this.stages, { width, height, rise: 0.34, inset });
    const whole = labels + height + 6;
    return html`<svg role="img" aria-label=${t('insight.funnel.label')} viewBox="0 0 ${width} ${whole}" width=${width} height=${whole}>
      ${hatching()}
      <g transform="translate(0 ${labels})">
        <line class="base" x1="0" x2=${width} y1=${height + 1} y2=${height + 1} />
        <path class="swell" d=${swellPath(knownPart(points))} />
        ${points.map((point) => drawStage(point))}
      </g>
      ${points.map((point, index) => this.drawLabel(point, index))}
    </svg>`;
  }

  private drawLabel(point: SwellPoint, index: number): SVGTemplateResult {
    const share = index ? shareOfFirst(this.stages, index) : undefined;
    const count = point.count === undefined ? t('insight.suppressed.short') : number(point.count);
    return svg`<text x=${point.x} y="13" text-anchor="middle">${word('insight.funnel', point.stage)}</text>
      <text class=${point.count === undefined ? '' : 'strong'} x=${point.x} y="32" text-anchor="middle">${count}</text>
      ${share === undefined ? nothing : svg`<text x=${point.x} y="49" text-anchor="middle">${percent(share)}</text>`}`;
  }
}

function drawStage({ x, top, bottom, count }: SwellPoint): SVGTemplateResult {
  if (count === undefined) {
    return svg`<rect x=${x - 16} y=${top - 14} width="32" height=${bottom - top + 28} fill="var(--gs-paper)"/>
      <rect x=${x - 16} y=${top - 14} width="32" height=${bottom - top + 28} fill="url(#hatch)"/>`;
  }
  return svg`<line class="leader" x1=${x} x2=${x} y1="-8" y2=${top - 4}/>
    <line class="stage" x1=${x} x2=${x} y1=${top} y2=${bottom}/>`;
}

define('gs-funnel-swell', FunnelSwellElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-funnel-swell': FunnelSwellElement;
  }
}
