import { expect, test, type Page } from '@playwright/test';
import { complaints, settings } from './axe.ts';
import { aTitle, signedIn } from './people.ts';

/** Somebody who joined and has left, for one test. */
async function aLeaver(page: Page, name: string): Promise<void> {
  const { items } = (await (await page.request.get('/api/units')).json()) as { items: { id: string }[] };
  const userName = name.toLowerCase().replaceAll(' ', '.');
  const joined = await page.request.post('/api/directory/people', {
    data: { userName, name, email: `${userName}@agency.example`, unit: items[0]?.id },
  });
  expect(joined.ok(), await joined.text()).toBe(true);
  const { person } = (await joined.json()) as { person: { id: string } };
  const left = await page.request.post(`/api/directory/people/${person.id}/departure`, {
    data: { on: new Date().toISOString().slice(0, 10) },
  });
  expect(left.ok(), await left.text()).toBe(true);
}

for (const [look, options] of Object.entries(settings)) {
  test(`axe finds nothing where names are erased and things are thrown away: ${look}`, async ({ browser }) => {
    const page = await signedIn(browser, 'administrator', options);
    for (const part of ['erasure', 'retention']) {
      await page.goto(`/admin?part=${part}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect(await complaints(page), part).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, part).toBeLessThanOrEqual(0);
    }
  });
}

test('a name is erased in two steps, and the record does not have it', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator');
  const name = aTitle('Quentin Farewell');
  await aLeaver(page, name);
  await page.goto('/admin?part=erasure');

  await page.getByRole('combobox', { name: 'Whose name?' }).fill(name);
  await page.getByRole('option', { name }).click();
  await expect(page.getByRole('heading', { name: 'What this cannot reach' })).toBeVisible();
  expect(await complaints(page), 'what goes and what stays').toEqual([]);
  await page.getByRole('button', { name: 'Prepare the erasure' }).click();

  const typed = page.getByRole('textbox', { name: `Type the name to confirm: ${name}` });
  await expect(typed).toBeFocused();
  await page.keyboard.type('Somebody else');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Type the name exactly' })).toBeFocused();
  await typed.fill(name);
  await page.getByRole('button', { name: 'Erase this name for good' }).click();

  await expect(page.getByRole('heading', { name: 'Earlier erasures' })).toBeFocused();
  await expect(page.getByRole('row').filter({ hasText: 'Erased' }).first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  expect(await complaints(page), 'the record').toEqual([]);
});

test('how long things are kept is changed after seeing what would go', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator');
  await page.goto('/admin?part=retention');
  const notices = page.getByRole('spinbutton', { name: 'Read notices, in days' });
  await notices.fill('12');
  await page.getByRole('button', { name: 'See what this would do' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'a whole number between 30 and 3,650' })).toBeFocused();

  await notices.fill('366');
  await page.getByRole('button', { name: 'See what this would do' }).click();
  await expect(page.getByRole('dialog')).toContainText('Read notices: 366 days.');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep them for so long' }).click();

  await expect(page.getByRole('log').filter({ hasText: 'Saved.' })).toHaveCount(1);
  await page.reload();
  await expect(notices).toHaveValue('366');
});

test('everybody downloads what is held about them in one file', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  await page.goto('/account');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download it/ }).click();

  expect((await download).suggestedFilename()).toMatch(/^groundswell-\d{4}-\d\d-\d\d\.zip$/);
});
