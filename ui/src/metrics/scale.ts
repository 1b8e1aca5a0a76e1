/** Maps a value of the domain to a position in the drawing. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  position(value: number): number;
}

/** A straight scale; an empty domain maps everything to the start of the range. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const span = domain[1] - domain[0];
  return {
    domain,
    range,
    position: (value) =>
      span === 0 ? range[0] : range[0] + ((value - domain[0]) / span) * (range[1] - range[0]),
  };
}

/** Round numbers from zero to at least `max`, about `count` of them: 1, 2 or 5 times a power of ten. */
export function roundTicks(max: number, count = 4): number[] {
  if (max <= 0) return [0];
  const step = roundStep(max / count);
  const ticks: number[] = [];
  for (let index = 0; (index - 1) * step < max; index++) ticks.push(round(index * step));
  return ticks;
}

/**
 * Ticks for an axis of working days: the promised days stand out of the round ones, because they are what
 * a reader looks for. Two ticks never come closer than `gap` of the axis.
 */
export function dayTicks(max: number, promised: readonly number[], gap = 0.06): number[] {
  const kept = promised.filter((day) => day <= max);
  const free = roundTicks(max, 5).filter((day) => day <= max);
  for (const day of free) {
    if (kept.every((other) => Math.abs(other - day) >= gap * max)) kept.push(day);
  }
  return kept.sort((a, b) => a - b);
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  const step = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
  return Math.max(1, step * power);
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
