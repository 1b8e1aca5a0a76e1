import { describe, expect, it } from 'vitest';
import { knownPart, layOutSwell, shareOfFirst, swellPath, type FunnelStage } from './funnel-swell.ts';

const stages: FunnelStage[] = [
  { stage: 'submitted', count: 200, suppressed: false },
  { stage: 'answered', count: 160, suppressed: false },
  { stage: 'endorsed', count: 60, suppressed: false },
  { stage: 'started', suppressed: true },
  { stage: 'completed', count: 20, suppressed: false },
];
const room = { width: 500, height: 200, rise: 0.4, inset: 50 };

describe('the funnel as a swell', () => {
  it('is as thick at each stage as ideas reached it', () => {
    const points = layOutSwell(stages, room);
    const thickness = points.map((point) => point.bottom - point.top);

    expect(thickness[0]).toBeCloseTo(120);
    expect(thickness[1]).toBeCloseTo(96);
    expect(thickness[4]).toBeCloseTo(12);
  });

  it('rises from left to right and stays inside its room', () => {
    const points = layOutSwell(stages, room);
    const bottoms = points.map((point) => point.bottom);

    expect(bottoms).toEqual([...bottoms].sort((a, b) => b - a));
    expect(Math.min(...points.map((point) => point.top))).toBeGreaterThanOrEqual(0);
    expect(points[0]?.x).toBe(50);
    expect(points[4]?.x).toBe(450);
  });

  it('never invents a count for a suppressed stage', () => {
    const [, , , started] = layOutSwell(stages, room);

    expect(started?.count).toBeUndefined();
    expect(shareOfFirst(stages, 3)).toBeUndefined();
  });

  it('ends at the last stage that is shown instead of thinning to nothing', () => {
    const hidden = stages.map((stage, index) => (index > 1 ? { stage: stage.stage, suppressed: true } : stage));

    expect(knownPart(layOutSwell(hidden, room)).map((point) => point.stage)).toEqual(['submitted', 'answered']);
    expect(knownPart(layOutSwell(stages, room))).toHaveLength(5);
  });

  it('says the share of those submitted', () => {
    expect(shareOfFirst(stages, 1)).toBeCloseTo(0.8);
    expect(shareOfFirst([{ stage: 'submitted', count: 0, suppressed: false }], 0)).toBeUndefined();
  });

  it('closes its outline, and draws nothing without stages', () => {
    expect(swellPath(layOutSwell(stages, room))).toMatch(/^M50,80C.*Z$/);
    expect(swellPath([])).toBe('');
  });

  it('keeps a line for an empty funnel', () => {
    const points = layOutSwell([{ stage: 'submitted', count: 0, suppressed: false }], room);

    expect(points[0]?.bottom).toBeGreaterThan(points[0]?.top ?? Infinity);
  });
});
