import { beforeEach, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { searchOf } from '../searching.ts';
import './gs-saved-searches.ts';

const kept = { id: 's-1', name: 'lost forms', q: 'lost forms', state: [], notifies: true, createdAt: '2026-03-02T12:00:00Z' };
const search = searchOf(new URLSearchParams('q=lost forms&state=parked&sort=newest'));

beforeEach(() => answers.give('GET /api/saved-searches', { items: [kept], most: 20 }));

it('lists what is kept as links, and leads to the search as a feed', async () => {
  const saved = await mount('gs-saved-searches', { search });
  await settled(saved);

  const links = [...(saved.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/proposals?q=lost+forms', '/api/feeds/proposals?q=lost+forms&state=parked&sort=newest']);
  expect(await complaints(saved)).toEqual([]);
});

it('keeps the search with its words as its name', async () => {
  answers.give('POST /api/saved-searches', kept, { status: 201 });
  const saved = await mount('gs-saved-searches', { search });

  saved.shadowRoot?.querySelector('button')?.click();
  await settled(saved);

  const sent = answers.asked.find(({ method }) => method === 'POST');
  expect(sent?.body).toEqual({ name: 'lost forms', q: 'lost forms', state: ['parked'], notifies: true });
  expect(sent?.headers.get('Idempotency-Key')).toBeTruthy();
});

it('switches the notices of one off', async () => {
  answers.give('DELETE /api/saved-searches/s-1/notices', undefined, { status: 204 });
  const saved = await mount('gs-saved-searches', { search });
  await settled(saved);

  saved.shadowRoot?.querySelector('input')?.click();
  await settled(saved);

  expect(answers.asked.some(({ method, path }) => method === 'DELETE' && path === '/api/saved-searches/s-1/notices')).toBe(true);
});

it('says when there are too many, and offers nothing to save when nothing is asked', async () => {
  answers.give('POST /api/saved-searches', { type: '/problems/too-many-saved-searches', status: 409 }, { status: 409 });
  const saved = await mount('gs-saved-searches', { search });
  saved.shadowRoot?.querySelector('button')?.click();
  await settled(saved);
  expect(saved.shadowRoot?.querySelector('[role=alert]')?.textContent).toMatch(/as many saved searches/);

  saved.search = searchOf(new URLSearchParams());
  await settled(saved);
  expect(saved.shadowRoot?.querySelector('.hint')).not.toBeNull();
});
