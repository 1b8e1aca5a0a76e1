import { beforeEach, expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import type { GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../gs-theme-choice/gs-theme-choice.ts';
import './gs-themes-page.ts';

const forms = { id: 't-1', slug: 'forms', name: 'Forms and paper', description: 'What we ask for.', retired: false, version: 2 };
const doors = { id: 't-2', slug: 'buildings', name: 'Buildings', description: '', retired: false, version: 0 };
const gone = { id: 't-3', slug: 'gone', name: 'Gone', description: '', retired: true, mergedInto: 't-1', version: 1 };

beforeEach(() => {
  session.set(aSession);
  answers.clear();
  answers.give('GET /api/themes', { items: [forms, doors, gone] });
  answers.give('GET /api/search', { items: [], facets: { theme: [{ value: 'forms', label: 'Forms and paper', count: 3 }] } });
});

const root = (element: GroundswellElement | Element): ShadowRoot => element.shadowRoot as ShadowRoot;

it('lets everybody read the themes with what they would find', async () => {
  const page = await mount('gs-themes-page', {});

  expect([...root(page).querySelectorAll('strong')].map((name) => name.textContent)).toEqual(['Forms and paper', 'Buildings']);
  expect(root(page).querySelector('a')?.getAttribute('href')).toBe('/proposals?theme=forms');
  expect(root(page).textContent).toContain('3 ideas');
  expect(root(page).querySelector('gs-theme-keeping')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});

it('lets a facilitator order, and sends the whole order', async () => {
  session.set({ ...aSession, roles: ['staff', 'facilitator'] });
  answers.give('PUT /api/themes/order', { items: [] });
  const page = await mount('gs-themes-page', {});

  root(page).querySelector<HTMLButtonElement>('button[aria-label="Move “Buildings” up"]')?.click();
  await new Promise((done) => setTimeout(done));

  expect(answers.asked.find(({ method }) => method === 'PUT')?.body).toEqual({ themes: ['t-2', 't-1'] });
  expect(root(page).textContent).toContain('Merged into “Forms and paper”');
  expect(await complaints(page)).toEqual([]);
});

it('says why a name cannot be taken', async () => {
  session.set({ ...aSession, roles: ['staff', 'administrator'] });
  answers.give('POST /api/themes', { type: '/problems/theme-name-taken', title: 'Taken', status: 409 }, { status: 409 });
  const page = await mount('gs-themes-page', {});

  const adding = [...root(page).querySelectorAll('gs-theme-keeping')].at(-1) as Element;
  root(adding).querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await new Promise((done) => setTimeout(done, 20));

  expect(root(root(page).querySelector('gs-error-summary') as Element).textContent).toContain('Another theme is called so');
});

it('offers what the words speak for first, and lets nobody choose a fourth', async () => {
  const items = [forms, doors, { ...forms, id: 't-4', name: 'Tools' }, { ...forms, id: 't-5', name: 'Money' }];
  answers.give('GET /api/themes', { items });

  const choice = await mount('gs-theme-choice', { chosen: ['t-1', 't-4', 't-5'], offered: [doors] });

  const boxes = [...root(choice).querySelectorAll<HTMLInputElement>('input')];
  expect(boxes.map(({ value }) => value)).toEqual(['t-2', 't-1', 't-4', 't-5']);
  expect(boxes.map(({ disabled }) => disabled)).toEqual([true, false, false, false]);
  expect(root(choice).querySelector('.choice')?.textContent).toContain('suggested');
  expect(await complaints(choice)).toEqual([]);
});
