import { expect, test } from '@playwright/test';
import { complaints } from './axe.ts';
import { aTitle, person, sendsAnIdea, signedIn } from './people.ts';

const author = 'Callum Fraser';
const manager = 'Wanjiru Kamande';
const reader = 'Thomas Achterkamp';

test('an idea is read without its author’s name, and the desk sees what its reader thinks', async ({ browser }) => {
  const title = aTitle('A hook for the umbrella at each counter');
  const id = await sendsAnIdea(await signedIn(browser, author), title);
  const desk = await signedIn(browser, manager);
  await desk.goto(`/proposals/${id}`);
  const asked = desk.getByRole('region', { name: 'Asked to read it' });
  await asked.getByText('Ask somebody to read it').click();
  await asked.getByRole('combobox', { name: 'People' }).fill(reader);
  await desk.getByRole('option', { name: reader }).click();
  await asked.getByRole('button', { name: 'Ask them' }).click();
  await expect(asked.getByText('has not read it yet')).toBeVisible();
  expect(await complaints(desk)).toEqual([]);

  const other = await signedIn(browser, reader);
  await other.goto('/reading');
  await other.getByRole('link', { name: title }).click();
  await expect(other.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(other.getByText(author)).toHaveCount(0);
  expect(await complaints(other)).toEqual([]);
  const criteria = other.getByRole('group').filter({ has: other.getByRole('radio') });
  for (let index = 0; index < (await criteria.count()); index += 1) {
    await criteria.nth(index).getByRole('radio').nth(3).check();
    await criteria.nth(index).getByRole('textbox').fill('It costs a screw.');
  }
  await other.getByRole('textbox', { name: 'Private note' }).fill('I would like one.');
  await other.getByRole('button', { name: 'Store what you think' }).click();
  await expect(other.getByText(author)).toBeVisible();

  await expect(asked.getByText('has read it')).toBeVisible();
  await expect(asked.getByText('One reader only')).toBeVisible();
  expect(await desk.content()).not.toContain('I would like one.');
});

test('axe finds nothing where facilitators keep the scorecards', async ({ browser }) => {
  const page = await signedIn(browser, 'facilitator');
  expect((await person(page, 'facilitator')).role).toBe('facilitator');
  await page.goto('/scorecards');
  await expect(page.getByRole('textbox', { name: 'Criterion 1: Name' })).toHaveValue(/./);

  expect(await complaints(page)).toEqual([]);
});
