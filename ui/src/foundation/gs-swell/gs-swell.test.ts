import { expect, it } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import { courseOf } from './course.ts';
import './gs-swell.ts';

it('says in words how far an idea has come', async () => {
  const swell = await mount('gs-swell', { state: 'endorsed' });

  expect(swell.shadowRoot?.querySelector('svg')?.getAttribute('aria-label')).toBe('Endorsed: stage 3 of 5');
  expect(await complaints(swell)).toEqual([]);
});

it('dots what lies ahead, and levels off where an idea ended', async () => {
  const moving = await mount('gs-swell', { state: 'in-review' });
  const declined = await mount('gs-swell', { state: 'declined' });

  expect(moving.shadowRoot?.querySelector('.ahead')).not.toBeNull();
  expect(declined.shadowRoot?.querySelector('.ahead')).toBeNull();
  expect(declined.shadowRoot?.querySelector('.rest')).not.toBeNull();
});

it('never falls as an idea goes on', () => {
  const way = (['draft', 'submitted', 'in-review', 'endorsed', 'trial', 'in-delivery', 'completed'] as const).map(
    (state) => courseOf(state).reach,
  );

  expect(way).toEqual([...way].sort((a, b) => a - b));
});
