import { describe, expect, it } from 'vitest';
import { extend, keepOnly, nothingPicked, toggle } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const picked = (selection: { ids: ReadonlySet<string> }): string[] => [...selection.ids].sort();

describe('a selection', () => {
  it('picks one and lets it go again', () => {
    const one = toggle(nothingPicked, 'b');

    expect(picked(one)).toEqual(['b']);
    expect(picked(toggle(one, 'b'))).toEqual([]);
  });

  it('extends from the one picked last, up and down', () => {
    expect(picked(extend(toggle(nothingPicked, 'b'), 'd', order))).toEqual(['b', 'c', 'd']);
    expect(picked(extend(toggle(nothingPicked, 'd'), 'b', order))).toEqual(['b', 'c', 'd']);
    expect(picked(extend(nothingPicked, 'c', order))).toEqual(['c']);
  });

  it('lets go of what left the queue', () => {
    expect(picked(keepOnly(extend(toggle(nothingPicked, 'a'), 'c', order), ['c', 'd']))).toEqual(['c']);
  });
});
