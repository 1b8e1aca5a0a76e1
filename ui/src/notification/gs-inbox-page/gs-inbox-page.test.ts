import { beforeEach, expect, it } from 'vitest';
import { aSession, someNotices } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-inbox-page.ts';

beforeEach(() => session.set(aSession));

it('says each notice as a sentence, the unread marked by a word', async () => {
  answers.give('GET /api/notices', { items: someNotices, unread: 1 });

  const inbox = await mount('gs-inbox-page');
  await settled(inbox);

  const lines = [...(inbox.shadowRoot?.querySelectorAll('li') ?? [])];
  expect(lines[0]?.textContent).toMatch(/New[\s\S]*Kofi Asante answered: declined/);
  expect(lines[1]?.textContent).not.toContain('New');
  expect(await complaints(inbox)).toEqual([]);
});

it('marks everything up to the newest as read', async () => {
  answers.give('GET /api/notices', { items: someNotices, unread: 1 });
  answers.give('POST /api/notices/read', null, { status: 204 });
  const inbox = await mount('gs-inbox-page');
  await settled(inbox);

  inbox.shadowRoot?.querySelector('button')?.click();
  await settled(inbox);

  expect(answers.asked.find((asked) => asked.method === 'POST')?.body).toEqual({ upTo: 12 });
});

it('leads from a request to know an author to the requests, and the author of the idea to the idea', async () => {
  const [notice] = someNotices;
  const items = [{ ...notice, id: 'n-3', kind: 'opening-waits' }, { ...notice, id: 'n-4', kind: 'opening-asked' }];
  answers.give('GET /api/notices', { items, unread: 0 });

  const inbox = await mount('gs-inbox-page');
  await settled(inbox);

  const links = [...(inbox.shadowRoot?.querySelectorAll('li a') ?? [])].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/openings', `/proposals/${notice?.proposal?.id}`]);
});

it('leads a facilitator from what was reported of a question to the reports, and its writer to the question', async () => {
  const [notice] = someNotices;
  const { proposal: _, ...rest } = notice as (typeof someNotices)[number];
  const about = { kind: 'ask' as const, id: 'q-1', title: 'What slows us?' };
  const items = [{ ...rest, id: 'n-3', kind: 'reported', about }, { ...rest, id: 'n-4', kind: 'appealed', about }, { ...rest, id: 'n-5', kind: 'answer-hidden', about }];
  answers.give('GET /api/notices', { items, unread: 0 });

  const inbox = await mount('gs-inbox-page');
  await settled(inbox);

  const links = [...(inbox.shadowRoot?.querySelectorAll('li a') ?? [])].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/moderation', '/moderation', '/asks/q-1']);
  expect(inbox.shadowRoot?.textContent).toContain('Your answer was taken out of sight');
});

it('explains an empty inbox', async () => {
  answers.give('GET /api/notices', { items: [], unread: 0 });

  const inbox = await mount('gs-inbox-page');
  await settled(inbox);

  expect(inbox.shadowRoot?.querySelector('gs-empty')?.heading).toBe('Nothing yet');
});
