import { beforeEach, describe, expect, it } from 'vitest';
import { aSession, ama } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { session } from '../../foundation/session.ts';
import { aPanel, aReading } from '../reading.fixtures.ts';
import './gs-reading-page.ts';
import type { ReadingPageElement } from './gs-reading-page.ts';

const words = (root: ParentNode | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const open = async (): Promise<ReadingPageElement> => {
  const page = await mount('gs-reading-page', { id: 'c-1' });
  await settled(page);
  return page;
};
const rate = (page: ReadingPageElement, criterion: number, step: number): void =>
  page.shadowRoot?.querySelectorAll<HTMLInputElement>(`input[name='step-${criterion}']`)[step - 1]?.click();
const write = (page: ReadingPageElement, id: string, text: string): void => {
  const field = page.shadowRoot?.querySelector<FieldElement>(`#${id}`) as FieldElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
};
const submit = async (page: ReadingPageElement): Promise<void> => {
  page.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
};

describe('<gs-reading-page>', () => {
  beforeEach(() => {
    session.set(aSession);
    answers.give('GET /api/readings/c-1', aReading(), { etag: '"v0"' });
  });

  it('shows the words and the criteria, and leads nowhere that tells whose it is', async () => {
    const page = await open();

    expect(words(page.shadowRoot)).toContain('here and on every other page');
    expect([...(page.shadowRoot?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'))).toEqual(['/reading']);
    expect(page.shadowRoot?.querySelectorAll('fieldset').length).toBe(2);
    expect(await complaints(page)).toEqual([]);
  });

  it('says what is missing, criterion by criterion, before it asks the server', async () => {
    const page = await open();
    rate(page, 1, 4);
    await submit(page);

    expect(answers.asked.some(({ method }) => method === 'PUT')).toBe(false);
    const summary = page.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot;
    expect(words(summary)).toContain('Rate “Helps people”');
    expect(words(summary)).toContain('Say why, for “Can be done”');
  });

  it('stores against what was seen, and then shows whose it is and what others think', async () => {
    answers.give('PUT /api/readings/c-1/rating', aReading({ version: 1, authors: [ama], unit: { id: 'u', name: 'Licensing' }, panel: aPanel(), stored: { ratings: [{ step: 5 }, { step: 2, comment: 'No printer.' }], at: '2026-03-02T09:00:00Z' } }));
    const page = await open();
    rate(page, 0, 5);
    rate(page, 1, 2);
    write(page, 'ratings-1-comment', 'No printer.');
    write(page, 'privateNote', 'Mine.');
    await submit(page);

    const asked = answers.asked.find(({ method }) => method === 'PUT');
    expect(asked?.headers.get('If-Match')).toBe('"v0"');
    expect(asked?.body).toEqual({
      scorecard: 'v-2',
      ratings: [{ step: 5, comment: null }, { step: 2, comment: 'No printer.' }],
      comment: null,
      forAuthors: null,
      privateNote: 'Mine.',
    });
    expect(words(page.shadowRoot?.querySelector('.mask'))).toContain('Ama Mensah, Licensing');
    expect(page.shadowRoot?.querySelector('gs-spread')).not.toBeNull();
    expect(await complaints(page)).toEqual([]);
  });

  it('lets a reader say no', async () => {
    answers.give('DELETE /api/readings/c-1', undefined, { status: 204 });
    const page = await open();
    page.shadowRoot?.querySelector<HTMLButtonElement>('.leave button')?.click();
    await settled(page);

    expect(answers.asked.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('offers no form once it is decided', async () => {
    answers.give('GET /api/readings/c-1', aReading({ open: false }));

    expect((await open()).shadowRoot?.querySelector('form')).toBeNull();
  });
});
