import type { Route } from '../foundation/router.ts';

/** The address where facilitators look through the stock for ideas that may be the same. */
export const routes: readonly Route[] = [
  { path: '/same-ideas', element: 'gs-same-ideas', title: 'same.title', facilitates: 'same.about', load: () => import('./gs-same-ideas/gs-same-ideas.ts') },
];
