import { expect, test } from '@playwright/test';
import { aTitle, isFound, signedIn } from './people.ts';

test('good lines come in, bad ones are named with their number and reason', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator');
  const title = aTitle('Import me');
  const at = new Date(Date.now() - 86_400_000).toISOString();
  const good = { ref: crypto.randomUUID(), title, problem: 'It was elsewhere.', solution: 'Now it is here.', createdAt: at, submittedAt: at };
  const lines = [JSON.stringify(good), '{"ref": "cut in the mid', `{"ref":"${crypto.randomUUID()}","title":"No problem"}`];
  await page.goto('/admin?part=import');

  await page.getByLabel('The file').setInputFiles({ name: 'ideas.jsonl', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) });
  await expect(page.getByText(/^3 lines/)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();

  await expect(page.getByText(/2 lines could not be imported/).first()).toBeVisible();
  const problems = page.getByRole('table').getByRole('row');
  await expect(problems.filter({ has: page.getByRole('rowheader', { name: '2', exact: true }) })).toContainText('not JSON');
  await expect(problems.filter({ has: page.getByRole('rowheader', { name: '3', exact: true }) })).toContainText('missing');
  await isFound(page, title);
  await page.goto(`/proposals?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('an import without a file says what is missing, with the focus', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator');
  await page.goto('/admin?part=import');
  await page.getByRole('button', { name: 'Import', exact: true }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'Please check these' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Choose the file' }).click();
  await expect(page.getByLabel('The file')).toBeFocused();
});

test('the set-up path tells the demonstration sign-in from a real one', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator');
  await page.goto('/admin');

  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
  await expect(page.getByText('This is the demonstration sign-in')).toBeVisible();
  await expect(page.getByRole('heading', { name: /Every unit has somebody who answers/ })).toContainText('Done');
});

test('a follower is rebuilt while everything keeps working', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator');
  await page.goto('/admin?part=running');
  await page.getByRole('button', { name: 'Rebuild search-index' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rebuild' }).click();

  await expect(page.getByRole('log').filter({ hasText: 'The rebuild of search-index has begun.' })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /search-index/ })).toContainText('Up to date', { timeout: 60_000 });
});

test('an auditor reads the journal and nothing else of administration', async ({ browser }) => {
  const page = await signedIn(browser, 'auditor');
  await page.goto('/admin');

  await expect(page.getByRole('columnheader', { name: 'Facts' })).toBeVisible();
  const first = page.getByRole('rowheader').first();
  const newest = await first.innerText();
  await page.getByRole('button', { name: 'Older' }).click();
  await expect(first).not.toHaveText(newest);
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0);
});

test('staff find no administration', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  await page.goto('/admin');

  await expect(page.getByRole('heading', { name: 'This page is for administrators and auditors' })).toBeVisible();
});
