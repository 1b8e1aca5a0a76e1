import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { quarterOf, quartersUpTo } from '../src/metrics/quarters.ts';
import { signedIn } from './people.ts';

interface Figures {
  period: { from: string; to: string };
  firstAnswer: { suppressed: boolean };
  funnel: { suppressed: boolean }[];
}

/**
 * An address of the page at which the figures asked for may be shown. The demo's history moves with the calendar, and with
 * it the quarters in which ten people stand behind each figure.
 */
async function whereShown(page: Page, shown: (figures: Figures) => boolean): Promise<string> {
  const session = (await (await page.request.get('/api/session')).json()) as { leads: { id: string; name: string }[] };
  const quarters = quartersUpTo(quarterOf(new Date()), 9).slice(0, -1);
  for (const unit of session.leads) {
    for (const to of [...quarters].reverse()) {
      const answer = await page.request.get(`/api/insight?unit=${unit.id}&from=${quarters[0]}&to=${to}`);
      const figures = (await answer.json()) as Figures;
      if (shown(figures)) return `/insight?unit=${unit.id}&from=${figures.period.from}&to=${figures.period.to}`;
    }
  }
  throw new Error('No unit and quarter of the demo shows these figures.');
}

function figure(page: Page, heading: string): Locator {
  return page.locator('gs-figure').filter({ has: page.getByRole('heading', { name: heading }) });
}

test('a leader reads how long people wait, how sure that is, and takes the figures away', async ({ browser }) => {
  const page = await signedIn(browser, 'Adwoa Sarpong');
  await page.goto(await whereShown(page, ({ firstAnswer }) => firstAnswer.suppressed === false));

  const waiting = figure(page, 'How long people wait for a first answer');
  await expect(waiting.getByText(/Half of the ideas had a human answer|The middle is not reached/)).toBeVisible();
  await expect(waiting.getByText(/95% confidence/).first()).toBeVisible();
  await expect(waiting.getByRole('img', { name: /rises with the working days/ })).toBeVisible();

  await waiting.getByText('The figures as a table').click();
  await expect(waiting.getByRole('columnheader', { name: 'Still waiting' })).toBeVisible();

  const [download] = await Promise.all([page.waitForEvent('download'), waiting.getByRole('link', { name: /Download as CSV/ }).click()]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split(/\r?\n/).length).toBeGreaterThan(3);
});

test('the funnel thins, in steps of five, and says what it does not show', async ({ browser }) => {
  const page = await signedIn(browser, 'Adwoa Sarpong');
  await page.goto(await whereShown(page, ({ funnel }) => funnel.filter((stage) => !stage.suppressed).length > 1));
  const funnel = figure(page, 'What becomes of the ideas');
  await funnel.getByText('The figures as a table').click();

  const rows = funnel.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(5);
  const cells = await rows.locator('td:nth-of-type(1)').allInnerTexts();
  const counts = cells.filter((cell) => /\d/.test(cell)).map((cell) => Number(cell.replaceAll(/\D/g, '')));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts.every((count) => count % 5 === 0)).toBe(true);
  expect(cells.filter((cell) => !/\d/.test(cell)).every((cell) => cell === 'not shown')).toBe(true);
});

test('the units stand in the order of the organisation, and the address keeps the question', async ({ browser }) => {
  const page = await signedIn(browser, 'Adwoa Sarpong');
  await page.goto('/insight');
  await expect(page.getByRole('heading', { name: 'The units, side by side' })).toBeVisible();

  await page.getByRole('combobox', { name: 'Unit' }).selectOption({ label: '\u2003Citizen Services Directorate' });

  await expect(page).toHaveURL(/unit=/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Unit' }).locator('option:checked')).toHaveText(/Citizen Services Directorate/);
});

test('whoever leads nothing is told so and gets no figures', async ({ browser }) => {
  const page = await signedIn(browser, 'Callum Fraser');
  await page.goto('/insight');

  await expect(page.getByRole('heading', { name: 'You do not read the figures of a unit' })).toBeVisible();
});
