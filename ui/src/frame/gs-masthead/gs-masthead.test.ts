import { beforeEach, expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-masthead.ts';

beforeEach(() => {
  session.set(aSession);
  answers.give('GET /api/notices', { items: [], unread: 3 });
});

it('is one key away from the search, except where one types', async () => {
  const head = await mount('gs-masthead', { signedIn: true });
  const elsewhere = document.body.appendChild(document.createElement('textarea'));

  elsewhere.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }));
  expect(head.shadowRoot?.activeElement).toBeNull();

  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }));
  expect(head.shadowRoot?.activeElement?.localName).toBe('gs-search-box');
});

it('tells how many notices wait', async () => {
  const head = await mount('gs-masthead', { signedIn: true });
  await settled(head);

  const bell = head.shadowRoot?.querySelector('gs-bell')?.shadowRoot?.querySelector('a');
  expect(bell?.getAttribute('aria-label')).toBe('Inbox, 3 unread notices');
  expect(await complaints(head)).toEqual([]);
});
