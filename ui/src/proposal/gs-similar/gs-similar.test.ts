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

it('offers to join, to do it here too, and to revive what was declined', async () => {
  session.set({ ...aSession, person: { id: 'p-else', name: 'Somebody Else' } });
  answers.give('GET /api/similar', {
    items: [
      { proposal: aCard({ id: 'b', state: 'declined' }), score: 2 },
      { proposal: aCard({ id: 'a' }), score: 1 },
    ],
  });
  answers.give('PUT /api/proposals/b/support', { supports: 15, supported: true });
  const similar = await mount('gs-similar', { heading: 'A list of papers' });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await settled(similar);
  const groups = [...(similar.shadowRoot?.querySelectorAll('[role=group]') ?? [])];
  const words = groups.map((group) => [...group.querySelectorAll('button')].map((button) => button.textContent?.trim()));
  expect(words).toEqual([
    ['I would use this', 'Do it here, too', 'Revive it'],
    ['I would use this', 'Do it here, too'],
  ]);
  let taken: string | undefined;
  similar.addEventListener('gs-replicated', (event) => (taken = event.detail.id));

  const [join, replicate, revive] = groups[0]?.querySelectorAll('button') ?? [];
  join?.click();
  await settled(similar);
  replicate?.click();
  revive?.click();
  await settled(similar);

  expect(answers.asked.some(({ method, path }) => method === 'PUT' && path === '/api/proposals/b/support')).toBe(true);
  expect(join?.getAttribute('aria-pressed')).toBe('true');
  expect(taken).toBe('b');
  expect(similar.shadowRoot?.querySelector('gs-reason-dialog')?.shadowRoot?.querySelector('dialog')).not.toBeNull();
  expect(await complaints(similar)).toEqual([]);
});
