import { beforeEach, expect, it } from 'vitest';
import { aCard, aSession, kofi } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { kept, page as shown } from '../campaign.fixtures.ts';
import './gs-campaign-page.ts';

beforeEach(() => {
  session.set(aSession);
  answers.clear();
  answers.give('GET /api/campaigns/k-1', shown);
  answers.give('GET /api/campaigns/k-1/figures', { groups: [], suppressed: true });
  answers.give('GET /api/proposals', { items: [aCard()] });
});

it('says what is asked, how to take part and who reads', async () => {
  const page = await mount('gs-campaign-page', { id: 'k-1' });

  const words = page.shadowRoot?.textContent ?? '';
  expect(page.shadowRoot?.querySelector('h1')?.textContent).toBe('Fewer visits');
  expect(page.shadowRoot?.querySelector('a[href="/propose?campaign=k-1"]')).not.toBeNull();
  expect([...(page.shadowRoot as ShadowRoot).querySelectorAll('dd')].map((line) => line.textContent)).toEqual(
    expect.arrayContaining(['Kofi Asante', 'The manager of Records and Archives', 'The facilitators']),
  );
  expect(words).toContain('Fewer than ten people took part');
  expect(words).toContain('Which <b>counter</b>?');
  expect(page.shadowRoot?.querySelector('gs-outcome-form')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});

it('tells together what is too small alone', async () => {
  answers.give('GET /api/campaigns/k-1/figures', { groups: [{ families: ['waiting', 'review'], count: 15 }, { families: ['moving', 'done', 'closed'], count: 20 }], suppressed: false });
  const page = await mount('gs-campaign-page', { id: 'k-1' });

  expect([...(page.shadowRoot as ShadowRoot).querySelectorAll('th')].map((row) => row.textContent)).toEqual([
    'Waiting and In review',
    expect.stringMatching(/^Moving, Done,? and Closed$/),
  ]);
  expect(page.shadowRoot?.querySelector('td')?.textContent).toBe('about 15');
  expect(await complaints(page)).toEqual([]);
});

it('lets a facilitator say what was done when it is over', async () => {
  session.set({ ...aSession, roles: ['staff', 'facilitator'] });
  answers.give('GET /api/campaigns/k-1', { ...shown, open: false, over: true });
  answers.give('PUT /api/campaigns/k-1/outcome', kept);
  const page = await mount('gs-campaign-page', { id: 'k-1' });
  const form = page.shadowRoot?.querySelector('gs-outcome-form') as HTMLElementTagNameMap['gs-outcome-form'];

  form.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(form);
  expect(form.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('Say what was done');
  expect(answers.asked.some(({ method }) => method === 'PUT')).toBe(false);

  const field = form.shadowRoot?.querySelector('gs-field') as HTMLElementTagNameMap['gs-field'];
  field.value = 'Two counters became one.';
  field.dispatchEvent(new Event('input'));
  form.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(form);
  const sent = answers.asked.find(({ method }) => method === 'PUT');
  expect(sent?.body).toEqual({ text: 'Two counters became one.' });
  expect(sent?.headers.get('If-Match')).toBe('"v4"');
  expect(await complaints(page)).toEqual([]);
});

it('shows everybody what was done', async () => {
  const outcome = { text: 'Two counters became one.', at: '2026-02-01T09:00:00Z', by: kofi };
  answers.give('GET /api/campaigns/k-1', { ...shown, open: false, over: true, campaign: { ...kept, outcome }, outcome: { markdown: outcome.text, html: `<p>${outcome.text}</p>` } });
  const page = await mount('gs-campaign-page', { id: 'k-1' });

  expect(page.shadowRoot?.querySelector('gs-prose')?.shadowRoot?.textContent).toContain('Two counters became one.');
  expect(page.shadowRoot?.querySelector('gs-outcome-form')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});

it('leads facilitators, and nobody else, to its scorecard', async () => {
  const link = 'a[href="/scorecards?campaign=k-1"]';
  expect((await mount('gs-campaign-page', { id: 'k-1' })).shadowRoot?.querySelector(link)).toBeNull();

  session.set({ ...aSession, roles: ['staff', 'facilitator'] });
  const page = await mount('gs-campaign-page', { id: 'k-1' });

  expect(page.shadowRoot?.querySelector(link)?.textContent).toBe('Its scorecard');
  expect(await complaints(page)).toEqual([]);
});
