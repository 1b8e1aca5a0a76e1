import { createSign, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const { BASE_URL = '', HOST_ORIGIN = '', INSTALLATION = '', AUDIENCE = '', KEY = '', OWN_IDEA = '' } = process.env;
const server = new URL(BASE_URL).origin;
const origin = new URL(HOST_ORIGIN);

let intranet: Server;

/** An intranet as the integrators' guide describes it: another origin, a strict policy, a key of its own. */
test.beforeAll(async () => {
  const privateKey = readFileSync(KEY);
  const policy = [
    "default-src 'none'",
    `script-src ${server}`,
    `connect-src 'self' ${server} ${server.replace('http', 'ws')}`,
    `font-src ${server}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
  intranet = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    const reader = searchParams.get('reader') ?? '';
    if (pathname !== '/assertion') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
      response.end(pageOf(reader));
    } else if (reader) {
      response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
      response.end(assertion(reader, privateKey));
    } else {
      response.writeHead(401).end();
    }
  });
  await new Promise<void>((listening) => intranet.listen(Number(origin.port), '127.0.0.1', listening));
});

test.afterAll(() => {
  intranet.close();
});

function pageOf(reader: string): string {
  const attributes = `server="${server}" assertion-url="/assertion?reader=${reader}"`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our intranet</title>
    <script type="module" src="${server}/embed/groundswell.js"></script></head>
    <body><main><h1>Our intranet</h1><gs-inbox-bell ${attributes}></gs-inbox-bell><gs-ideas ${attributes}></gs-ideas></main></body></html>`;
}

function assertion(reader: string, privateKey: Buffer): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: INSTALLATION, sub: reader, aud: AUDIENCE, iat: now, exp: now + 60, jti: randomUUID() };
  const words = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${words}.${createSign('RSA-SHA256').update(words).sign(privateKey, 'base64url')}`;
}

test('a reader whom the intranet vouches for sees what is theirs, without a cookie', async ({ page, context }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(`${origin.origin}/?reader=hr-ama`);

  await expect(page.locator('gs-ideas').getByRole('link', { name: OWN_IDEA })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Your ideas:/ })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(complaints).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('another reader of the same page does not see it', async ({ page }) => {
  await page.goto(`${origin.origin}/?reader=hr-afi`);

  await expect(page.getByRole('button', { name: /^Your ideas:/ })).toBeVisible();
  await expect(page.locator('gs-ideas').getByRole('heading', { name: 'Ideas from colleagues' })).toBeVisible();
  await expect(page.getByRole('link', { name: OWN_IDEA })).toHaveCount(0);
});

test('whoever the intranet does not vouch for sees what this is, and the way in', async ({ page }) => {
  await page.goto(`${origin.origin}/`);

  const ideas = page.locator('gs-ideas');
  await expect(ideas.getByText('Sign in to your intranet to see them here')).toBeVisible();
  await expect(ideas.getByRole('link', { name: 'Open Groundswell' })).toHaveAttribute('href', `${server}/`);
  await expect(ideas.getByRole('link', { name: 'Sign in' })).toHaveAttribute('target', '_blank');
});
