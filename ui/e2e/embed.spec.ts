import { createServer, type Server } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { aTitle, person, sendsAnIdea, signedIn } from './people.ts';

/** The origin that the server under test lets embed; another site than the server's own. */
const origin = new URL(process.env.EMBED_ORIGIN ?? 'http://localhost:19100');

let host: Server;

test.beforeAll(async ({ baseURL }) => {
  const address = new URL(baseURL ?? '').origin;
  host = createServer((request, response) => {
    const policy = [
      "default-src 'none'",
      `script-src ${address}`,
      `connect-src ${address} ${address.replace('http', 'ws')}`,
      "style-src 'self'",
      "require-trusted-types-for 'script'",
    ].join('; ');
    const signedOut = request.url === '/signed-out';
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    response.end(hostPage(address, signedOut ? '' : ` token="${new URL(request.url ?? '/', origin).searchParams.get('token')}"`));
  });
  await new Promise<void>((listening) => host.listen(Number(origin.port), '127.0.0.1', listening));
});

test.afterAll(() => {
  host.close();
});

function hostPage(address: string, token: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our intranet</title>
    <script type="module" src="${address}/embed/groundswell.js"></script></head>
    <body><main><h1>Our intranet</h1>
      <gs-inbox-bell server="${address}"${token}></gs-inbox-bell>
      <gs-propose-box server="${address}"${token}></gs-propose-box>
      <gs-ideas server="${address}"${token}></gs-ideas>
    </main></body></html>`;
}

/** Opens the intranet's page as somebody, and gathers what the browser complains about. */
async function intranetOf(page: Page, name: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const { id } = await person(page, name);
  const answer = await page.request.post('/api/demo/sign-in', { data: { personId: id, transport: 'bearer' } });
  const { token } = (await answer.json()) as { token: string };
  await page.goto(`${origin.origin}/?token=${token}`);
  return complaints;
}

test('the elements live in a page of another site under its strict policy', async ({ page, baseURL }) => {
  const complaints = await intranetOf(page, 'Callum Fraser');

  await expect(page.getByRole('heading', { name: 'Ideas from colleagues' })).toBeVisible();
  const first = page.locator('gs-ideas').getByRole('listitem').first().getByRole('link');
  await expect(first).toHaveAttribute('href', new RegExp(`^${baseURL}/proposals/`));
  await expect(page.getByRole('button', { name: /^Your ideas:/ })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the list changes live and the bell rings', async ({ page, browser }) => {
  await intranetOf(page, 'Callum Fraser');
  await expect(page.locator('gs-ideas').getByRole('listitem').first()).toBeVisible();
  const colleague = await signedIn(browser, 'Hina Rizvi');
  const title = aTitle('Read the meters from the road');

  await sendsAnIdea(colleague, title);

  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('a draft is kept from the box and leads on to Groundswell', async ({ page, baseURL }) => {
  await intranetOf(page, 'Callum Fraser');
  await page.getByRole('textbox', { name: 'Your idea in one line' }).fill(aTitle('One key for the meeting rooms'));
  await page.getByRole('button', { name: 'Keep it as a draft' }).click();

  await expect(page.getByText('Your draft is kept. Only you can see it.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on with it in Groundswell' })).toHaveAttribute('href', new RegExp(`^${baseURL}/propose/`));
});

test('nobody signed in sees what it is and the way in', async ({ page, baseURL }) => {
  await page.goto(`${origin.origin}/signed-out`);

  await expect(page.getByRole('link', { name: 'Open Groundswell' }).first()).toHaveAttribute('href', `${baseURL}/`);
  await expect(page.getByText('Sign in to your intranet to see them here').first()).toBeVisible();
});

test('axe finds nothing in the host’s page', async ({ page }) => {
  await intranetOf(page, 'Callum Fraser');
  await expect(page.locator('gs-ideas').getByRole('listitem').first()).toBeVisible();

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});
