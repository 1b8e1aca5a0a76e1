import type { Route } from '../foundation/router.ts';

/** The address where two persons together learn who wrote an idea. */
export const routes: readonly Route[] = [
  { path: '/openings', element: 'gs-openings', title: 'openings.title', load: () => import('./gs-openings/gs-openings.ts') },
];
