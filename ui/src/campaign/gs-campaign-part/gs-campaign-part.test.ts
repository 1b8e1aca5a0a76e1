import { beforeEach, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { Draft } from '../../foundation/types.ts';
import { page } from '../campaign.fixtures.ts';
import { complaintsAbout } from '../campaigns.ts';
import { Problem } from '../../foundation/problem.ts';
import './gs-campaign-part.ts';

beforeEach(() => {
  answers.clear();
  answers.give('GET /api/campaigns', { items: [{ id: 'k-9', title: 'Other', open: true, opensOn: '2026-01-01', slug: 'o', proposals: 0 }, { id: 'k-1', title: 'Fewer visits', open: true, forYou: true, opensOn: '2026-01-01', slug: 'f', proposals: 0 }, { id: 'k-0', title: 'Over', open: false, opensOn: '2025-01-01', slug: 'x', proposals: 0 }] });
  answers.give('GET /api/campaigns/k-1', page);
});

it('offers what is open, first what asks the reader’s unit', async () => {
  const part = await mount('gs-campaign-part', {});

  expect([...(part.shadowRoot as ShadowRoot).querySelectorAll('option')].map((option) => option.textContent)).toEqual(['No campaign', 'Fewer visits (asks your unit)', 'Other']);
  expect(await complaints(part)).toEqual([]);
});

it('asks what the campaign asks, and tells each answer', async () => {
  const changes: Partial<Draft>[] = [];
  const part = await mount('gs-campaign-part', { draft: { title: '', campaign: 'k-1', fields: [{ field: 'f-1', answer: '3' }] } });
  part.addEventListener('gs-changed', (event) => changes.push((event as CustomEvent<Partial<Draft>>).detail));

  const root = part.shadowRoot as ShadowRoot;
  expect((root.querySelector('#fields-f-1') as HTMLElementTagNameMap['gs-field']).value).toBe('3');
  const choice = root.querySelector('#fields-f-2') as HTMLSelectElement;
  choice.value = 'South';
  choice.dispatchEvent(new Event('change'));
  expect(changes).toEqual([{ fields: [{ field: 'f-1', answer: '3' }, { field: 'f-2', answer: 'South' }] }]);
  expect(root.querySelector('b')).toBeNull();
  expect(await complaints(part)).toEqual([]);
});

it('says beside the question what is wrong with its answer', async () => {
  const questions = page.campaign.fields;
  const problem = Problem.inForm(complaintsAbout(questions, [{ field: 'f-1', answer: 'many' }]));
  const part = await mount('gs-campaign-part', { draft: { title: '', campaign: 'k-1' }, problem });
  await settled(part);

  expect((part.shadowRoot?.querySelector('#fields-f-1') as HTMLElementTagNameMap['gs-field']).error).toContain('with a number');
  expect(complaintsAbout(questions, [])).toEqual([{ pointer: '/fields/f-1', detail: 'Answer “How many visits a week?”' }]);
  expect(complaintsAbout(questions, [{ field: 'f-1', answer: '-12.5' }])).toEqual([]);
  expect(await complaints(part)).toEqual([]);
});

it('stands in no one’s way where there is no campaign', async () => {
  answers.give('GET /api/campaigns', { items: [] });
  const part = await mount('gs-campaign-part', {});

  expect(part.shadowRoot?.textContent?.trim()).toBe('');
});
