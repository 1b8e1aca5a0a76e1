import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { number, percent, t } from '../../foundation/t.ts';
import { chartStyles } from '../chart.styles.ts';
import type { FirstAnswer } from '../insight.ts';
import { Measured } from '../measured.ts';
import { dayTicks, linearScale, type Scale } from '../scale.ts';
import { answeredBy, bandPath, horizon, stepPath, waitingOn } from '../survival-curve.ts';

const height = 300;
const margin = { top: 26, end: 16, bottom: 84, start: 44 };
const shares = [0, 0.25, 0.5, 0.75, 1];
const least = 20;
const most = 60;

/**
 * @summary The share of ideas with a first answer, by working days: a rising step line with its confidence band.
 */
export class WaitingCurveElement extends GroundswellElement {
  static override properties = { figures: { attribute: false }, promised: { attribute: false } };
  static override styles = chartStyles;

  /** What the server estimated. */
  declare figures: FirstAnswer;
  /** The days that were promised; they are marked on the axis. */
  declare promised: readonly number[];

  private readonly measured = new Measured(this);

  constructor() {
    super();
    this.promised = [];
  }

  protected override render(): TemplateResult {
    const { width } = this.measured;
    const { curve } = this.figures;
    const x = linearScale([0, horizon(curve, least, most)], [margin.start, width - margin.end]);
    const y = linearScale([0, 1], [height - margin.bottom, margin.top]);
    return html`<svg role="img" aria-label=${t('insight.wait.label')} viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
      ${this.drawShares(x, y)} ${this.drawDays(x, y)}
      <path class="area" d=${bandPath(curve, x, y)} />
      <path class="line" d=${stepPath(curve, x, y)} />
      ${this.drawReadings(x, y)} ${this.drawWaiting(x)}
    </svg>`;
  }

  private drawShares(x: Scale, y: Scale): SVGTemplateResult {
    return svg`<text x="0" y="12">${t('insight.wait.y')}</text>
      ${shares.map(
        (share) => svg`<line class=${share ? 'axis' : 'base'} x1=${x.range[0]} x2=${x.range[1]} y1=${y.position(share)} y2=${y.position(share)}/>
          <text x=${margin.start - 8} y=${y.position(share) + 4} text-anchor="end">${percent(share)}</text>`,
      )}`;
  }

  private drawDays(x: Scale, y: Scale): SVGTemplateResult {
    const floor = y.position(0);
    return svg`${this.ticks(x).map((day) => {
      const isPromised = this.promised.includes(day);
      return svg`${isPromised ? svg`<line class="mark" x1=${x.position(day)} x2=${x.position(day)} y1=${margin.top} y2=${floor}/>` : nothing}
        <text class=${isPromised ? 'strong' : ''} x=${x.position(day)} y=${floor + 18} text-anchor="middle">${number(day)}</text>`;
    })}
    <text x=${x.range[1]} y=${floor + 38} text-anchor="end">${t('insight.wait.x')}</text>`;
  }

  private drawReadings(x: Scale, y: Scale): SVGTemplateResult {
    const readings = this.figures.within.filter(({ days }) => days <= x.domain[1]);
    return svg`${readings.map(({ days, share }, index) => {
      const last = index === readings.length - 1 && x.position(days) > this.measured.width * 0.7;
      const above = share > 0.9;
      return svg`<circle class="dot" cx=${x.position(days)} cy=${y.position(share)} r="5"/>
        <text class="strong" x=${x.position(days) + (last ? -9 : 9)} y=${y.position(share) + (above ? 20 : 18)}
          text-anchor=${last ? 'end' : 'start'}>${t('insight.wait.at', { share: percent(share), day: days })}</text>`;
    })}`;
  }

  /** How many the estimate still rests on: the fewer, the less it says. */
  private drawWaiting(x: Scale): SVGTemplateResult {
    const { curve, n } = this.figures;
    const line = height - 8;
    return svg`<text x="0" y=${line - 18}>${t('insight.wait.risk')}</text>
      ${this.ticks(x).map((day) => {
        const waiting = waitingOn(curve, day, n);
        return waiting === undefined ? nothing : svg`<text x=${x.position(day)} y=${line} text-anchor="middle">${number(waiting)}</text>`;
      })}`;
  }

  private ticks(x: Scale): number[] {
    const gap = Math.max(0.06, 28 / (x.range[1] - x.range[0]));
    return dayTicks(x.domain[1], this.promised, gap);
  }
}

/** What the curve says on the days a reader asks about, as rows of a table. */
export function waitingRows({ curve, n }: FirstAnswer): string[][] {
  return curve.map(({ t: day }) => {
    const { share, low, high } = answeredBy(curve, day);
    const range = low === share && high === share ? '–' : `${percent(low)} – ${percent(high)}`;
    return [number(day), percent(share), range, number(waitingOn(curve, day, n) ?? 0)];
  });
}

define('gs-waiting-curve', WaitingCurveElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-waiting-curve': WaitingCurveElement;
  }
}
