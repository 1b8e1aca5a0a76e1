import { describe, expect, it } from 'vitest';
import { dayTicks, linearScale, roundTicks } from './scale.ts';

describe('a linear scale', () => {
  it('maps the ends of the domain to the ends of the range', () => {
    const scale = linearScale([0, 20], [40, 440]);

    expect(scale.position(0)).toBe(40);
    expect(scale.position(20)).toBe(440);
    expect(scale.position(5)).toBe(140);
  });

  it('maps everything to the start when nothing is spread', () => {
    expect(linearScale([3, 3], [10, 90]).position(3)).toBe(10);
  });
});

describe('round ticks', () => {
  it('start at zero and reach the greatest value', () => {
    expect(roundTicks(37)).toEqual([0, 10, 20, 30, 40]);
    expect(roundTicks(1512)).toEqual([0, 500, 1000, 1500, 2000]);
  });

  it('never split a whole thing', () => {
    expect(roundTicks(2)).toEqual([0, 1, 2]);
    expect(roundTicks(0)).toEqual([0]);
  });
});

describe('ticks of working days', () => {
  it('keep every promised day that is on the axis', () => {
    const ticks = dayTicks(40, [2, 5, 20]);

    expect(ticks).toEqual(expect.arrayContaining([2, 5, 20]));
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
  });

  it('drop a round day that would touch a promised one', () => {
    expect(dayTicks(100, [20])).toEqual([0, 20, 40, 60, 80, 100]);
    expect(dayTicks(100, [21])).not.toContain(20);
  });
});
