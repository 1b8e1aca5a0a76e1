import { beforeEach, expect, it } from 'vitest';
import { aCard, ama, aSession, someNotices } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-today-page.ts';

beforeEach(() => {
  session.set(aSession);
  answers.give('GET /api/notices', { items: someNotices, unread: 1 });
});

it('explains the promise and asks one question on the first visit', async () => {
  answers.give('GET /api/proposals', { items: [] });

  const page = await mount('gs-today-page');
  await settled(page);

  const invitation = page.shadowRoot?.querySelector('gs-invitation')?.shadowRoot;
  expect(invitation?.querySelectorAll('li')).toHaveLength(3);
  expect(invitation?.querySelector('gs-field')?.label).toBe('What slows you down that you could change?');
  expect(await complaints(page)).toEqual([]);
});

it('puts first what waits for the reader', async () => {
  const waiting = aCard({ state: 'needs-work', nextStep: { who: 'author', person: ama, key: 'author-revises', lapsed: false } });
  answers.give('GET /api/proposals', { items: [waiting] });

  const page = await mount('gs-today-page');
  await settled(page);

  expect(page.shadowRoot?.querySelector('h2')?.textContent).toBe('Waits for you');
});

it('stands without the parts that cannot be had', async () => {
  answers.give('GET /api/proposals', { items: [aCard()] });
  answers.give('GET /api/notices', { status: 500 }, { status: 500 });

  const page = await mount('gs-today-page');
  await settled(page);

  expect(page.shadowRoot?.querySelector('gs-proposal-card')).not.toBeNull();
  expect(page.shadowRoot?.querySelector('#moved')).toBeNull();
});

it('says what waits to be read, the oldest first, and nothing of what was read', async () => {
  const asked = (day: number, storedAt?: string) => ({ id: `c-${day}`, title: `Idea ${day}`, askedAt: `2026-03-0${day}T09:00:00Z`, ...(storedAt ? { storedAt } : {}) });
  answers.give('GET /api/proposals', { items: [] });
  answers.give('GET /api/readings', { items: [asked(1), asked(2, '2026-03-03T09:00:00Z'), ...[3, 4, 5, 6, 7].map((day) => asked(day))] });

  const page = await mount('gs-today-page');
  await settled(page);

  const block = page.shadowRoot?.querySelector('#to-read');
  expect(page.shadowRoot?.querySelector('h2')?.textContent).toBe('Waits for you');
  expect(block?.querySelector('a[href="/reading"]')?.textContent).toBe('6 ideas to read');
  expect([...(block?.querySelectorAll('li a') ?? [])].map((link) => link.getAttribute('href'))).toEqual(
    ['c-1', 'c-3', 'c-4', 'c-5', 'c-6'].map((id) => `/reading/${id}`),
  );
  expect(await complaints(page)).toEqual([]);
});

it('says nothing of reading where nothing waits to be read', async () => {
  answers.give('GET /api/proposals', { items: [] });
  answers.give('GET /api/readings', { items: [] });

  const page = await mount('gs-today-page');
  await settled(page);

  expect(page.shadowRoot?.querySelector('#to-read')).toBeNull();
  expect(page.shadowRoot?.querySelector('#turn')).toBeNull();
});
