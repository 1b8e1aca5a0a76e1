import { expect, test, type Page } from '@playwright/test';
import { aTitle, person, signedIn } from './people.ts';

test('somebody chooses who to be, and meets their first page', async ({ page }) => {
  const { name } = await person(page, 'staff');

  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(name) }).click();

  await expect(page.getByRole('heading', { level: 1, name: `Hello, ${name}` })).toBeVisible();
  await expect(page).toHaveTitle('Today · Groundswell');
});

test('after signing in one comes to the address one wanted', async ({ page }) => {
  const { name } = await person(page, 'staff');

  await page.goto('/mine?view=following');
  await page.getByRole('button', { name: new RegExp(name) }).click();

  await expect(page).toHaveURL(/\/mine\?view=following$/);
});

test('an idea is written, kept by itself, and sent to somebody who answers by a date', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  const title = aTitle('Keep the key register at the door');

  await page.goto('/propose');
  await page.getByLabel('What is the problem?').fill('Every morning we look for the keys of the archive on three floors.');
  await page.getByLabel('What could we do about it?').fill('Hang the register beside the door of the archive.');
  await page.getByLabel('Give it a title').fill(title);
  await expect(page).toHaveURL(/\/propose\/[0-9a-f-]{36}/);
  // It is kept now and then: the first time may have been before the title.
  const draft = `/api/proposals/${new URL(page.url()).pathname.split('/').at(-1)}`;
  await expect.poll(async () => ((await (await page.request.get(draft)).json()) as { title: string }).title).toBe(title);
  await expect(page.getByText('The draft is kept. Only you see it.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Give it a title')).toHaveValue(title);

  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make it easy to say yes');
  await page.getByLabel('What is the first step?').fill('On Tuesday I put up a nail.');
  await page.getByLabel('Add files').setInputFiles({ name: 'Keys.csv', mimeType: 'text/csv', buffer: Buffer.from('key,floor\nquokkaroom,3\n') });
  await expect(page.getByRole('link', { name: 'Keys.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: /will answer$/ })).toBeVisible();
  await expect(page.getByText(/you get an answer with reasons/)).toBeVisible();
  await page.getByRole('button', { name: 'Send the idea' }).click();

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Your idea is on its way' })).toBeVisible();
  await expect(page.getByText('On Tuesday I put up a nail.')).toBeVisible();
  const opened = await page.request.get((await page.getByRole('link', { name: 'Keys.csv' }).getAttribute('href')) ?? '');
  expect(await opened.text()).toContain('quokkaroom');
});

test('ideas like the one being written appear with what became of them', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  const existing = ((await (await page.request.get('/api/proposals?state=declined,completed&limit=1')).json()) as {
    items: { id: string; title: string }[];
  }).items[0];
  expect(existing, 'the demo has a finished idea').toBeDefined();

  await page.goto('/propose');
  await page.getByLabel('Give it a title').fill(existing?.title ?? '');

  const similar = page.getByRole('region', { name: 'Ideas like yours' });
  await expect(similar.getByRole('link', { name: existing?.title ?? '' })).toBeVisible();
  await expect(similar.getByText(/Declined|Completed/).first()).toBeVisible();
});

test('what is missing is said above the form, with the focus, and each line leads to its field', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');

  await page.goto('/propose');
  await page.getByRole('button', { name: 'Continue' }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'Please check these' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Say what the problem is' }).click();
  await expect(page.getByLabel('What is the problem?')).toBeFocused();
});

test('an idea is sent with the keyboard alone', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  const title = aTitle('Open the window before noon');

  await page.goto('/propose');
  await page.getByLabel('What is the problem?').focus();
  await page.keyboard.type('The room is too warm to think by noon.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Whoever comes first opens the window.');
  await page.keyboard.press('Tab');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Make it easy to say yes' })).toBeFocused();
  await tabTo(page, 'Skip to sending');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Check and send' })).toBeVisible();
  await tabTo(page, 'Send the idea');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
});

/** Presses Tab until the element of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.textContent?.trim();
    });
    if (focused === name) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}
