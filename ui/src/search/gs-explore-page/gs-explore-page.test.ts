import { beforeEach, expect, it } from 'vitest';
import { aCard, aSession, units } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-explore-page.ts';

beforeEach(() => {
  session.set(aSession);
  answers.give('GET /api/units', { items: units });
  answers.give('GET /api/campaigns', { items: [] });
  answers.give('GET /api/saved-searches', { items: [], most: 20 });
});

it('searches what the address asks, and says how many there are', async () => {
  answers.give('GET /api/search', { items: [aCard()], total: 1, didYouMean: 'papers' });

  const page = await mount('gs-explore-page', { query: new URLSearchParams('q=paprs') });
  await settled(page);

  expect(page.shadowRoot?.querySelector('.said')?.textContent).toBe('1 idea for “paprs”');
  expect(page.shadowRoot?.querySelector('.lead a')?.getAttribute('href')).toBe('/proposals?q=papers');
  expect(await complaints(page)).toEqual([]);
});

it('says so while search is being rebuilt', async () => {
  answers.give('GET /api/search', { items: [aCard()], total: 1, rebuilding: true });

  const page = await mount('gs-explore-page', { query: new URLSearchParams('q=paper') });
  await settled(page);

  expect(page.shadowRoot?.querySelector('.rebuilding')?.textContent).toContain('Search is being rebuilt');
  expect(await complaints(page)).toEqual([]);
});

it('draws what to do when nothing was found', async () => {
  answers.give('GET /api/proposals', { items: [], total: 0 });

  const page = await mount('gs-explore-page', { query: new URLSearchParams('state=parked') });
  await settled(page);

  expect(page.shadowRoot?.querySelector('gs-empty')?.heading).toBe('No idea says this yet');
});
