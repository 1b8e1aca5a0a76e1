import { beforeEach, expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-campaigns-page.ts';

const one = { id: 'k-1', slug: 'a', title: 'Fewer visits', question: 'Which visit?', opensOn: '2026-01-05', closesOn: '2026-01-30', open: true, over: false, units: [], forYou: false, concluded: false, proposals: 3 };

beforeEach(() => {
  session.set(aSession);
  answers.clear();
});

it('shows what is open first, and of that what asks the reader’s unit', async () => {
  answers.give('GET /api/campaigns', {
    items: [
      { ...one, id: 'k-3', title: 'Long ago', open: false, over: true, concluded: true },
      one,
      { ...one, id: 'k-2', title: 'Ours', forYou: true },
    ],
  });
  const page = await mount('gs-campaigns-page', {});

  expect([...(page.shadowRoot as ShadowRoot).querySelectorAll('h3')].map((title) => title.textContent)).toEqual(['Ours', 'Fewer visits', 'Long ago']);
  expect(page.shadowRoot?.textContent).toContain('Your unit is asked first');
  expect(page.shadowRoot?.querySelector('a[href="/campaigns/new"]')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});

it('lets a facilitator begin one, also when there is none', async () => {
  session.set({ ...aSession, roles: ['staff', 'facilitator'] });
  answers.give('GET /api/campaigns', { items: [] });
  const page = await mount('gs-campaigns-page', {});

  expect(page.shadowRoot?.querySelector('a[href="/campaigns/new"]')).not.toBeNull();
  expect(page.shadowRoot?.querySelector('gs-empty')).not.toBeNull();
  expect(await complaints(page)).toEqual([]);
});
