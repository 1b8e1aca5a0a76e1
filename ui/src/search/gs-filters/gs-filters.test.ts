import { beforeEach, expect, it, vi } from 'vitest';
import { aSession, units } from '../../../test/fixtures.ts';
import { complaints, mount } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-filters.ts';

const search = { q: 'list', state: [], unit: '', campaign: '', sort: '' };

beforeEach(() => {
  session.set(aSession);
  answers.give('GET /api/units', { items: units });
});

it('asks for all states of a family at once', async () => {
  const filters = await mount('gs-filters', { search });
  const searched = vi.fn();
  filters.addEventListener('gs-searched', (event) => searched((event as CustomEvent).detail.state));

  filters.shadowRoot?.querySelectorAll('input')[2]?.click();

  expect(searched).toHaveBeenCalledWith(['endorsed', 'trial', 'in-delivery']);
  expect(await complaints(filters)).toEqual([]);
});

it('adds up the facets of a family', async () => {
  const facets = { state: [{ value: 'declined', count: 3 }, { value: 'parked', count: 2 }, { value: 'trial', count: 9 }] };

  const filters = await mount('gs-filters', { search, facets });

  const counts = [...(filters.shadowRoot?.querySelectorAll('.choice .figure') ?? [])].map((count) => count.textContent);
  expect(counts).toEqual(['2', '0', '9', '0', '3']);
});
