import { expect, test } from '@playwright/test';
import { complaints } from './axe.ts';
import { aTitle, isFound, sendsAnIdea, signedIn } from './people.ts';

test('a search is a link that a colleague can open', async ({ browser }) => {
  const author = await signedIn(browser, 'Callum Fraser');
  const title = aTitle('Lend the projector by the hour');
  await sendsAnIdea(author, title);
  await isFound(author, title);

  await author.goto('/');
  await expect(author.getByRole('heading', { level: 1 })).toBeVisible();
  await author.keyboard.press('/');
  await expect(author.getByRole('combobox', { name: 'Search ideas' })).toBeFocused();
  await author.keyboard.type('lend projector');
  await author.keyboard.press('Enter');
  await expect(author).toHaveURL(/\/proposals\?q=lend%20projector/);
  await expect(author.getByRole('link', { name: title })).toBeVisible();
  await author.getByRole('checkbox', { name: 'Waiting' }).check();
  await expect(author).toHaveURL(/state=submitted,redirected/);

  const colleague = await signedIn(browser, 'Hina Rizvi');
  await colleague.goto(author.url());
  await expect(colleague.getByRole('link', { name: title })).toBeVisible();
  await expect(colleague.getByRole('checkbox', { name: 'Waiting' })).toBeChecked();
});

test('new ideas wait above the list until one wants to see them', async ({ browser }) => {
  const reader = await signedIn(browser, 'Hina Rizvi');
  const author = await signedIn(browser, 'Callum Fraser');
  await reader.goto('/proposals');
  await expect(reader.getByRole('heading', { level: 1, name: 'Explore' })).toBeVisible();
  const title = aTitle('Two chairs for the waiting room');

  await sendsAnIdea(author, title);

  await reader.getByRole('button', { name: /^Show \d+ new ideas?$/ }).click();
  await expect(reader.getByRole('link', { name: title })).toBeVisible();
});

test('a search that finds nothing says what to do', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');

  await page.goto('/proposals?q=xqzjvw');

  await expect(page.getByRole('heading', { name: 'No idea says this yet' })).toBeVisible();
});

test('an idea that one may not see, and a problem, are explained inside the frame', async ({ browser }) => {
  const page = await signedIn(browser, 'staff');

  await page.goto('/proposals/00000000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { name: /There is no such idea/ })).toBeVisible();

  await page.goto('/problems/not-found');
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing at this address' })).toBeVisible();

  const answer = await page.goto('/ideas-of-last-year');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing at this address' })).toBeVisible();
});

test('the search offers titles and people while one types, and remembers on this device only', async ({ browser }) => {
  const author = await signedIn(browser, 'Callum Fraser');
  const title = aTitle('Umbrellas to borrow at the door');
  await sendsAnIdea(author, title);
  await isFound(author, title);
  await author.goto('/');
  const box = author.getByRole('combobox', { name: 'Search ideas' });

  // Beside its own word: a server on which this ran before has more ideas about umbrellas.
  await box.fill(`${title.split(' ').at(-1)} umbrel`);
  await expect(author.getByRole('option', { name: title })).toBeVisible();
  expect(await complaints(author)).toEqual([]);
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect(author.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await box.fill('hina riz');
  await expect(author.getByRole('group', { name: 'Ideas by people' }).getByRole('option', { name: /Hina Rizvi/ })).toBeVisible();
  await box.fill('umbrellas door');
  await box.press('Enter');
  await expect(author).toHaveURL(/q=umbrellas%20door/);
  await box.fill('');
  await expect(author.getByRole('option', { name: 'umbrellas door' })).toBeVisible();
  await author.getByRole('option', { name: 'Clear recent searches' }).click();
  await expect(author.getByRole('option', { name: 'umbrellas door' })).toHaveCount(0);
});

test('whoever saved a search is told of a new idea that it finds, and reads it as a feed', async ({ browser }) => {
  const words = `barometer${Date.now().toString(36)}`;
  const reader = await signedIn(browser, 'Hina Rizvi');
  await reader.goto(`/proposals?q=${words}`);
  await reader.getByRole('button', { name: 'Save this search' }).click();
  await expect(reader.getByRole('checkbox', { name: 'Tell me of new ideas' }).first()).toBeChecked();

  const author = await signedIn(browser, 'Callum Fraser');
  await sendsAnIdea(author, `A ${words} in the hall`);

  const told = async (): Promise<string[]> => {
    const answer = await reader.request.get('/api/notices');
    return ((await answer.json()) as { items: { kind: string; proposal: { title: string } }[] }).items
      .filter(({ kind }) => kind === 'found')
      .map(({ proposal }) => proposal.title);
  };
  await expect.poll(told).toContain(`A ${words} in the hall`);
  await isFound(reader, `A ${words} in the hall`);
  const feed = await reader.request.get('/api/feeds/proposals', { params: { q: words } });
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain(`<title>A ${words} in the hall</title>`);

  await reader.reload();
  await reader.getByRole('button', { name: `Remove “${words}”` }).click();
  await expect(reader.getByRole('button', { name: `Remove “${words}”` })).toHaveCount(0);
});
