import { expect, it } from 'vitest';
import { answers } from '../../test/server.ts';
import { api } from './api.ts';
import { Problem } from './problem.ts';

it('asks again with the ETag and keeps the body when nothing changed', async () => {
  answers.give('GET /api/units', { items: [1] }, { etag: '"v7"' });
  const first = await api.get('/api/units');
  answers.give('GET /api/units', null, { status: 304 });

  const second = await api.get('/api/units');

  expect(second).toEqual(first);
  expect(answers.asked.at(-1)?.headers.get('If-None-Match')).toBe('"v7"');
});

it('sends the version a change was made from, and a key so that a repeat does nothing', async () => {
  answers.give('POST /api/proposals/1/submission', { id: '1' });

  await api.post('/api/proposals/1/submission', undefined, { ifMatch: '"v2"' });

  const sent = answers.asked.at(-1)?.headers;
  expect(sent?.get('If-Match')).toBe('"v2"');
  expect(sent?.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
});

it('throws a refusal as a problem that knows its fields', async () => {
  const errors = [{ pointer: '/title', detail: 'too short' }];
  answers.give('POST /api/proposals', { type: '/problems/invalid-input', status: 422, errors }, { status: 422 });

  const thrown = await api.post('/api/proposals', { title: 'x' }).catch((problem: unknown) => problem);

  expect(thrown).toBeInstanceOf(Problem);
  expect((thrown as Problem).slug).toBe('invalid-input');
  expect((thrown as Problem).about('title')).toBe('too short');
});

it('leaves out of the query what is not asked', () => {
  expect(api.url('/api/proposals', { q: '', unit: undefined, state: ['a', 'b'], limit: 20 })).toBe(
    '/api/proposals?state=a%2Cb&limit=20',
  );
});
