import { expect, test, type Page } from '@playwright/test';
import { aTitle, sendsAnIdea, signedIn } from './people.ts';

test('the author sees the answer arrive without reloading', async ({ browser }) => {
  const author = await signedIn(browser, 'Callum Fraser');
  const manager = await signedIn(browser, 'Wanjiru Kamande');
  const id = await sendsAnIdea(author, aTitle('Share the stamp between both counters'));
  await author.goto(`/proposals/${id}`);
  await expect(author.getByText('Waiting to be read').first()).toBeVisible();

  const etag = (await manager.request.get(`/api/proposals/${id}`)).headers().etag ?? '';
  const text = 'Good. Do it from Monday, and tell me in two weeks whether the queue is shorter.';
  const answer = await manager.request.post(`/api/proposals/${id}/answers`, {
    headers: { 'If-Match': etag },
    data: { code: 'endorse', text, nextStep: 'Order a second stamp pad.' },
  });
  expect(answer.status(), await answer.text()).toBe(201);

  await expect(author.getByRole('article').filter({ hasText: text })).toBeVisible();
  await expect(author.getByText('Endorsed').first()).toBeVisible();
  await expect(author.getByRole('log').filter({ hasText: /An answer from Wanjiru Kamande has just arrived/ })).toHaveCount(1);
});

test('the bell of the author counts what happened', async ({ browser }) => {
  const author = await signedIn(browser, 'Callum Fraser');
  const colleague = await signedIn(browser, 'Hina Rizvi');
  const title = aTitle('Put the forms on one shelf');
  const id = await sendsAnIdea(author, title);
  await author.goto('/');
  const bell = author.getByRole('link', { name: /^Inbox/ });
  await expect.poll(async () => (await bell.getAttribute('aria-label')) === bellOf(await unread(author))).toBe(true);
  const before = await unread(author);

  const said = await colleague.request.post(`/api/proposals/${id}/comments`, { data: { text: 'We did this in March.' } });
  expect(said.status(), await said.text()).toBe(201);

  // What other tests did to this author's ideas may still be arriving: the bell says more, and it says what is so.
  await expect.poll(() => unread(author)).toBeGreaterThan(before);
  await expect.poll(async () => (await bell.getAttribute('aria-label')) === bellOf(await unread(author))).toBe(true);
  await bell.click();
  await expect(author.getByRole('listitem').filter({ hasText: title }).filter({ hasText: 'Hina Rizvi commented' })).toBeVisible();
});

/** How many notices wait, as the server knows it. */
async function unread(reader: Page): Promise<number> {
  const page = (await (await reader.request.get('/api/notices?unread=true&limit=1')).json()) as { unread: number };
  return page.unread;
}

function bellOf(count: number): string {
  return count ? `Inbox, ${count} unread ${count === 1 ? 'notice' : 'notices'}` : 'Inbox';
}

test('support and comments of others appear while one reads', async ({ browser }) => {
  const author = await signedIn(browser, 'Callum Fraser');
  const colleague = await signedIn(browser, 'Hina Rizvi');
  const id = await sendsAnIdea(author, aTitle('Label the switches'));
  await author.goto(`/proposals/${id}`);
  await expect(author.getByText('Nobody has said anything yet.')).toBeVisible();

  await colleague.goto(`/proposals/${id}`);
  await colleague.getByRole('button', { name: 'I would use this' }).click();
  await expect(colleague.getByRole('button', { name: 'You support it' })).toHaveAttribute('aria-pressed', 'true');
  await colleague.getByRole('button', { name: 'Follow' }).click();
  await expect(colleague.getByRole('button', { name: 'Following' })).toBeVisible();
  await colleague.getByLabel('Say something about it').fill('Which switches first?');
  await colleague.getByRole('button', { name: 'Say it' }).click();
  await expect(colleague.getByText('Which switches first?')).toBeVisible();

  await expect(author.getByText('Hina Rizvi would use this.')).toBeVisible();
  await expect(author.getByText('Which switches first?')).toBeVisible();
});

test('where no socket can be opened the page still follows', async ({ browser }) => {
  const author = await signedIn(browser, 'Callum Fraser');
  const colleague = await signedIn(browser, 'Hina Rizvi');
  const id = await sendsAnIdea(author, aTitle('Turn the sign around'));
  await author.addInitScript(() => {
    // A proxy that knows no web sockets.
    window.WebSocket = class extends EventTarget {
      onclose?: () => void;
      constructor() {
        super();
        setTimeout(() => this.onclose?.());
      }
      close(): void {}
      send(): void {}
    } as unknown as typeof WebSocket;
  });
  await author.goto(`/proposals/${id}`);
  await expect(author.getByText('Nobody yet.')).toBeVisible();

  const supported = await colleague.request.put(`/api/proposals/${id}/support`);
  expect(supported.ok()).toBe(true);

  await expect(author.getByText('Hina Rizvi would use this.')).toBeVisible();
});
