import { api } from '../foundation/api.ts';
import type { Page, PersonRef, Unit, UnitRef } from '../foundation/types.ts';
import type { Option } from './gs-picker/gs-picker.ts';

const most = 8;

/** People whose name fits, told apart by their title and unit. */
export async function peopleLike(typed: string): Promise<Option[]> {
  const page = await api.get<Page<PersonRef>>('/api/people', { q: typed, limit: most });
  return page.items.map(personOption);
}

/** Units whose name fits, in the order of the tree, told apart by the unit above. */
export async function unitsLike(typed: string): Promise<Option[]> {
  const { items } = await api.get<Page<Unit>>('/api/units');
  const wanted = plain(typed);
  return items
    .filter((unit) => plain(unit.name).includes(wanted))
    .slice(0, typed ? most : undefined)
    .map((unit) => unitOption(unit, items.find((other) => other.id === unit.parentId)?.name));
}

/** A person as an option. */
export function personOption(person: PersonRef): Option {
  const note = [person.title, person.unit?.name].filter(Boolean).join(', ');
  return { id: person.id, label: person.name, note };
}

/** A unit as an option. */
export function unitOption(unit: UnitRef, above?: string): Option {
  return { id: unit.id, label: unit.name, note: above };
}

/** Lower case and without accents, so that "Bereich" and "café" are found however they are typed. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
