import type { Unit, UnitRef } from '../foundation/types.ts';

/** A unit somebody leads, with its depth below the topmost one of theirs. */
export interface LedUnit extends UnitRef {
  readonly depth: number;
}

/** The units somebody leads, in the order of the tree; units the tree does not know come last. */
export function inTreeOrder(leads: readonly UnitRef[], units: readonly Unit[]): LedUnit[] {
  const led = new Set(leads.map((unit) => unit.id));
  const places = new Map(units.map((unit) => [unit.id, unit]));
  const known = walk(undefined, units).filter((unit) => led.has(unit.id));
  const top = Math.min(...known.map((unit) => unit.path.length));
  const unknown = leads.filter((unit) => !places.has(unit.id));
  return [
    ...known.map((unit) => ({ id: unit.id, name: unit.name, depth: unit.path.length - top })),
    ...unknown.map((unit) => ({ ...unit, depth: 0 })),
  ];
}

function walk(parent: string | undefined, units: readonly Unit[]): Unit[] {
  return units
    .filter((unit) => (unit.parentId ?? undefined) === parent)
    .flatMap((unit) => [unit, ...walk(unit.id, units)]);
}
