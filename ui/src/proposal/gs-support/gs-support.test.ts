import { expect, it, vi } from 'vitest';
import { aView } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-support.ts';

it('supports with one press, and tells the page to ask again', async () => {
  answers.give('PUT /api/proposals/c-1/support', { supports: 15, supported: true });
  const support = await mount('gs-support', { proposal: aView() });
  const changed = vi.fn();
  support.addEventListener('gs-changed-here', changed);

  support.shadowRoot?.querySelector('button')?.click();
  await settled(support);

  expect(answers.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['PUT /api/proposals/c-1/support']);
  expect(changed).toHaveBeenCalledOnce();
  expect(await complaints(support)).toEqual([]);
});

it('says so when it could not be done', async () => {
  const support = await mount('gs-support', { proposal: aView() });

  support.shadowRoot?.querySelector('button')?.click();
  await settled(support);

  expect(support.shadowRoot?.querySelector('[role=alert]')?.textContent).toBe('The server cannot be reached');
});

it('counts those it does not name', async () => {
  const support = await mount('gs-support', { proposal: aView() });

  expect(support.shadowRoot?.textContent).toMatch(/Léna Dubois, Kofi Asante,? and 12 others would use this\./);
});
