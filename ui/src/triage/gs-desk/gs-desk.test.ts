import { beforeEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import type { DeskItem } from '../../foundation/types.ts';
import { settle, watch } from '../../foundation/router.ts';
import { anIdea, anItem, aSession } from '../triage.fixtures.ts';
import './gs-desk.ts';
import type { DeskElement } from './gs-desk.ts';

const letter = anItem();
const bench = anItem({ id: 'bench', title: 'A bench for those who wait' });
const scanner = anItem({ id: 'scanner', title: 'One spare scanner' });

/** An address bar for the test: the desk reads its address from it as it would from the frame. */
class AddressBar {
  url = new URL('http://localhost/desk');
  readonly read = (): URL => this.url;
  readonly go = (path: string): void => {
    this.url = new URL(path, 'http://localhost');
  };
}

const serve = (items: DeskItem[]): void => {
  const counts = { waiting: items.length, dueSoon: 0, overdue: 0 };
  answers.give('GET /api/desk', { units: session.desks, items, counts, next: null });
};
const queue = (desk: DeskElement): ShadowRoot => desk.shadowRoot?.querySelector('gs-desk-queue')?.shadowRoot as ShadowRoot;
const titles = (desk: DeskElement): (string | undefined)[] =>
  [...queue(desk).querySelectorAll('.title')].map((title) => title.textContent?.trim());
const press = async (desk: DeskElement, key: string): Promise<void> => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settled(desk);
};

describe('<gs-desk>', () => {
  let desk: DeskElement;
  const bar = new AddressBar();

  const open = async (items: DeskItem[]): Promise<void> => {
    bar.go('/desk');
    settle(bar);
    session.set(aSession());
    serve(items);
    for (const item of items) answers.give(`GET /api/proposals/${item.id}`, anIdea({ id: item.id, title: item.title }));
    desk = await mount('gs-desk', { query: new URLSearchParams() });
    watch(() => (desk.query = bar.url.searchParams));
    await settled(desk);
  };

  describe('with ideas waiting', () => {
    beforeEach(() => open([letter, bench]));

    it('reads the next and the previous idea with J and K', async () => {
      await press(desk, 'j');
      await press(desk, 'j');
      expect(bar.url.searchParams.get('idea')).toBe('letter');

      await press(desk, 'k');
      expect(bar.url.searchParams.get('idea')).toBe('bench');
      expect(queue(desk).activeElement?.textContent).toContain('A bench');
    });

    it('opens an answer with its key', async () => {
      await press(desk, 'j');
      await press(desk, 'd');

      const form = desk.shadowRoot?.querySelector('gs-desk-reading')?.shadowRoot?.querySelector('gs-answer-form');
      expect(form?.shadowRoot?.querySelector<HTMLInputElement>('input[value=decline]')?.checked).toBe(true);
    });

    it('lets an arrival wait above, and lists it when asked', async () => {
      serve([scanner, letter, bench]);
      desk.dispatchEvent(new CustomEvent('gs-received'));
      await settled(desk);

      expect(titles(desk)).not.toContain('One spare scanner');
      expect(queue(desk).querySelector('.arrivals')?.textContent).toContain('1 new idea');

      await press(desk, 'n');
      expect(titles(desk)).toContain('One spare scanner');
    });

    it('says aloud what has arrived', async () => {
      const said: string[] = [];
      window.addEventListener('gs-announce', (event) => said.push((event as CustomEvent<string>).detail));
      serve([scanner, letter, bench]);
      desk.dispatchEvent(new CustomEvent('gs-received'));
      await settled(desk);

      expect(said).toEqual(['A new idea has arrived: One spare scanner']);
    });

    it('goes on behind the last idea of a long queue, and keeps what it listed', async () => {
      const pages: Record<string, object> = { '': { items: [letter, bench], next: 'behind-bench' }, 'behind-bench': { items: [scanner], next: null } };
      const counts = { waiting: 3, dueSoon: 0, overdue: 0 };
      vi.stubGlobal('fetch', async (url: string | URL, init?: RequestInit) => {
        const { pathname, searchParams } = new URL(url, 'http://localhost');
        if (pathname !== '/api/desk') return answers.fetch(url, init);
        return Response.json({ units: session.desks, counts, ...pages[searchParams.get('cursor') ?? ''] });
      });
      desk.dispatchEvent(new CustomEvent('gs-received'));
      await settled(desk);
      queue(desk).querySelector<HTMLButtonElement>('.more')?.click();
      await settled(desk);
      expect(titles(desk)).toContain('One spare scanner');
      expect(queue(desk).querySelector('.more')).toBeNull();

      desk.dispatchEvent(new CustomEvent('gs-received'));
      await settled(desk);
      expect(titles(desk)).toHaveLength(3);
    });

    it('takes an answered idea off and reads the next one', async () => {
      await press(desk, 'j');
      serve([letter]);
      const detail = { idea: anIdea({ id: 'bench' }), answer: { code: 'decline' } };
      desk.dispatchEvent(new CustomEvent('gs-answer-sent', { detail }));
      await settled(desk);

      expect(titles(desk)).toEqual([letter.title]);
      expect(bar.url.searchParams.get('idea')).toBe('letter');
    });

    it('picks with X, extends with Shift and X, and answers what is picked together', async () => {
      await press(desk, 'j');
      await press(desk, 'x');
      await press(desk, 'j');
      await press(desk, 'X');

      const boxes = [...queue(desk).querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
      expect(boxes.map((box) => box.checked)).toEqual([true, true]);
      expect(desk.shadowRoot?.textContent).toContain('2 picked');
      expect(await complaints(desk)).toEqual([]);
    });

    it('is accessible', async () => {
      await press(desk, 'j');

      expect(await complaints(desk)).toEqual([]);
    });
  });

  it('feels empty when every idea has its answer', async () => {
    await open([]);

    expect(desk.shadowRoot?.querySelector('gs-empty')?.heading).toBe('Every idea has its answer');
    expect(await complaints(desk)).toEqual([]);
  });

  it('says so to whoever has no desk', async () => {
    session.set(aSession({ desks: [] }));
    desk = await mount('gs-desk', { query: new URLSearchParams() });

    expect(desk.shadowRoot?.querySelector('gs-empty')?.heading).toBe('You do not answer for a desk');
  });
});
