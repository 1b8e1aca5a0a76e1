import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { aTitle, sendsAnIdea, signedIn } from './people.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const settings = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 780 } },
} as const;

async function complaints(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('gs-loading')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

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

    const administrator = await signedIn(browser, 'administrator', options);
    for (const part of ['setup', 'running', 'import', 'directory']) await expectSound(administrator, `/admin?part=${part}`);
    await expectSound(await signedIn(browser, 'auditor', options), '/admin');
  });
}
