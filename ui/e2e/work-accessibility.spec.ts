import { expect, test, type Page } from '@playwright/test';
import { complaints, settings } from './axe.ts';
import { aTitle, sendsAnIdea, signedIn } from './people.ts';

async function expectSound(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await complaints(page), address).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${address} is no wider than its window`).toBeLessThanOrEqual(0);
}

for (const [name, options] of Object.entries(settings)) {
  test(`axe finds nothing where work is answered, done and measured: ${name}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const staff = await signedIn(browser, 'Callum Fraser');
    const id = await sendsAnIdea(staff, aTitle('A lamp at the back door'));
    const manager = await signedIn(browser, 'Wanjiru Kamande', options);
    await expectSound(manager, '/desk');
    await expectSound(manager, `/desk?idea=${id}`);
    await manager.getByRole('radio', { name: 'Decline' }).check({ force: true });
    expect(await complaints(manager), 'the answer').toEqual([]);
    await expectSound(manager, '/delivery');
    await expectSound(manager, '/delivery?by=date');

    await expectSound(await signedIn(browser, 'Adwoa Sarpong', options), '/insight');

    const facilitator = await signedIn(browser, 'facilitator', options);
    for (const page of ['/facilitation', '/scorecards', '/stages', '/themes', '/moderation', '/campaigns/new']) await expectSound(facilitator, page);
    await expectSound(manager, '/decision-rights');
    await expectSound(manager, '/desk/templates');

    const administrator = await signedIn(browser, 'administrator', options);
    for (const part of ['setup', 'running', 'import', 'directory', 'people', 'units', 'files']) await expectSound(administrator, `/admin?part=${part}`);
    await expectSound(await signedIn(browser, 'auditor', options), '/admin');
  });
}
