import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-overdue.ts';

const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const item = (id: string, desk: string, steps: object) => ({
  proposal: { id, title: `Idea ${id}`, desk: { id: desk, name: desk } },
  since: '2026-01-07T17:00:00Z',
  steps,
});

it('lists what lapsed desk by desk in the order of the dates, with what is being done', async () => {
  answers.give('GET /api/overdue', {
    items: [
      item('1', 'Roads', { told: 'answer', escalatedAt: '2026-01-19T17:00:00Z' }),
      item('2', 'Counter', { told: 'acknowledge' }),
      item('3', 'Roads', { told: 'answer', secondDoorAt: '2026-01-12T17:00:00Z' }),
    ],
  });
  const page = await mount('gs-overdue');
  await settled(page);

  const sections = [...(page.shadowRoot?.querySelectorAll('section') ?? [])];
  expect(sections.map((section) => words(section.querySelector('h2')))).toEqual(['Roads', 'Counter']);
  expect(words(sections[0])).toMatch(/Idea 1.*leaders|Idea 1.*told on.*Idea 3.*Another desk may answer/);
  expect(words(sections[1])).toContain('The desk and the author were told.');
  expect(await complaints(page)).toEqual([]);
});

it('is never empty', async () => {
  answers.give('GET /api/overdue', { items: [] });
  const page = await mount('gs-overdue');
  await settled(page);

  expect(page.shadowRoot?.querySelector('gs-empty')?.heading).toBe('Every promise is kept');
  expect(await complaints(page)).toEqual([]);
});

it('offers no other try to who may not read it', async () => {
  answers.give('GET /api/overdue', { type: '/problems/only-leaders', status: 403 }, { status: 403 });
  const page = await mount('gs-overdue');
  await settled(page);

  const failure = page.shadowRoot?.querySelector('gs-failure')?.shadowRoot;
  expect(words(failure?.querySelector('h2'))).toBe('This is for those who lead this part of the agency');
  expect(failure?.querySelector('button')).toBeNull();
  expect(await complaints(page)).toEqual([]);
});
