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
