import { expect, it } from 'vitest';
import { ama, kofi } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-demo-people.ts';

it('lists the people of the demo by what they do', async () => {
  answers.give('GET /api/demo/people', { items: [{ ...kofi, role: 'manager' }, { ...ama, role: 'staff' }] });

  const page = await mount('gs-demo-people');
  await settled(page);

  const groups = [...(page.shadowRoot?.querySelectorAll('h2') ?? [])].map((heading) => heading.textContent);
  expect(groups).toEqual(['Staff', 'Managers']);
  expect(await complaints(page)).toEqual([]);
});

it('says why somebody could not be signed in', async () => {
  answers.give('GET /api/demo/people', { items: [{ ...ama, role: 'staff' }] });
  const page = await mount('gs-demo-people');
  await settled(page);

  page.shadowRoot?.querySelector('button')?.click();
  await settled(page);

  expect(page.shadowRoot?.querySelector('gs-error-summary')?.problem?.slug).toBe('no-connection');
});
