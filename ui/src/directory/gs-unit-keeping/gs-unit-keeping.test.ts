import { afterEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import './gs-unit-keeping.ts';
import type { UnitKeepingElement } from './gs-unit-keeping.ts';

const unit = {
  id: 'r', name: 'Roads', code: 'R1', parent: { id: 'a', name: 'Agency' }, on: '2026-05-04', people: 4, units: [],
  posts: [{ id: 'p1', person: { id: 'ama', name: 'Ama Mensah' }, kind: 'manager', from: '2026-01-01', today: true }],
  shapes: [{ name: 'Streets', until: '2026-01-31' }, { name: 'Roads', from: '2026-02-01' }],
  changes: [{ id: 'c1', kind: 'renamed', unit: { id: 'r', name: 'Roads' }, wasName: 'Streets', at: '2026-02-01T10:00:00Z', undone: false }],
};

describe('<gs-unit-keeping>', () => {
  const asked: string[] = [];
  const open = async (): Promise<UnitKeepingElement> => {
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      asked.push(`${init.method ?? 'GET'} ${url} ${init.body ?? ''}`);
      const body = url.includes('/departments') ? { items: [{ name: 'Bridges', people: 2 }] } : unit;
      return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }));
    });
    const element = await mount('gs-unit-keeping');
    await settled(element);
    return element;
  };
  const pick = async (element: UnitKeepingElement): Promise<void> => {
    element.shadowRoot?.querySelector('gs-picker')?.dispatchEvent(new CustomEvent('gs-picked', { detail: { id: 'r', label: 'Roads' } }));
    await settled(element);
  };

  afterEach(() => {
    asked.length = 0;
    vi.unstubAllGlobals();
  });

  it('lists departments that no unit answers to before a unit is chosen', async () => {
    expect((await open()).shadowRoot?.textContent).toContain('Bridges');
  });

  it('shows who runs the unit, what it was called, and offers to undo what was done', async () => {
    const element = await open();
    await pick(element);
    [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => button.textContent?.includes('Undo'))?.click();
    await settled(element);

    expect(element.shadowRoot?.textContent).toContain('Ama Mensah');
    expect(element.shadowRoot?.textContent).toContain('Streets');
    expect(asked.some((one) => one.startsWith('POST /api/directory/units/r/changes/c1/undoing'))).toBe(true);
  });

  it('shows the unit that was picked last, whichever answers last', async () => {
    const element = await open();
    const late: (() => void)[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      const body = JSON.stringify({ ...unit, id: 'x', name: url.includes('/slow') ? 'Harbours' : 'Roads' });
      const answer = (): Response => new Response(body, { headers: { 'Content-Type': 'application/json' } });
      return url.includes('/slow') ? new Promise((resolve) => late.push(() => resolve(answer()))) : Promise.resolve(answer());
    });
    element.shadowRoot?.querySelector('gs-picker')?.dispatchEvent(new CustomEvent('gs-picked', { detail: { id: 'slow', label: 'Harbours' } }));
    await pick(element);
    late.forEach((answer) => answer());
    await settled(element);

    expect(late).toHaveLength(1);
    expect(element.shadowRoot?.querySelector('.lead')?.textContent).toContain('Roads');
  });

  it('is accessible', async () => {
    const element = await open();
    await pick(element);

    expect(await complaints(element)).toEqual([]);
  });
});
