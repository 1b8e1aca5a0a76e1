import { expect, test } from '@playwright/test';
import { signedIn } from './people.ts';

const budget = 150 * 1024;

test('the first page weighs less than 150 KB, font included, and asks no other host', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  const hosts = new Set<string>();
  client.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));

  await page.goto('/');
  await page.waitForLoadState('networkidle');

  expect(bytes).toBeGreaterThan(30 * 1024);
  expect(bytes).toBeLessThan(budget);
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

test('every page speaks French', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  await page.addInitScript(() => localStorage.setItem('gs-language', 'fr'));

  await page.goto('/propose');

  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { level: 1, name: 'Qu’est-ce qui vous ralentit ?' })).toBeVisible();
});
