import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { aTitle, sendsAnIdea, signedIn } from './people.ts';

const author = 'Callum Fraser';
const manager = 'Wanjiru Kamande';
const reasons = 'The counter forms are set by the land register until 2028, so we may not change them alone.';

async function openDesk(page: Page): Promise<void> {
  await page.goto('/desk');
  await expect(page.getByRole('heading', { level: 1, name: /The desk of/ })).toBeVisible();
}

/** Goes down the queue by keyboard, one idea at a time, to the one of that row. */
async function stepsTo(desk: Page, row: Locator): Promise<void> {
  const links = desk.getByRole('navigation', { name: 'Ideas waiting for an answer' }).getByRole('link');
  const chosen = (): Promise<number> => links.evaluateAll((all) => all.findIndex((link) => link.ariaCurrent === 'true'));
  for (const queue = await links.count(); (await row.getAttribute('aria-current')) !== 'true'; ) {
    const before = await chosen();
    expect(before, 'the row is further down the queue').toBeLessThan(queue - 1);
    await desk.keyboard.press('j');
    // A second key before the page has followed the first would step over the row.
    await expect.poll(chosen).not.toBe(before);
  }
}

/** Chooses an answer by its key; what is typed next goes into the field that then has the focus. */
async function answersWith(desk: Page, key: string, words: string): Promise<void> {
  await desk.keyboard.press(key);
  await expect(desk.getByRole('textbox', { name: 'Your words' })).toBeFocused();
  await desk.keyboard.type(words);
}

test('a new idea reaches the open desk within a second and waits above what is read', async ({ browser }) => {
  const desk = await signedIn(browser, manager);
  const staff = await signedIn(browser, author);
  const meanwhile = aTitle('Something to read meanwhile');
  await sendsAnIdea(staff, meanwhile);
  await openDesk(desk);
  await desk.getByRole('link', { name: meanwhile }).click();
  const reading = desk.getByRole('heading', { level: 2, name: meanwhile });
  await expect(reading).toBeVisible();
  await desk.waitForLoadState('networkidle');
  const before = await reading.boundingBox();
  const title = aTitle('A clock that both counters can see');

  await sendsAnIdea(staff, title);
  const sent = Date.now();
  await expect(desk.getByRole('button', { name: /new ideas?\. Show/ })).toBeVisible({ timeout: 5_000 });
  const waited = Date.now() - sent;

  expect(waited, 'milliseconds from the submission to the desk').toBeLessThan(1_500);
  expect(await reading.boundingBox()).toEqual(before);
  await expect(desk.getByRole('log').filter({ hasText: `A new idea has arrived: ${title}` })).toHaveCount(1);
  await desk.keyboard.press('n');
  await expect(desk.getByRole('link', { name: title })).toBeVisible();
});

test('a manager declines by keyboard and the author sees it without reloading', async ({ browser }) => {
  const desk = await signedIn(browser, manager);
  const staff = await signedIn(browser, author);
  const title = aTitle('Drop the second stamp');
  const id = await sendsAnIdea(staff, title);
  await staff.goto(`/proposals/${id}`);
  await expect(staff.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await openDesk(desk);
  const row = desk.getByRole('link', { name: title });
  await expect(row).toBeVisible();
  await stepsTo(desk, row);
  await expect(desk.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await desk.keyboard.press('d');
  await expect(desk.getByRole('radio', { name: 'Decline' })).toBeChecked();
  await expect(desk.getByRole('radio', { name: 'Already done' })).toBeFocused();
  await desk.keyboard.press('Control+Enter');

  const summary = desk.getByRole('alert').filter({ hasText: 'Please check these' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['Choose the reason', 'Write your answer', 'Say what would change your answer']);

  await summary.getByRole('link', { name: 'Choose the reason' }).press('Enter');
  await desk.keyboard.press('ArrowDown');
  await expect(desk.getByRole('radio', { name: 'Not lawful' })).toBeChecked();
  await desk.keyboard.press('Tab');
  await desk.keyboard.type(reasons);
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('A change of the land register act.');
  await desk.keyboard.press('Control+Enter');

  await expect(desk.getByRole('log').filter({ hasText: `${title}: your answer is sent.` })).toHaveCount(1);
  await expect(desk.getByRole('link', { name: title })).toHaveCount(0);
  await expect(staff.getByText(reasons)).toBeVisible();
  await expect(staff.getByText('Declined').first()).toBeVisible();
});

test('an acknowledged idea stays on the desk with its next promise', async ({ browser }) => {
  const desk = await signedIn(browser, manager);
  const staff = await signedIn(browser, author);
  const title = aTitle('Name the forms by what they do');
  await sendsAnIdea(staff, title);
  await openDesk(desk);
  const row = desk.getByRole('link', { name: title });
  await expect(row).toContainText('Acknowledge by');
  await row.click();
  await expect(desk.getByRole('heading', { level: 2, name: title })).toBeVisible();

  await answersWith(desk, 'a', 'Read. I will answer by Thursday.');
  await desk.keyboard.press('Control+Enter');

  await expect(row).toContainText('Answer due');
  await expect(desk.getByText('Read. I will answer by Thursday.')).toBeVisible();
  await expect(desk.getByRole('radio', { name: 'Acknowledge' })).toHaveCount(0);
});

test('words that were begun are found again, and the keys are listed', async ({ browser }) => {
  const desk = await signedIn(browser, manager);
  const staff = await signedIn(browser, author);
  const [first, second] = [aTitle('One list of phone numbers'), aTitle('Lamps over the forms')];
  await sendsAnIdea(staff, first);
  await sendsAnIdea(staff, second);
  await openDesk(desk);
  await desk.getByRole('link', { name: first }).click();
  await expect(desk.getByRole('heading', { level: 2, name: first })).toBeVisible();
  await answersWith(desk, 'r', 'Half an ans');
  await desk.getByRole('link', { name: second }).click();
  await expect(desk.getByRole('heading', { level: 2, name: second })).toBeVisible();
  await desk.getByRole('link', { name: first }).click();

  await expect(desk.getByRole('textbox', { name: 'Your words' })).toHaveValue('Half an ans');
  await desk.getByRole('heading', { level: 2, name: first }).click();
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: 'One key for everything' })).toBeVisible();
});

