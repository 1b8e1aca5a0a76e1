import { svg, type SVGTemplateResult } from 'lit';

const width = 72;
const height = 22;
const inset = 4;
const mostDots = 10;

/** Where the swell of a plan is after a share of its steps: it rises slowly, then quickly, then slowly. */
export function swellAt(share: number): { x: number; y: number } {
  const eased = share * share * (3 - 2 * share);
  return { x: inset + share * (width - 2 * inset), y: height - inset - eased * (height - 2 * inset) };
}

/** The steps of a plan as points on a rising line, the done ones filled. It repeats what words beside it say. */
export function stepsLine(done: number, total: number): SVGTemplateResult {
  const dots = total > mostDots ? [] : Array.from({ length: total }, (_, index) => index);
  return svg`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true" class="steps-line">
    <path d=${line(0, 1)} fill="none" stroke="var(--gs-line)" stroke-width="2"/>
    <path d=${line(0, total ? done / total : 0)} fill="none" stroke="var(--gs-moving)" stroke-width="2.5" stroke-linecap="round"/>
    ${dots.map((index) => dot((index + 1) / total, index < done))}
  </svg>`;
}

function dot(share: number, isDone: boolean): SVGTemplateResult {
  const { x, y } = swellAt(share);
  return svg`<circle cx=${x} cy=${y} r="3" fill=${isDone ? 'var(--gs-moving)' : 'var(--gs-paper)'}
    stroke=${isDone ? 'var(--gs-moving)' : 'var(--gs-edge)'} stroke-width="1.5"/>`;
}

function line(from: number, to: number): string {
  const points = Array.from({ length: 13 }, (_, index) => swellAt(from + ((to - from) * index) / 12));
  return `M${points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
}
