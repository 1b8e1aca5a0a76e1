import type { Scale } from './scale.ts';

/** One step of a Kaplan–Meier estimate: the share still without an answer just after working day `t`. */
export interface CurvePoint {
  readonly t: number;
  readonly s: number;
  /** The interval is missing where too few are left to say anything. */
  readonly low?: number;
  readonly high?: number;
  /** How many still wait, and are still watched, after it. */
  readonly atRisk: number;
}

/** The share that has an answer by then, with its interval: the survival curve read from the other side. */
export interface Answered {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const NOBODY_YET: Answered = { share: 0, low: 0, high: 0 };

/** What the estimate says for working day `day`: the value of the last step at or before it. */
export function answeredBy(curve: readonly CurvePoint[], day: number): Answered {
  const step = curve.filter((point) => point.t <= day).at(-1);
  return step === undefined ? NOBODY_YET : answered(step);
}

/** How many ideas still wait, and are still watched, on a day; `n` of them began. */
export function waitingOn(curve: readonly CurvePoint[], day: number, n: number | undefined): number | undefined {
  const step = curve.filter((point) => point.t <= day).at(-1);
  return step === undefined ? n : step.atRisk;
}

/** The rising step line, as an SVG path, drawn on to the end of the horizontal scale. */
export function stepPath(curve: readonly CurvePoint[], x: Scale, y: Scale): string {
  const steps = withinDomain(curve, x).map((point) => {
    const at = answered(point);
    return `H${fixed(x.position(point.t))}V${fixed(y.position(at.share))}`;
  });
  return `M${fixed(x.position(x.domain[0]))},${fixed(y.position(0))}${steps.join('')}H${end(x)}`;
}

/** The confidence band around the step line, as a closed SVG path; empty without a curve. */
export function bandPath(curve: readonly CurvePoint[], x: Scale, y: Scale): string {
  const points = withinDomain(curve, x);
  if (points.length === 0) return '';
  const upper = points
    .map((point) => `H${fixed(x.position(point.t))}V${fixed(y.position(answered(point).high))}`)
    .join('');
  const lower = [...points]
    .reverse()
    .map((point, index, reversed) => {
      const before = reversed[index + 1];
      const next = before === undefined ? 0 : answered(before).low;
      return `H${fixed(x.position(point.t))}V${fixed(y.position(next))}`;
    })
    .join('');
  const last = answered(points.at(-1) as CurvePoint);
  const start = `M${fixed(x.position(x.domain[0]))},${fixed(y.position(0))}`;
  return `${start}${upper}H${end(x)}V${fixed(y.position(last.low))}${lower}Z`;
}

/**
 * The last day worth drawing: the day by which nothing changes any more, but never less than `least`, so
 * that the promised days are always on the axis, and never more than `most`, so that one idea that waited
 * for a year does not press all the others against the left edge.
 */
export function horizon(curve: readonly CurvePoint[], least: number, most: number): number {
  const last = curve.at(-1)?.t ?? 0;
  return Math.min(most, Math.max(least, last));
}

function answered(point: CurvePoint): Answered {
  return { share: 1 - point.s, low: 1 - (point.high ?? point.s), high: 1 - (point.low ?? point.s) };
}

function withinDomain(curve: readonly CurvePoint[], x: Scale): CurvePoint[] {
  return curve.filter((point) => point.t >= x.domain[0] && point.t <= x.domain[1]);
}

function end(x: Scale): string {
  return fixed(x.position(x.domain[1]));
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
