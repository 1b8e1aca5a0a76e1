import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

async function logsIn(page: Page, userName: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Username or email' }).fill(userName);
  await page.locator('input[name=password]').fill(`${userName}-knows`);
  await page.getByRole('button', { name: 'Sign In' }).click();
}

async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('somebody signs in with the agency, comes back to their page, and signs out of both', async ({ page, baseURL }) => {
  const address = new URL(baseURL ?? '').origin;
  await page.goto('/mine');
  await expect(page.getByRole('heading', { name: 'Sign in to Groundswell' })).toBeVisible();
  expect(await complaints(page)).toEqual([]);

  await page.getByRole('link', { name: 'Sign in with your agency account' }).click();
  await logsIn(page, 'reader');
  await expect(page).toHaveURL(`${address}/mine`);
  await page.getByLabel('Your account').click();
  await expect(page.getByText('Rae Der')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${address}/sign-in`);
  await page.getByRole('link', { name: 'Sign in with your agency account' }).click();
  await expect(page.getByRole('textbox', { name: 'Username or email' })).toBeVisible();
});

test('somebody who is not let in is told why, and can try again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/sign-in?back=/mine');
  await page.getByRole('link', { name: 'Sign in with your agency account' }).click();
  await logsIn(page, 'gone');

  await expect(page.getByRole('heading', { name: 'According to the directory you have left the agency' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', '/api/sign-in/oidc?back=%2Fmine');
  expect(new URL(page.url()).searchParams.get('code')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});

test('an administrator unlinks an account that was made anew, and its owner comes in again', async ({ page, browser, baseURL }) => {
  const address = new URL(baseURL ?? '').origin;
  await page.goto('/sign-in?back=/admin');
  await page.getByRole('link', { name: 'Sign in with your agency account' }).click();
  await logsIn(page, 'ama');
  await page.goto('/admin?part=people');
  await page.getByRole('textbox', { name: 'Find by name' }).fill('Rae');
  await page.getByRole('button', { name: 'Open Rae Der' }).click();

  await page.getByRole('button', { name: 'Unlink this account' }).click();
  const question = page.getByRole('dialog', { name: 'Unlink this account?' });
  await expect(question).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await question.getByRole('button', { name: 'Unlink this account' }).click();
  await expect(page.getByText('At their first sign-in they are found as it is configured')).toBeVisible();

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(`${address}/sign-in?back=/mine`);
  await theirs.getByRole('link', { name: 'Sign in with your agency account' }).click();
  await logsIn(theirs, 'reader');
  await expect(theirs).toHaveURL(`${address}/mine`);
  await page.reload();
  await page.getByRole('textbox', { name: 'Find by name' }).fill('Rae');
  await expect(page.getByRole('button', { name: 'Open Rae Der' })).toHaveCount(1);
});
