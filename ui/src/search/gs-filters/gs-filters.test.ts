import { beforeEach, expect, it, vi } from 'vitest';
import { aSession, units } from '../../../test/fixtures.ts';
import { complaints, mount } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-filters.ts';

const search = { q: 'list', state: [], theme: '', unit: '', campaign: '', mine: '', year: '', from: '', to: '', sort: '' };

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

it('narrows to a year and to what waits for the reader, with counts', async () => {
  const facets = { state: [], year: [{ value: 2026, count: 12 }], mine: [{ value: 'answering', count: 4 }] };
  session.set({ ...aSession, desks: [{ id: 'u-1', name: 'Licensing' }] });
  const filters = await mount('gs-filters', { search, facets });
  const searched = vi.fn();
  filters.addEventListener('gs-searched', (event) => searched((event as CustomEvent).detail));

  const year = filters.shadowRoot?.querySelector('#year') as HTMLSelectElement;
  expect(year.options[1]?.textContent?.trim()).toBe('2026 (12)');
  year.value = '2026';
  year.dispatchEvent(new Event('change'));
  (filters.shadowRoot?.querySelector('input[value=answering]') as HTMLInputElement).click();

  expect(searched.mock.calls.map(([asked]) => [asked.year, asked.mine])).toEqual([['2026', ''], ['', 'answering']]);
  expect(await complaints(filters)).toEqual([]);
});
