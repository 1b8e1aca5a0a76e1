import { expect, test, type Page } from '@playwright/test';
import { aTitle, sendsAnIdea, signedIn } from './people.ts';

const author = 'Callum Fraser';
const manager = 'Wanjiru Kamande';

/** An idea of the author's that their manager has endorsed. */
async function anEndorsedIdea(staff: Page, desk: Page, title: string): Promise<string> {
  const id = await sendsAnIdea(staff, title);
  const etag = (await desk.request.get(`/api/proposals/${id}`)).headers().etag ?? '';
  const answer = { code: 'endorse', text: 'Do it. I stand behind it.' };
  const endorsed = await desk.request.post(`/api/proposals/${id}/answers`, { headers: { 'If-Match': etag }, data: answer });
  expect(endorsed.status(), await endorsed.text()).toBe(201);
  return id;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test('an endorsed idea is planned, worked on and completed with its outcome', async ({ browser }) => {
  const staff = await signedIn(browser, author);
  const desk = await signedIn(browser, manager);
  const title = aTitle('Print the case number on the envelope');
  const id = await anEndorsedIdea(staff, desk, title);
  await desk.goto(`/proposals/${id}`);

  await desk.getByRole('button', { name: 'Make the plan' }).click();
  await desk.getByRole('button', { name: 'Save the plan' }).click();
  await expect(desk.getByRole('alert').filter({ hasText: 'Please check these' })).toBeFocused();
  await desk.getByRole('textbox', { name: 'How will we know?' }).fill('Nobody asks for the number at the counter.');
  await desk.getByLabel('By when?').fill(inDays(60));
  await desk.getByRole('textbox', { name: 'What is to be done' }).fill('Change the template');
  await desk.getByRole('button', { name: 'Add a step' }).click();
  await desk.getByRole('group', { name: 'Step 2' }).getByRole('textbox', { name: 'What is to be done' }).fill('Print a hundred');
  await desk.getByRole('button', { name: 'Save the plan' }).click();

  await expect(desk.getByText('Change the template', { exact: true })).toBeVisible();
  await expect(desk.getByText('In delivery').first()).toBeVisible();
  await desk.getByRole('button', { name: /Mark as done.*Change the template/ }).click();
  await expect(desk.getByText('Done today')).toBeVisible();

  await staff.goto('/delivery');
  const row = staff.getByRole('article').filter({ hasText: title });
  await expect(row).toContainText('1 of 2 steps done');
  await expect(row).toContainText('Next: Print a hundred');

  await desk.getByRole('button', { name: 'Say how far it is' }).click();
  await desk.getByRole('radio', { name: 'Target met' }).check();
  await desk.getByRole('textbox', { name: 'What makes you say so?' }).fill('Counted on two days.');
  await desk.getByRole('button', { name: 'Complete it' }).click();
  await expect(desk.getByRole('link', { name: 'Say what came of it' })).toBeVisible();
  await desk.getByRole('textbox', { name: 'What came of it?' }).fill('Nobody came back for the number in two weeks.');
  await desk.getByRole('button', { name: 'Complete it' }).click();

  await expect(desk.getByText('Nobody came back for the number in two weeks.')).toBeVisible();
  await expect(desk.getByText('Completed').first()).toBeVisible();
  await expect(row.filter({ hasText: 'Target met' })).toBeVisible();
});

test('the board orders by state or by date at an address of its own', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  await page.goto('/delivery');
  await expect(page.getByRole('link', { name: 'By state', exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 2, name: /In delivery/ })).toBeVisible();

  await page.getByRole('link', { name: 'By date', exact: true }).click();

  await expect(page).toHaveURL(/by=date/);
  await expect(page.getByRole('heading', { level: 2, name: /Finished/ })).toBeVisible();
});

test('what stopped moving stands first and says why', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');
  await page.goto('/delivery');

  const stalled = page.getByRole('heading', { level: 2 }).first();
  await expect(stalled).toContainText('Stopped moving');
  await expect(page.getByText(/No plan since|A step has been overdue|Nothing has moved/).first()).toBeVisible();
});
