/** One stage of the funnel as the server tells it; a suppressed stage has no count. */
export interface FunnelStage {
  readonly stage: string;
  readonly count?: number | undefined;
  readonly suppressed: boolean;
}

/** Where a stage stands in the drawing: the band is `bottom - top` thick there. */
export interface SwellPoint {
  readonly stage: string;
  readonly count: number | undefined;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room a swell is drawn in. */
export interface SwellRoom {
  readonly width: number;
  readonly height: number;
  /** How far the underside rises from the first stage to the last, as a share of the height. */
  readonly rise: number;
  /** Space left and right of the first and the last stage. */
  readonly inset: number;
}

/**
 * Lays the funnel out as a swell: the underside rises from left to right as ideas come closer to done,
 * and the thickness at each stage is the number of ideas that reached it, on one scale for all stages.
 * A suppressed stage is drawn as thin as the nearest known stage after it allows and is marked by the
 * caller; its thickness says nothing.
 */
export function layOutSwell(stages: readonly FunnelStage[], room: SwellRoom): SwellPoint[] {
  const greatest = Math.max(1, ...stages.map((stage) => stage.count ?? 0));
  const thickest = room.height * (1 - room.rise);
  return stages.map((stage, index) => {
    const share = stages.length === 1 ? 0 : index / (stages.length - 1);
    const bottom = room.height - ease(share) * room.height * room.rise;
    const thickness = (guessed(stages, index) / greatest) * thickest;
    return {
      stage: stage.stage,
      count: stage.suppressed ? undefined : stage.count,
      x: room.inset + share * (room.width - 2 * room.inset),
      top: bottom - Math.max(thickness, 1.5),
      bottom,
    };
  });
}

/** The stages up to the last one that is shown: past it nothing is known, and nothing is drawn. */
export function knownPart(points: readonly SwellPoint[]): readonly SwellPoint[] {
  return points.slice(0, points.findLastIndex((point) => point.count !== undefined) + 1);
}

/** The closed outline of the swell, its edges level at every stage so that no slope lies about a count. */
export function swellPath(points: readonly SwellPoint[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const over = edge(points.map((point) => [point.x, point.top]));
  const under = edge([...points].reverse().map((point) => [point.x, point.bottom]));
  return `M${pair(first.x, first.top)}${over}L${pair(last.x, last.bottom)}${under}Z`;
}

/** Share of the first stage that reached each later one; undefined where either is not shown. */
export function shareOfFirst(stages: readonly FunnelStage[], index: number): number | undefined {
  const first = stages[0]?.count;
  const here = stages[index]?.count;
  return first === undefined || first === 0 || here === undefined ? undefined : here / first;
}

function guessed(stages: readonly FunnelStage[], index: number): number {
  return stages.slice(index).find((stage) => stage.count !== undefined)?.count ?? 0;
}

function edge(points: readonly (readonly [number, number])[]): string {
  return points
    .slice(1)
    .map(([x, y], index) => {
      const [fromX, fromY] = points[index] as readonly [number, number];
      const middle = (fromX + x) / 2;
      return `C${pair(middle, fromY)} ${pair(middle, y)} ${pair(x, y)}`;
    })
    .join('');
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

function pair(x: number, y: number): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
