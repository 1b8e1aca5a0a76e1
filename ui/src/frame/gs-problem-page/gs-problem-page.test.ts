import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-problem-page.ts';

it('explains a problem and offers two ways on', async () => {
  const page = await mount('gs-problem-page', { slug: 'changed-meanwhile' });

  expect(page.shadowRoot?.querySelector('h1')?.textContent).toBe('Somebody changed this while you were here');
  expect(page.shadowRoot?.querySelectorAll('a')).toHaveLength(2);
  expect(await complaints(page)).toEqual([]);
});

it('takes the words of the server for a problem that it has none for', async () => {
  answers.give('GET /api/problems', { items: [{ slug: 'no-such-import', title: 'There is no such import' }] });

  const page = await mount('gs-problem-page', { slug: 'no-such-import' });
  await settled(page);

  expect(page.shadowRoot?.querySelector('h1')?.textContent).toBe('There is no such import');
});
