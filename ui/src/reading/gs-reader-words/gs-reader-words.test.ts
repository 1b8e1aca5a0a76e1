import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-reader-words.ts';

it('shows authors what was written for them, and how many have read it', async () => {
  answers.give('GET /api/proposals/c-1/readings/words', { readers: 2, words: ['Count them first.'] });
  const element = await mount('gs-reader-words', { proposal: 'c-1' });
  await settled(element);

  expect(element.shadowRoot?.textContent).toContain('2 people have read it');
  expect(element.shadowRoot?.querySelector('blockquote')?.textContent).toBe('Count them first.');
  expect(await complaints(element)).toEqual([]);
});

it('is not there as long as nobody has read it', async () => {
  answers.give('GET /api/proposals/c-1/readings/words', { readers: 0, words: [] });
  const element = await mount('gs-reader-words', { proposal: 'c-1' });
  await settled(element);

  expect(element.shadowRoot?.querySelector('section')).toBeNull();
});
