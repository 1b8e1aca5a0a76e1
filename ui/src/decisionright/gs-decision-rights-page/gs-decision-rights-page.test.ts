import { beforeEach, expect, it } from 'vitest';
import { aSession, units } from '../../../test/fixtures.ts';
import { complaints, mount } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-decision-rights-page.ts';

const entry = {
  id: 'r-1', version: 2, unit: 'u-licensing', theme: 't-1', right: 'try', owner: 'Head of licensing', money: '', days: 60,
  scope: 'One counter', examples: 'Another opening hour', law: '', ended: false, at: '2026-05-04T12:00:00Z',
};

beforeEach(() => {
  session.set(aSession);
  answers.clear();
  answers.give('GET /api/decision-rights', { items: [entry] });
  answers.give('GET /api/units', { items: units });
  answers.give('GET /api/themes', { items: [{ id: 't-1', slug: 'hours', name: 'Opening hours', description: '', retired: false, version: 0 }] });
});

it('says what holds where, with its limits, to everybody', async () => {
  const page = await mount('gs-decision-rights-page', {});

  const root = page.shadowRoot as ShadowRoot;
  expect(root.querySelector('h2')?.textContent).toBe('Licensing and Permits');
  expect(root.querySelector('h3')?.textContent).toContain('Opening hours');
  expect(root.querySelector('gs-right-note')?.shadowRoot?.textContent).toContain('60 days');
  expect(root.querySelector('gs-right-form')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});

it('lets whoever runs the unit write the next version from the one that was read', async () => {
  session.set({ ...aSession, roles: ['staff', 'manager'], desks: [{ id: 'u-licensing', name: 'Licensing and Permits' }] });
  answers.give('PUT /api/decision-rights/r-1', { ...entry, version: 3 });
  const page = await mount('gs-decision-rights-page', {});

  const form = page.shadowRoot?.querySelector('gs-right-form')?.shadowRoot as ShadowRoot;
  form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await new Promise((done) => setTimeout(done));

  const sent = answers.asked.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('If-Match')).toBe('"v2"');
  expect(sent?.body).toMatchObject({ right: 'try', days: 60, theme: 't-1', unit: 'u-licensing' });
});

it('makes a proven idea everybody’s, and names it where it stands', async () => {
  session.set({ ...aSession, roles: ['staff', 'manager'], desks: [{ id: 'u-licensing', name: 'Licensing and Permits' }] });
  const { theme: _, ...placed } = entry;
  answers.give('GET /api/decision-rights', { items: [{ ...placed, right: 'ask', silence: 10, practice: 'p-9' }] });
  answers.give('GET /api/proposals/p-9', { id: 'p-9', title: 'One form instead of two' });
  answers.give('POST /api/decision-rights', { ...entry, practice: 'p-9' });
  const page = await mount('gs-decision-rights-page', { query: new URLSearchParams('practice=p-9') });

  const root = page.shadowRoot as ShadowRoot;
  expect(root.querySelector('h3')?.textContent).toContain('One form instead of two');
  expect(root.querySelector('gs-right-note')?.shadowRoot?.textContent).toContain('10 working days');
  const form = [...root.querySelectorAll('gs-right-form')].at(-1)?.shadowRoot as ShadowRoot;
  expect(form.querySelector('#theme')).toBeNull();
  form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await new Promise((done) => setTimeout(done));

  expect(answers.asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ practice: 'p-9', right: 'go', unit: 'u-licensing' });
  expect(await complaints(page)).toEqual([]);
});
