import { expect, test } from '@playwright/test';
import { complaints, settings } from './axe.ts';
import { person, signedIn } from './people.ts';

const pages = ['/', '/propose', '/propose?step=stronger', '/propose?step=send', '/proposals', '/mine', '/mine?view=supported', '/inbox', '/reading', '/campaigns', '/asks', '/account', '/hand-overs', '/problems/invalid-input'];

for (const [name, options] of Object.entries(settings)) {
  test(`axe finds nothing on the pages of staff: ${name}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const page = await signedIn(browser, 'staff', options);
    const { items } = (await (await page.request.get('/api/proposals?limit=1&state=declined,endorsed,completed')).json()) as {
      items: { id: string }[];
    };
    for (const address of [...pages, ...items.map((item) => `/proposals/${item.id}`)]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await complaints(page), address).toEqual([]);
    }
  });
}

test('axe finds nothing where one signs in', async ({ page }) => {
  const { name } = await person(page, 'staff');
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();

  expect(await complaints(page)).toEqual([]);
});

test('no page of staff is wider than a phone', async ({ browser }) => {
  const page = await signedIn(browser, 'staff', settings.phone);
  for (const address of pages) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});

test('the first key reaches the way past the frame', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  await page.goto('/proposals');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('main')).toBeFocused();
});
