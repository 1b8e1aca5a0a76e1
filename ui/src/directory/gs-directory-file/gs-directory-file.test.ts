import { afterEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import './gs-directory-file.ts';
import type { DirectoryFileElement } from './gs-directory-file.ts';

const compared = {
  id: 'f', kind: 'people', complete: false, digest: 'd1', sentAt: '2026-05-04T12:00:00Z', state: 'compared',
  created: 1, changed: 1, returned: 0, leaving: 0, unchanged: 7, refused: 1, applied: 0, failed: 0,
};
const lines = {
  items: [
    { position: 1, line: 2, action: 'created', label: 'Ama Mensah (ama)', changes: [{ field: 'unit', to: 'R' }] },
    { position: 2, line: 3, action: 'changed', label: 'Ben (ben)', changes: [{ field: 'title', from: 'Clerk' }] },
    { position: 3, line: 4, action: 'refused', label: 'Cem', changes: [], problem: 'There is no unit "X".' },
  ],
};

describe('<gs-directory-file>', () => {
  const asked: { method: string; url: string; body: unknown }[] = [];

  const answering = (): void => {
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      asked.push({ method: init.method ?? 'GET', url, body: init.body });
      const body = url.includes('/lines') ? lines : init.method === 'PUT' ? { ...compared, state: 'applied', applied: 2 } : compared;
      return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }));
    });
  };
  const shown = async (): Promise<DirectoryFileElement> => {
    answering();
    const element = await mount('gs-directory-file');
    (element as unknown as { file: File }).file = new File(['user_name,name,unit\n'], 'people.csv');
    element.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(element);
    return element;
  };

  afterEach(() => {
    asked.length = 0;
    vi.unstubAllGlobals();
  });

  it('shows each difference, with what was and what will be, and each bad line with its number', async () => {
    const rows = [...((await shown()).shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent?.replaceAll(/\s+/g, ' '));

    expect(rows[0]).toContain('Ama Mensah (ama)');
    expect(rows[1]).toContain('Clerk → –');
    expect(rows[2]).toContain('There is no unit "X".');
  });

  it('confirms exactly the difference that was shown', async () => {
    const element = await shown();
    element.shadowRoot?.querySelector<HTMLButtonElement>('.row button.primary')?.click();
    await settled(element);

    expect(asked.find((one) => one.method === 'PUT')?.body).toBe('{"digest":"d1"}');
    expect(element.shadowRoot?.querySelector('.lead')?.textContent).toContain('2');
  });

  it('asks for the file before it sends anything', async () => {
    answering();
    const element = await mount('gs-directory-file');
    element.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(element);

    expect(asked).toEqual([]);
    expect(element.shadowRoot?.querySelector('gs-error-summary')?.problem?.about('file')).toBeTruthy();
  });

  it('is accessible, before and after comparing', async () => {
    const element = await shown();

    expect(await complaints(element)).toEqual([]);
  });
});
