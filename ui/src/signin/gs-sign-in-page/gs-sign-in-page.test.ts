import { expect, it } from 'vitest';
import { ama, kofi } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-sign-in-page.ts';
import { safe } from './gs-sign-in-page.ts';

it('lists the people of the demo by what they do', async () => {
  answers.give('GET /api/demo/people', { items: [{ ...kofi, role: 'manager' }, { ...ama, role: 'staff' }] });

  const page = await mount('gs-sign-in-page');
  await settled(page);

  const groups = [...(page.shadowRoot?.querySelectorAll('h2') ?? [])].map((heading) => heading.textContent);
  expect(groups).toEqual(['Staff', 'Managers']);
  expect(await complaints(page)).toEqual([]);
});

it('says why somebody could not be signed in', async () => {
  answers.give('GET /api/demo/people', { items: [{ ...ama, role: 'staff' }] });
  const page = await mount('gs-sign-in-page');
  await settled(page);

  page.shadowRoot?.querySelector('button')?.click();
  await settled(page);

  expect(page.shadowRoot?.querySelector('gs-error-summary')?.problem?.slug).toBe('no-connection');
});

it('goes back only to a path of its own', () => {
  expect(safe('/desk?unit=1')).toBe('/desk?unit=1');
  expect(['//evil.example', 'https://evil.example', '/\\evil.example', null].map(safe)).toEqual(['/', '/', '/', '/']);
});
