import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-giveaways.ts';

it('says which words could tell who wrote it, and among how many they are shown', async () => {
  answers.give('POST /api/giveaways', {
    shownAs: { id: 'u-1', name: 'Land Registry' },
    people: 14,
    items: [{ kind: 'few', field: 'problem', words: 'office of three' }],
  });

  const giveaways = await mount('gs-giveaways', { draft: { title: 'Lamps', problem: 'In my office of three it is dark' } });
  await settled(giveaways);

  expect(giveaways.shadowRoot?.textContent).toContain('14');
  expect(giveaways.shadowRoot?.querySelector('q')?.textContent).toBe('office of three');
  expect(await complaints(giveaways)).toEqual([]);
});

it('keeps nobody from sending when it cannot be known', async () => {
  const giveaways = await mount('gs-giveaways', { draft: { title: 'Lamps' } });
  await settled(giveaways);

  expect(giveaways.shadowRoot?.textContent?.trim()).toBe('');
});
