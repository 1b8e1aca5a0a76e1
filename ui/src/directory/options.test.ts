import { afterEach, describe, expect, it, vi } from 'vitest';
import { peopleLike, unitsLike } from './options.ts';

const units = [
  { id: 'a', name: 'Agency', slug: 'agency', path: ['a'] },
  { id: 'f', name: 'Fôrêts', slug: 'forets', parentId: 'a', path: ['a', 'f'] },
];

const answerWith = (body: unknown): void => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })),
  );
};

describe('options of the directory', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('finds a unit however its accents are typed and says what is above it', async () => {
    answerWith({ items: units });

    expect(await unitsLike('FORET')).toEqual([{ id: 'f', label: 'Fôrêts', note: 'Agency' }]);
  });

  it('tells namesakes apart by title and unit', async () => {
    answerWith({ items: [{ id: 'p', name: 'Ama Mensah', title: 'Clerk', unit: { id: 'a', name: 'Agency' } }] });

    expect(await peopleLike('ama')).toEqual([{ id: 'p', label: 'Ama Mensah', note: 'Clerk, Agency' }]);
  });
});
