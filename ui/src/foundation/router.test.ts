import { expect, it } from 'vitest';
import { match, type Route } from './router.ts';

const route = (path: string): Route => ({ path, element: 'x-y', load: async () => undefined, title: 'nav.today' });
const routes = [route('/'), route('/proposals'), route('/proposals/:id'), route('/proposals/new')];

it('finds the route and its named parts', () => {
  expect(match(routes, '/proposals/a%20b')?.parts).toEqual({ id: 'a b' });
});

it('prefers the literal route', () => {
  expect(match(routes, '/proposals/new')?.route.path).toBe('/proposals/new');
});

it('does not mind a slash at the end', () => {
  expect(match(routes, '/proposals/')?.route.path).toBe('/proposals');
});

it('says when there is no such page', () => {
  expect(match(routes, '/proposals/1/2')).toBeUndefined();
});
