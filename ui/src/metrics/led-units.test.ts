import { describe, expect, it } from 'vitest';
import type { Unit } from '../foundation/types.ts';
import { inTreeOrder } from './led-units.ts';

const unit = (id: string, path: string[], parentId?: string): Unit => ({
  id,
  name: id.toUpperCase(),
  slug: id,
  path,
  ...(parentId ? { parentId } : {}),
});
const units = [
  unit('agency', ['agency']),
  unit('water', ['agency', 'water'], 'agency'),
  unit('permits', ['agency', 'permits'], 'agency'),
  unit('meters', ['agency', 'water', 'meters'], 'water'),
];
const ref = (id: string) => ({ id, name: id.toUpperCase() });

describe('the units somebody leads', () => {
  it('stand in the order of the tree, with their depth below the topmost', () => {
    const led = inTreeOrder([ref('meters'), ref('permits'), ref('agency'), ref('water')], units);

    expect(led.map(({ id, depth }) => [id, depth])).toEqual([
      ['agency', 0],
      ['water', 1],
      ['meters', 2],
      ['permits', 1],
    ]);
  });

  it('begin at depth zero where somebody leads only a part', () => {
    expect(inTreeOrder([ref('meters')], units)).toEqual([{ id: 'meters', name: 'METERS', depth: 0 }]);
  });

  it('include a unit that the tree does not know', () => {
    expect(inTreeOrder([ref('new')], units)).toEqual([{ id: 'new', name: 'NEW', depth: 0 }]);
  });
});
