import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import { t, word } from '../t.ts';
import type { State } from '../types.ts';
import { courseOf, height } from './course.ts';

interface Size {
  wide: number;
  tall: number;
  dot: number;
}

const small: Size = { wide: 240, tall: 64, dot: 6 };
const large: Size = { wide: 640, tall: 96, dot: 7 };

/**
 * @summary The rising line: how far an idea has come. Dotted is what lies ahead; level is where it rests.
 */
export class SwellElement extends GroundswellElement {
  static override properties = { state: {}, decorative: { type: Boolean }, large: { type: Boolean } };
  static override styles = css`
    :host {
      color: var(--gs-accent);
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      overflow: visible;
    }
    :host(:dir(rtl)) svg {
      transform: scaleX(-1);
    }
    path {
      fill: none;
      stroke-linecap: round;
      vector-effect: non-scaling-stroke;
    }
    .come {
      stroke: currentColor;
      stroke-width: 3;
      animation: draw var(--gs-calm) var(--gs-ease) both;
    }
    .ahead {
      stroke: var(--gs-edge);
      stroke-width: 2;
      stroke-dasharray: 0.1 5;
    }
    .rest {
      stroke: var(--gs-edge);
      stroke-width: 2;
    }
    circle {
      fill: currentColor;
    }
    .mark {
      fill: var(--gs-paper);
      stroke: var(--gs-edge);
      stroke-width: 1.5;
    }
    .ended {
      color: var(--gs-closed);
    }
    .done {
      color: var(--gs-done);
    }
    @keyframes draw {
      from {
        stroke-dasharray: 0 1;
      }
      to {
        stroke-dasharray: 1 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .come {
        animation: none;
      }
    }
  `;

  /** Where the idea is. */
  declare state: State;
  /** The words are beside it already: hide the picture from assistive technology. */
  declare decorative: boolean;
  /** As wide as a page, with a mark at each stage. */
  declare large: boolean;

  constructor() {
    super();
    this.state = 'draft';
    this.decorative = false;
    this.large = false;
  }

  protected override render(): TemplateResult {
    const course = courseOf(this.state);
    const at = course.reach / 5;
    const size = this.large ? large : small;
    const label = t('swell.label', { state: word('state', this.state), stage: Math.floor(course.reach), of: 5 });
    const kind = course.ended ? 'ended' : course.reach === 5 ? 'done' : '';
    return html`<svg
      class=${kind}
      viewBox="0 0 ${size.wide} ${size.tall}"
      role=${this.decorative ? nothing : 'img'}
      aria-label=${this.decorative ? nothing : label}
      aria-hidden=${this.decorative ? 'true' : nothing}
    >
      ${this.renderAhead(at, course.ended, size)}
      <path class="come" pathLength="1" d=${line(0, at, size)}></path>
      ${this.large ? this.renderMarks(course.reach, course.ended, size) : nothing}
      <circle cx=${x(at, size)} cy=${y(at, size)} r=${size.dot}></circle>
    </svg>`;
  }

  private renderAhead(at: number, ended: boolean, size: Size): SVGTemplateResult | typeof nothing {
    if (at === 1) return nothing;
    if (!ended) return svg`<path class="ahead" d=${line(at, 1, size)}></path>`;
    const until = x(at, size) + size.wide / 7;
    const level = y(at, size);
    return svg`<path class="rest" d="M${x(at, size)} ${level}H${until}"></path><path class="rest" d="M${until} ${level - 5}v10"></path>`;
  }

  /** A mark at each stage: full where it was, hollow where it may come to. */
  private renderMarks(reach: number, ended: boolean, size: Size): SVGTemplateResult[] {
    const stages = ended ? Math.floor(reach) + 1 : 6;
    return Array.from({ length: stages }, (_, stage) => {
      const kind = stage <= reach ? 'been' : 'mark';
      return svg`<circle class=${kind} cx=${x(stage / 5, size)} cy=${y(stage / 5, size)} r="4"></circle>`;
    });
  }
}

function x(along: number, { wide, dot }: Size): number {
  return dot + along * (wide - 2 * dot);
}

function y(along: number, { tall, dot }: Size): number {
  return tall - dot - height(along) * (tall - 2 * dot);
}

function line(from: number, to: number, size: Size): string {
  const steps = Math.max(1, Math.round((to - from) * 40));
  const points = Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);
  return `M${points.map((along) => `${x(along, size).toFixed(1)} ${y(along, size).toFixed(1)}`).join('L')}`;
}

define('gs-swell', SwellElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-swell': SwellElement;
  }
}
