import { beforeEach, expect, it, vi } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import type { Attachment } from '../attachments.ts';
import './gs-attachments.ts';

const limits = { mostFiles: 10, mostBytes: 10_485_760, mostBytesTogether: 52_428_800 };
const plan: Attachment = {
  id: 'f-1',
  name: 'Plan.pdf',
  kind: 'pdf',
  size: 348_160,
  at: '2026-03-02T09:00:00Z',
  by: { id: 'p-1', name: 'Ama Mensah' } as Attachment['by'],
  reading: 'failed',
  may: ['remove'],
};

beforeEach(() => {
  session.set(aSession);
  answers.give('GET /api/proposals/c-1/attachments', { ...limits, items: [plan] });
  answers.give('GET /api/proposals/c-1/authorship', { showing: 'named', yours: true });
});

it('says of each file what it is, how large, and who added it', async () => {
  const files = await mount('gs-attachments', { proposal: 'c-1' });
  const row = files.shadowRoot?.querySelector('li');

  expect(row?.querySelector('a')?.getAttribute('href')).toBe('/api/proposals/c-1/attachments/f-1');
  expect(row?.textContent).toContain('PDF, 340 kB');
  expect(row?.textContent).toContain('Ama Mensah');
  expect(row?.textContent).toContain('its words cannot be searched');
  expect(files.shadowRoot?.querySelector('gs-attach')).toBeNull();
  expect(await complaints(files)).toEqual([]);
});

it('shows nothing at all where there is nothing and nothing may be added', async () => {
  answers.give('GET /api/proposals/c-1/attachments', { ...limits, items: [] });
  const files = await mount('gs-attachments', { proposal: 'c-1' });

  expect(files.shadowRoot?.textContent?.trim()).toBe('');
});

it('removes a file after a question, and goes back to the heading', async () => {
  vi.stubGlobal('confirm', () => true);
  answers.give('DELETE /api/proposals/c-1/attachments/f-1', undefined, { status: 204 });
  const files = await mount('gs-attachments', { proposal: 'c-1', mayAttach: true });

  files.shadowRoot?.querySelector<HTMLButtonElement>('li button')?.click();
  await settled(files);

  expect(answers.asked.some((asked) => asked.method === 'DELETE')).toBe(true);
  expect(files.shadowRoot?.activeElement?.id).toBe('heading');
});

it('lets a reader report a file, and says what is out of sight', async () => {
  answers.give('GET /api/proposals/c-1/attachments', {
    ...limits,
    items: [{ ...plan, may: ['report'] }, { ...plan, id: 'f-2', name: 'List.pdf', hidden: true, may: [] }],
  });
  const files = await mount('gs-attachments', { proposal: 'c-1' });
  const wished = vi.fn();
  files.addEventListener('gs-moderate', (event) => wished(event.detail));

  files.shadowRoot?.querySelector<HTMLButtonElement>('li button')?.click();

  expect(wished).toHaveBeenCalledWith({ wish: 'report', attachment: 'f-1' });
  expect(files.shadowRoot?.querySelectorAll('li')[1]?.textContent).toContain('only you and facilitators see this');
  expect(files.shadowRoot?.querySelectorAll('button')).toHaveLength(1);
  expect(await complaints(files)).toEqual([]);
});

it('reminds whoever is not named of what files may give away', async () => {
  answers.give('GET /api/proposals/c-1/authorship', { showing: 'shielded', yours: true });
  const files = await mount('gs-attachments', { proposal: 'c-1', mayAttach: true });

  expect(files.shadowRoot?.querySelector('.note')?.textContent).toContain('You do not show your name here.');
  expect(await complaints(files)).toEqual([]);
});
