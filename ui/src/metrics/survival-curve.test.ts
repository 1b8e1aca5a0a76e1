import { describe, expect, it } from 'vitest';
import { linearScale } from './scale.ts';
import {
  answeredBy,
  bandPath,
  horizon,
  stepPath,
  waitingOn,
  type CurvePoint,
} from './survival-curve.ts';

/** The worked example E3: S = 6/7, 18/35, 9/35 at 1, 6, 9, with a censoring at 8. */
const curve: CurvePoint[] = [
  { t: 1, s: 6 / 7, low: 0.6, high: 1, atRisk: 7 },
  { t: 6, s: 18 / 35, low: 0.2, high: 0.8, atRisk: 5 },
  { t: 8, s: 18 / 35, low: 0.2, high: 0.8, atRisk: 3 },
  { t: 9, s: 9 / 35, low: 0.05, high: 0.7, atRisk: 2 },
];
const x = linearScale([0, 10], [0, 100]);
const y = linearScale([0, 1], [100, 0]);

describe('reading a survival curve', () => {
  it('says the share answered by a day, with the interval turned round', () => {
    const reading = answeredBy(curve, 7);

    expect(reading.share).toBeCloseTo(17 / 35);
    expect(reading.low).toBeCloseTo(0.2);
    expect(reading.high).toBeCloseTo(0.8);
  });

  it('says nobody before the first step', () => {
    expect(answeredBy(curve, 0.5).share).toBe(0);
  });

  it('counts who still waits: all at first, then those left after the last step', () => {
    expect(waitingOn(curve, 0, 8)).toBe(8);
    expect(waitingOn(curve, 6, 8)).toBe(5);
    expect(waitingOn(curve, 7, 8)).toBe(5);
  });

  it('claims no interval where the server gives none', () => {
    const reading = answeredBy([{ t: 3, s: 0.25, atRisk: 0 }], 3);

    expect(reading).toEqual({ share: 0.75, low: 0.75, high: 0.75 });
  });
});

describe('drawing a survival curve', () => {
  it('rises in steps and runs on to the end of the axis', () => {
    const path = stepPath(curve, x, y);

    expect(path.startsWith('M0,100H10V85.71H60')).toBe(true);
    expect(path.endsWith('H100')).toBe(true);
  });

  it('leaves out what lies past the axis', () => {
    expect(stepPath(curve, linearScale([0, 5], [0, 100]), y)).toBe('M0,100H20V85.71H100');
  });

  it('closes the band from the upper edge back along the lower', () => {
    const path = bandPath(curve, x, y);

    expect(path.endsWith('V100Z')).toBe(true);
    expect(path).toContain('H100V70');
  });

  it('draws no band without a curve', () => {
    expect(bandPath([], x, y)).toBe('');
  });

  it('keeps the promised days on the axis and one long wait off it', () => {
    expect(horizon(curve, 20, 60)).toBe(20);
    expect(horizon([{ t: 300, s: 0, low: 0, high: 0, atRisk: 1 }], 20, 60)).toBe(60);
  });
});
