import { beforeEach, expect, it } from 'vitest';
import { aCard, anAnswer, aSession, kofi } from '../../../test/fixtures.ts';
import { complaints, mount } from '../../../test/mount.ts';
import { session } from '../../foundation/session.ts';
import './gs-proposal-card.ts';

beforeEach(() => session.set(aSession));

it('leads to the idea, and a draft to its form', async () => {
  const read = await mount('gs-proposal-card', { card: aCard() });
  const draft = await mount('gs-proposal-card', { card: aCard({ state: 'draft' }) });

  expect(read.shadowRoot?.querySelector('a')?.getAttribute('href')).toBe('/proposals/c-1');
  expect(draft.shadowRoot?.querySelector('a')?.getAttribute('href')).toBe('/propose/c-1');
  expect(await complaints(read)).toEqual([]);
});

it('says what was answered, and by whom', async () => {
  const { code, by, at } = anAnswer();
  const answer = { code, by, at, reason: 'tried-before', excerpt: 'We kept such a list.' };

  const card = await mount('gs-proposal-card', { card: aCard({ answer }) });

  expect(card.shadowRoot?.querySelector('.answer')?.textContent?.replaceAll(/\s+/g, ' ').trim()).toBe(
    `Declined (tried before) by ${kofi.name}: We kept such a list.`,
  );
});

it('marks what a search found', async () => {
  const title = [{ text: 'Keep one ', hit: false }, { text: 'list', hit: true }];

  const card = await mount('gs-proposal-card', { card: aCard(), highlight: { title } });

  expect(card.shadowRoot?.querySelector('mark')?.textContent).toBe('list');
});