test('words that were begun are found again after a reload, and on another device', async ({ browser }) => {
  const desk = await signedIn(browser, manager);
  const staff = await signedIn(browser, author);
  const title = aTitle('A shelf for the forms');
  const id = await sendsAnIdea(staff, title);
  await desk.goto(`/desk?idea=${id}`);
  await expect(desk.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await answersWith(desk, 'r', 'Half an answer');
  await expect(desk.getByText('Kept; only you see it')).toBeVisible();

  await desk.reload();
  await expect(desk.getByRole('textbox', { name: 'Your words' })).toHaveValue('Half an answer');

  const phone = await signedIn(browser, manager, { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  await phone.goto(`/desk?idea=${id}`);
  await expect(phone.getByRole('textbox', { name: 'Your words' })).toHaveValue('Half an answer');
  await phone.getByRole('button', { name: 'Send the reply' }).click();
  await expect(phone.getByText('Half an answer')).toBeVisible();
});

test('a desk keeps a template and begins an answer with it, by keyboard', async ({ browser }) => {
  const desk = await signedIn(browser, manager);
  const staff = await signedIn(browser, author);
  const name = aTitle('Thanks');
  await desk.goto('/desk/templates');
  await desk.getByRole('button', { name: 'New template' }).first().click();
  await desk.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await desk.getByRole('textbox', { name: 'Your words' }).fill('Dear {author}, we look at it on [… a day], {weekday}.');
  await desk.getByRole('button', { name: 'Keep the template' }).click();
  await expect(desk.getByText(/has a blank \{weekday\} that nothing fills/).first()).toBeVisible();
  await desk.getByRole('textbox', { name: 'Your words' }).fill('Dear {author}, we look at it on [… a day].');
  await desk.getByRole('button', { name: 'Keep the template' }).click();
  await expect(desk.getByRole('heading', { level: 3, name })).toBeVisible();

  const title = aTitle('A second printer tray');
  const id = await sendsAnIdea(staff, title);
  await desk.goto(`/desk?idea=${id}`);
  await expect(desk.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await desk.getByRole('heading', { level: 2, name: title }).focus();
  await desk.keyboard.press('b');
  await expect(desk.getByRole('searchbox', { name: 'Find a template' })).toBeFocused();
  await desk.keyboard.type(name);
  await expect(desk.getByRole('button', { name })).toHaveCount(1);
  await desk.keyboard.press('Enter');
  const words = desk.getByRole('textbox', { name: 'Your words' });
  await expect(words).toHaveValue(`Dear ${author}, we look at it on [… a day].`);
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('alert').filter({ hasText: 'Fill in what the template left open' })).toBeVisible();

  await words.fill(`Dear ${author}, we look at it on Monday.`);
  await words.press('Control+Enter');
  await expect(desk.getByRole('log').filter({ hasText: `${title}: your answer is sent.` })).toHaveCount(1);
});

test('like cases are answered together, each as its author reads it', async ({ browser }) => {
  const desk = await signedIn(browser, manager);
  const staff = await signedIn(browser, author);
  const titles = [aTitle('Chairs for the hall'), aTitle('Benches for the hall')];
  const ids: string[] = [];
  for (const title of titles) ids.push(await sendsAnIdea(staff, title));
  await openDesk(desk);
  await desk.getByRole('button', { name: 'Select', exact: true }).click();
  for (const title of titles) await desk.getByRole('checkbox', { name: `Pick “${title}”` }).check();
  await desk.getByRole('button', { name: 'Answer them together' }).click();
  await desk.getByRole('textbox', { name: 'Your words' }).fill('Dear {author}, thank you for “{title}”. It is on our list.');
  await desk.getByRole('button', { name: 'Look at each answer' }).click();
  for (const title of titles) {
    await expect(desk.getByText(`Dear ${author}, thank you for “${title}”. It is on our list.`)).toBeVisible();
  }
  await desk.getByRole('checkbox', { name: 'I have looked at each of them' }).check();
  await desk.getByRole('button', { name: 'Send 2 answers' }).click();

  await expect(desk.getByRole('status').filter({ hasText: '2 ideas are answered.' })).toBeVisible();
  await staff.goto(`/proposals/${ids[1]}`);
  await expect(staff.getByText(`thank you for “${titles[1]}”`)).toBeVisible();
});

test('a prepared answer is seen by nobody before the batch is published', async ({ browser }) => {
  const desk = await signedIn(browser, manager);
  const staff = await signedIn(browser, author);
  const title = aTitle('A bell at the counter');
  const id = await sendsAnIdea(staff, title);
  const before = await (await staff.request.get(`/api/proposals/${id}`)).text();
  await desk.goto(`/desk?idea=${id}`);
  await expect(desk.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await answersWith(desk, 'r', 'The committee likes the bell.');
  await desk.getByRole('button', { name: 'Prepare for later' }).click();
  await expect(desk.getByRole('log').filter({ hasText: 'your answer is prepared' })).toHaveCount(1);
  expect(await (await staff.request.get(`/api/proposals/${id}`)).text()).toBe(before);

  await desk.goto('/desk/batches');
  await expect(desk.getByText('The committee likes the bell.')).toBeVisible();
  await desk.getByRole('button', { name: /^Publish \d+ answers?$/ }).first().click();
  await desk.getByRole('button', { name: 'Publish now' }).click();
  await expect(desk.getByRole('log').filter({ hasText: 'answered.' })).not.toHaveCount(0);
  await staff.goto(`/proposals/${id}`);
  await expect(staff.getByText('The committee likes the bell.')).toBeVisible();
});

test('on a phone the queue and the idea are two screens', async ({ browser }) => {
  const desk = await signedIn(browser, manager, { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  const staff = await signedIn(browser, author);
  const title = aTitle('A bench by the lift');
  await sendsAnIdea(staff, title);
  await openDesk(desk);
  await desk.getByRole('link', { name: title }).click();

  await expect(desk.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(desk.getByRole('navigation', { name: 'Ideas waiting for an answer' })).toBeHidden();
  await desk.getByRole('link', { name: 'Back to the queue' }).click();
  await expect(desk.getByRole('link', { name: title })).toBeVisible();
});

/** Signs a colleague in whom the demo's first page does not offer. */
async function colleague(browser: Browser, known: Page, name: string): Promise<Page> {
  const found = await known.request.get('/api/people', { params: { q: name } });
  const { items } = (await found.json()) as { items: { id: string; name: string }[] };
  const page = await signedIn(browser, 'staff');
  const personId = items.find((person) => person.name === name)?.id;
  expect((await page.request.post('/api/demo/sign-in', { data: { personId, transport: 'cookie' } })).status()).toBe(201);
  return page;
}

/** Opens an idea at the desk. */
async function reads(desk: Page, id: string, title: string): Promise<void> {
  await desk.goto(`/desk?idea=${id}`);
  await expect(desk.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

test('two at one desk see who answers, and only one of them does', async ({ browser }) => {
  const gloria = await signedIn(browser, 'Gloria Wambui');
  const thomas = await colleague(browser, gloria, 'Thomas Achterkamp');
  const staff = await colleague(browser, gloria, 'Juma Baraka');
  const title = aTitle('One stamp for both windows');
  const id = await sendsAnIdea(staff, title);
  await reads(gloria, id, title);
  await reads(thomas, id, title);
  await expect(gloria.getByText('Also looking: Thomas Achterkamp')).toBeVisible();

  await answersWith(gloria, 'r', 'We can do that');
  await expect(thomas.getByText(/Gloria Wambui is answering now, until/)).toBeVisible();
  await expect(thomas.getByRole('link', { name: title })).toContainText('Gloria Wambui is answering');
  await gloria.reload();
  await expect(gloria.getByText(/You are answering this, until/)).toBeVisible();

  await answersWith(thomas, 'r', 'So can I, from Monday on.');
  await thomas.keyboard.press('Control+Enter');
  await expect(thomas.getByRole('alert').filter({ hasText: 'Somebody else is answering this now' })).toBeVisible();
  await expect(thomas.getByRole('textbox', { name: 'Your words' })).toHaveValue('So can I, from Monday on.');

  await thomas.getByRole('button', { name: 'Take it over' }).click();
  await thomas.getByRole('dialog').getByRole('button', { name: 'Take it over' }).click();
  await expect(thomas.getByText(/You are answering this, until/)).toBeVisible();
  await expect(gloria.getByText('Thomas Achterkamp has taken this over and is answering it now.').first()).toBeVisible();
  await thomas.getByRole('textbox', { name: 'Your words' }).press('Control+Enter');
  await expect(gloria.getByText('Thomas Achterkamp answered meanwhile: ').first()).toBeVisible();

  await thomas.context().close();
  await expect(gloria.getByText('Nobody else at the desk is looking at this.')).toBeVisible();
});
