import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

interface DemoPerson {
  id: string;
  name: string;
  role: string;
  unit: { id: string; name: string };
}

/** Who of the demo's people there is; a test names a role or a name. */
export async function person(page: Page, wanted: string): Promise<DemoPerson> {
  const { items } = (await (await page.request.get('/api/demo/people')).json()) as { items: DemoPerson[] };
  const found = items.find((one) => one.name === wanted) ?? items.find((one) => one.role === wanted);
  expect(found, `${wanted} is one of the demo's people`).toBeDefined();
  return found as DemoPerson;
}

/** What a browser says of itself with a change from our own pages; a test's own requests have to say it too. */
const ours = { Origin: new URL(process.env.BASE_URL ?? 'http://127.0.0.1:8080').origin };

/** Opens a window of their own for somebody, signed in. */
export async function signedIn(browser: Browser, wanted: string, options: object = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ extraHTTPHeaders: ours, ...options });
  const page = await context.newPage();
  const who = await person(page, wanted);
  const answer = await page.request.post('/api/demo/sign-in', { data: { personId: who.id, transport: 'cookie' } });
  expect(answer.status()).toBe(201);
  return page;
}

/** A title that no other run has used. */
export function aTitle(words: string): string {
  return `${words} ${Date.now().toString(36)}`;
}

/** Waits until a search finds the idea: the index follows the journal, some moments behind. */
export async function isFound(page: Page, title: string): Promise<void> {
  const titles = async (): Promise<string[]> => {
    const answer = await page.request.get('/api/search', { params: { q: title } });
    return ((await answer.json()) as { items: { title: string }[] }).items.map((item) => item.title);
  };
  await expect.poll(titles).toContain(title);
}

/** Sends an idea through the API, for tests of what happens afterwards. */
export async function sendsAnIdea(page: Page, title: string): Promise<string> {
  const draft = { title, problem: 'Two people keep the same list by hand.', solution: 'One of them keeps it for both.' };
  const drafted = await page.request.post('/api/proposals', { data: draft });
  expect(drafted.status()).toBe(201);
  const { id } = (await drafted.json()) as { id: string };
  const etag = drafted.headers().etag ?? '';
  const sent = await page.request.post(`/api/proposals/${id}/submission`, { headers: { 'If-Match': etag } });
  expect(sent.ok(), await sent.text()).toBe(true);
  return id;
}
