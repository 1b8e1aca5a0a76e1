import { afterEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import './gs-hand-overs.ts';

const unit = { id: 'u', name: 'Permits' };
const one = {
  person: { id: 'p', name: 'Ama Mensah', unit },
  unit,
  leftOn: '2026-05-04',
  openedAt: '2026-05-04T12:00:00Z',
  suggested: { id: 's', name: 'Ben Okafor', unit },
  items: [
    { kind: 'delivery', id: 'd', title: 'A bench', open: 1 },
    { kind: 'steps', id: 'e', title: 'A lamp', open: 2 },
    { kind: 'unit', id: 'u', title: 'Permits', open: 3 },
  ],
};

describe('<gs-hand-overs>', () => {
  const sent: unknown[] = [];
  const answer = (items: unknown[]): void => {
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
      if (init.method === 'POST') {
        sent.push(JSON.parse(String(init.body)));
        return Promise.resolve(new Response(null, { status: 204 }));
      }
      return Promise.resolve(new Response(JSON.stringify({ items }), { headers: { 'Content-Type': 'application/json' } }));
    });
  };

  afterEach(() => {
    sent.length = 0;
    vi.unstubAllGlobals();
  });

  it('hands everything that is ticked to whom is suggested, unless somebody else is picked', async () => {
    answer([one]);
    const element = await mount('gs-hand-overs');
    element.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(element);

    expect(sent).toEqual([{ things: ['d', 'e'], to: 's' }]);
  });

  it('hands nothing to whom is suggested once they were taken back', async () => {
    answer([one]);
    const element = await mount('gs-hand-overs');
    element.shadowRoot?.querySelector('gs-picker')?.dispatchEvent(new CustomEvent('gs-picked', { detail: null }));
    element.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(element);

    expect(sent).toEqual([{ things: ['d', 'e'], to: '' }]);
  });

  it('says in words that nobody runs a unit, and how much waits there', async () => {
    answer([one]);
    const element = await mount('gs-hand-overs');

    expect(element.shadowRoot?.querySelector('section')?.textContent).toContain('Nobody runs Permits.');
  });

  it('is accessible, with something and with nothing', async () => {
    answer([one]);
    expect(await complaints(await mount('gs-hand-overs'))).toEqual([]);
    answer([]);
    expect(await complaints(await mount('gs-hand-overs'))).toEqual([]);
  });
});
