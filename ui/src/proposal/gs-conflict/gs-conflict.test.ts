import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-conflict.ts';

it('names whom it is about from the version that was read, and says so', async () => {
  answers.give('GET /api/proposals/7/conflict', { people: [{ id: 'k', name: 'Kofi Asante' }] });
  answers.give('PUT /api/proposals/7/conflict', { people: [{ id: 'k', name: 'Kofi Asante' }] });
  const element = await mount('gs-conflict', { proposal: '7', version: 3, sent: true });
  await settled(element);
  let said = 0;
  element.addEventListener('gs-conflict-said', () => (said += 1));
  expect(element.shadowRoot?.querySelector('details')?.open).toBe(true);
  expect(await complaints(element)).toEqual([]);

  element.shadowRoot?.querySelector('button')?.click();
  await settled(element);

  const put = answers.asked.find(({ method }) => method === 'PUT');
  expect(put?.body).toEqual({ people: ['k'] });
  expect(put?.headers.get('If-Match')).toBe('"v3"');
  expect(said).toBe(1);
});
