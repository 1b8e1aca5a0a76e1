import { beforeEach, expect, it, vi } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { go } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import './gs-frame.ts';

beforeEach(() => {
  session.set({ ...aSession, signedIn: false });
  answers.give('GET /api/notices', { items: [], unread: 0 });
  answers.give('GET /api/demo/people', { items: [] });
});

it('asks to sign in first, and remembers where one wanted to go', async () => {
  go('/desk?unit=7', { replace: true, quiet: true });

  const frame = await mount('gs-frame');
  await settled(frame);

  expect(location.pathname + location.search).toBe('/sign-in?back=%2Fdesk%3Funit%3D7');
});

it('asks nobody to sign in for an address that leads nowhere', async () => {
  go('/nowhere', { replace: true, quiet: true });

  const frame = await mount('gs-frame');
  await settled(frame);
  await settled(frame);

  expect(location.pathname).toBe('/nowhere');
  expect(frame.shadowRoot?.querySelector('gs-problem-page')?.shadowRoot?.querySelector('h1')?.textContent).toBe('There is nothing at this address');
});

it('says in words that an address leads nowhere', async () => {
  session.set(aSession);
  go('/nowhere', { replace: true, quiet: true });

  const frame = await mount('gs-frame');
  await settled(frame);
  await settled(frame);

  const page = frame.shadowRoot?.querySelector('gs-problem-page');
  expect(page?.shadowRoot?.querySelector('h1')?.textContent).toBe('There is nothing at this address');
  expect(document.title).toBe('There is nothing at this address · Groundswell');
  expect(await complaints(frame)).toEqual([]);
});

it('moves the focus to a page that arrives, but not away from where the reader turned meanwhile', async () => {
  go('/sign-in', { replace: true, quiet: true });
  const frame = await mount('gs-frame');
  await vi.waitFor(() => expect(frame.shadowRoot?.querySelector('gs-sign-in-page')).toBeTruthy());
  const elsewhere = document.createElement('input');
  document.body.append(elsewhere);

  go('/nowhere');
  elsewhere.focus();
  await vi.waitFor(() => expect(frame.shadowRoot?.querySelector('gs-problem-page')).toBeTruthy());
  await settled(frame);
  expect(document.activeElement).toBe(elsewhere);

  go('/sign-in');
  await vi.waitFor(() => expect(document.activeElement).toBe(frame));
  elsewhere.remove();
});
