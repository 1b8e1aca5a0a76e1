import { expect, test, type Page } from '@playwright/test';
import { complaints, settings } from './axe.ts';
import { aTitle, signedIn } from './people.ts';

const reason = 'The idea names a danger to people, and we have to ask its author where it is.';

/** An idea whose author is masked, which appears at once; a shielded one would take hours. */
async function sendsMasked(page: Page, title: string): Promise<string> {
  const draft = { title, problem: 'It is dark there.', solution: 'A lamp.', authorship: 'masked' };
  const drafted = await page.request.post('/api/proposals', { data: draft });
  expect(drafted.status(), await drafted.text()).toBe(201);
  const { id } = (await drafted.json()) as { id: string };
  const sent = await page.request.post(`/api/proposals/${id}/submission`, { headers: { 'If-Match': drafted.headers().etag ?? '' } });
  expect(sent.ok(), await sent.text()).toBe(true);
  return id;
}

async function expectSound(page: Page, what: string): Promise<void> {
  expect(await complaints(page), what).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${what} is no wider than its window`).toBeLessThanOrEqual(0);
}

/** Goes on with Tab until this has the focus, as somebody without a mouse does. */
async function tabsTo(page: Page, name: string | RegExp, role: 'button' | 'textbox' | 'link' = 'button'): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

test('two persons together learn who wrote it, by keyboard alone, and the author is told', async ({ browser }) => {
  const author = await signedIn(browser, 'Callum Fraser');
  const facilitator = await signedIn(browser, 'facilitator', settings.phone);
  const auditor = await signedIn(browser, 'auditor', settings.dark);
  const title = aTitle('A lamp at the ramp');
  const id = await sendsMasked(author, title);
  const answer = await auditor.goto('/openings');
  expect(answer?.status(), 'the server knows the address').toBe(200);
  await expect(auditor.getByRole('heading', { level: 1, name: 'Hidden authors' })).toBeVisible();

  await facilitator.goto(`/proposals/${id}`);
  await facilitator.getByRole('link', { name: 'Ask to know who wrote this' }).click();
  await expect(facilitator.getByRole('combobox', { name: 'Which idea is it about?' })).toHaveValue(title);
  await tabsTo(facilitator, 'Ask, and let the author know');
  await facilitator.keyboard.press('Enter');
  await expect(facilitator.getByRole('alert').filter({ hasText: 'Please check these' })).toBeFocused();
  await facilitator.keyboard.press('Tab');
  await facilitator.keyboard.press('Enter');
  await expect(facilitator.getByRole('textbox', { name: 'Why must it be known?' })).toBeFocused();
  await facilitator.keyboard.type(reason);
  await expectSound(facilitator, 'the question');
  await tabsTo(facilitator, 'Ask, and let the author know');
  await facilitator.keyboard.press('Enter');
  await expect(facilitator.getByRole('article', { name: title })).toContainText('It waits for an auditor to agree');

  // It arrives without the auditor doing anything.
  await expect(auditor.getByRole('article', { name: title })).toContainText(reason);
  await expectSound(auditor, 'what waits');
  await tabsTo(auditor, new RegExp(`Agree to open it.*${title}`));
  await auditor.keyboard.press('Enter');
  await expect(auditor.getByRole('dialog')).toContainText('This cannot be undone.');
  await expect(auditor.getByRole('dialog').getByRole('button', { name: 'Agree to open it' })).toBeFocused();
  await auditor.keyboard.press('Enter');

  for (const page of [auditor, facilitator]) {
    const request = page.getByRole('article', { name: title });
    await expect(request).not.toContainText('Callum Fraser');
    await tabsTo(page, new RegExp(`Show who wrote it.*${title}`));
    await page.keyboard.press('Enter');
    await expect(request).toContainText('Callum Fraser');
  }
  await expectSound(auditor, 'what is open');

  await author.goto('/inbox');
  await expect(author.getByText('Two persons were shown that you wrote this').first()).toBeVisible();
  await author.getByRole('link', { name: title }).first().click();
  await expect(author.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(author.getByText(reason)).toBeVisible();
});

test('nobody else finds a way to hidden authors', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator');
  await page.goto('/openings');

  await expect(page.getByRole('heading', { name: 'This page is for facilitators and auditors' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Authors', exact: true })).toHaveCount(0);
});
