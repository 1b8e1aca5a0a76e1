import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aCard, aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-similar.ts';

beforeEach(() => session.set(aSession));
afterEach(() => vi.useRealTimers());

it('shows similar ideas in their order a moment after typing, with what became of them', async () => {
  answers.give('GET /api/similar', {
    items: [
      { proposal: aCard({ id: 'b', title: 'Second hand lists', state: 'declined' }), score: 2 },
      { proposal: aCard({ id: 'a' }), score: 1 },
    ],
  });
  const similar = await mount('gs-similar', { heading: 'A list of papers' });

  expect(answers.asked).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await settled(similar);

  const links = [...(similar.shadowRoot?.querySelectorAll('a') ?? [])];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/proposals/b', '/proposals/a']);
  expect(similar.shadowRoot?.querySelector('gs-state')?.state).toBe('declined');
  expect(await complaints(similar)).toEqual([]);
});

it('asks nothing for a few letters', async () => {
  await mount('gs-similar', { heading: 'A' });

  await new Promise((resolve) => setTimeout(resolve, 400));

  expect(answers.asked).toEqual([]);
});

it('is not in the way when the search cannot be reached', async () => {
  const similar = await mount('gs-similar', { heading: 'A list of papers' });

  await new Promise((resolve) => setTimeout(resolve, 400));
  await settled(similar);

  expect(similar.shadowRoot?.querySelector('section')).toBeNull();
});
