import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { signedIn } from './people.ts';

test('a leader reads how long people wait, how sure that is, and takes the figures away', async ({ browser }) => {
  const page = await signedIn(browser, 'Adwoa Sarpong');
  await page.goto('/insight');

  const waiting = page.getByRole('region', { name: 'How long people wait for a first answer' });
  await expect(waiting.getByText(/Half of the ideas had a human answer|The middle is not reached/)).toBeVisible();
  await expect(waiting.getByText(/95% confidence/).first()).toBeVisible();
  await expect(waiting.getByRole('img', { name: /rises with the working days/ })).toBeVisible();

  await waiting.getByText('The figures as a table').click();
  await expect(waiting.getByRole('columnheader', { name: 'Still waiting' })).toBeVisible();

  const [download] = await Promise.all([page.waitForEvent('download'), waiting.getByRole('link', { name: /Download as CSV/ }).click()]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split(/\r?\n/).length).toBeGreaterThan(3);
});

test('the funnel thins and never says more than was released', async ({ browser }) => {
  const page = await signedIn(browser, 'Adwoa Sarpong');
  await page.goto('/insight');
  const funnel = page.getByRole('region', { name: 'What becomes of the ideas' });
  await funnel.getByText('The figures as a table').click();

  const cells = await funnel.getByRole('row').locator('td:nth-of-type(1)').allInnerTexts();
  const counts = cells.filter((cell) => /\d/.test(cell)).map((cell) => Number(cell.replaceAll(/\D/g, '')));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts.every((count) => count % 5 === 0)).toBe(true);
});

test('the units stand in the order of the organisation, and the address keeps the question', async ({ browser }) => {
  const page = await signedIn(browser, 'Adwoa Sarpong');
  await page.goto('/insight');
  await expect(page.getByRole('heading', { name: 'The units, side by side' })).toBeVisible();

  await page.getByRole('combobox', { name: 'Unit' }).selectOption({ label: '\u2003Citizen Services Directorate' });

  await expect(page).toHaveURL(/unit=/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Unit' }).locator('option:checked')).toHaveText(/Citizen Services Directorate/);
});

test('whoever leads nothing is told so and gets no figures', async ({ browser }) => {
  const page = await signedIn(browser, 'Callum Fraser');
  await page.goto('/insight');

  await expect(page.getByRole('heading', { name: 'You do not read the figures of a unit' })).toBeVisible();
});
