import { expect, it } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import './gs-state.ts';

it('says the state in words, beside a shape that is hidden from screen readers', async () => {
  const badge = await mount('gs-state', { state: 'in-review' });

  expect(badge.shadowRoot?.textContent?.trim()).toBe('In review');
  expect(badge.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(await complaints(badge)).toEqual([]);
});

it('gives each family a shape of its own', async () => {
  const states = ['submitted', 'in-review', 'endorsed', 'completed', 'declined'] as const;
  const badges = await Promise.all(states.map((state) => mount('gs-state', { state })));

  const shapes = badges.map((badge) => badge.shadowRoot?.querySelector('svg')?.innerHTML);

  expect(new Set(shapes).size).toBe(states.length);
});
