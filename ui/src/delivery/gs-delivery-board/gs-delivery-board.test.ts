import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { aDeliveryCard } from '../delivery.fixtures.ts';
import './gs-delivery-board.ts';
import type { DeliveryBoardElement } from './gs-delivery-board.ts';

const counts = { endorsed: 1, trial: 0, 'in-delivery': 2, completed: 0, abandoned: 0, stalled: 1 };
const text = (board: DeliveryBoardElement): string => board.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const headings = (board: DeliveryBoardElement): (string | undefined)[] =>
  [...(board.shadowRoot?.querySelectorAll('h2') ?? [])].map((heading) => heading.textContent?.replaceAll(/\s+/g, ' ').trim());

describe('<gs-delivery-board>', () => {
  let board: DeliveryBoardElement;

  beforeEach(async () => {
    const stuck = aDeliveryCard('stuck', { stalled: { since: '2026-03-03', reason: 'no-plan' } });
    const items = [aDeliveryCard('fine', { next: { title: 'Print', dueOn: '2099-01-01' } }), stuck];
    answers.give('GET /api/deliveries', { items, counts, next: null });
    board = await mount('gs-delivery-board', { query: new URLSearchParams() });
    await settled(board);
  });

  it('says in a sentence what is under way and what stopped', () => {
    expect(text(board)).toContain('3 ideas are being put into practice. 1 of them has stopped moving.');
  });

  it('sets what stopped moving first, whatever its state, with the reason in words', () => {
    expect(headings(board)[0]).toBe('Stopped moving 1');
    const row = board.shadowRoot?.querySelector('.stalled gs-delivery-row')?.shadowRoot;
    expect(row?.textContent).toContain('No plan since it was endorsed on');
  });

  it('orders by date at the same address with another view', async () => {
    board.query = new URLSearchParams('by=date');
    await settled(board);

    expect(headings(board)).toEqual(['Later 1', 'Without a date 1']);
    expect(board.shadowRoot?.querySelector('[aria-current=page]')?.textContent?.trim()).toBe('By date');
  });

  it('explains an empty board', async () => {
    answers.give('GET /api/deliveries', { items: [], counts: { ...counts, endorsed: 0, 'in-delivery': 0, stalled: 0 }, next: null });
    const empty = await mount('gs-delivery-board', { query: new URLSearchParams() });

    expect(empty.shadowRoot?.querySelector('gs-empty')?.heading).toBe('Nothing is being put into practice yet');
  });

  it('is accessible', async () => {
    expect(await complaints(board)).toEqual([]);
  });
});
