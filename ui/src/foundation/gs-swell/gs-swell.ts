import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import { t, word } from '../t.ts';
import type { State } from '../types.ts';
import { courseOf, height } from './course.ts';

const wide = 240;
const tall = 44;
const edge = 6;

/**
 * @summary The rising line: how far an idea has come. Dotted is what lies ahead; level is where it rests.
 */
export class SwellElement extends GroundswellElement {
  static override properties = { state: {}, decorative: { type: Boolean } };
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

  constructor() {
    super();
    this.state = 'draft';
    this.decorative = false;
  }

  protected override render(): TemplateResult {
    const course = courseOf(this.state);
    const at = course.reach / 5;
    const label = t('swell.label', { state: word('state', this.state), stage: Math.floor(course.reach), of: 5 });
    const kind = course.ended ? 'ended' : course.reach === 5 ? 'done' : '';
    return html`<svg
      class=${kind}
      viewBox="0 0 ${wide} ${tall}"
      role=${this.decorative ? nothing : 'img'}
      aria-label=${this.decorative ? nothing : label}
      aria-hidden=${this.decorative ? 'true' : nothing}
    >
      ${this.renderAhead(at, course.ended)}
      <path class="come" pathLength="1" d=${line(0, at)}></path>
      <circle cx=${x(at)} cy=${y(at)} r="5"></circle>
    </svg>`;
  }

  private renderAhead(at: number, ended: boolean): SVGTemplateResult | typeof nothing {
    if (at === 1) return nothing;
    if (!ended) return svg`<path class="ahead" d=${line(at, 1)}></path>`;
    const until = Math.min(x(at) + 34, wide - edge);
    return svg`<path class="rest" d="M${x(at)} ${y(at)}H${until}"></path><path class="rest" d="M${until} ${y(at) - 5}v10"></path>`;
  }
}

function x(along: number): number {
  return edge + along * (wide - 2 * edge);
}

function y(along: number): number {
  return tall - edge - height(along) * (tall - 2 * edge);
}

function line(from: number, to: number): string {
  const steps = Math.max(1, Math.round((to - from) * 30));
  const points = Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);
  return `M${points.map((along) => `${x(along).toFixed(1)} ${y(along).toFixed(1)}`).join('L')}`;
}

define('gs-swell', SwellElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-swell': SwellElement;
  }
}
