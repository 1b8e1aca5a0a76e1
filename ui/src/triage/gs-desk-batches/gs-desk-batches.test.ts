import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { aSession, manager } from '../triage.fixtures.ts';
import './gs-desk-batches.ts';
import type { DeskBatchesElement } from './gs-desk-batches.ts';

const permits = { id: 'permits', name: 'Permits' };
const at = '2026-05-01T09:00:00Z';
const prepared = { proposal: 'letter', title: 'A letter', by: manager, preparedAt: at, answer: { code: 'reply', text: 'Yes, and here is how.' } };
const waiting = { id: 'w', unit: permits, collects: true, createdAt: at, items: [prepared] };
const published = {
  ...waiting,
  id: 'p',
  publishedAt: at,
  publishedBy: manager,
  items: [{ ...prepared, outcome: 'state-says-no' }, { proposal: 'gone', by: manager, preparedAt: at, outcome: 'answered' }],
};

describe('<gs-desk-batches>', () => {
  let page: DeskBatchesElement;
  const button = (name: string): HTMLButtonElement =>
    [...(page.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
    ) as HTMLButtonElement;

  beforeEach(async () => {
    session.set(aSession());
    answers.give('GET /api/desk/batches', { items: [waiting, published], most: 100 });
    page = await mount('gs-desk-batches');
  });

  it('shows what waits, and what became of the rest with its reason and its words', async () => {
    const words = page.shadowRoot?.textContent ?? '';

    expect(words).toContain('Permits: 1 answer to publish');
    expect(words).toContain('Yes, and here is how.');
    expect(words).toContain('An idea that you cannot see any more');
    expect(await complaints(page)).toEqual([]);
  });

  it('publishes after it asked', async () => {
    answers.give('POST /api/desk/batches/w/publication', { ...published, id: 'w' });
    button('Publish 1 answer').click();
    await settled(page);
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);

    button('Publish now').click();
    await settled(page);

    expect(answers.asked.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/api/desk/batches/w/publication']);
  });

  it('takes one out', async () => {
    answers.give('DELETE /api/proposals/letter/prepared-answer', undefined, { status: 204 });
    button('Take out the answer to “A letter”').click();
    await settled(page);

    expect(answers.asked.some(({ method }) => method === 'DELETE')).toBe(true);
  });
});
