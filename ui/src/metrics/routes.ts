import type { Route } from '../foundation/router.ts';

/** The addresses of the leadership page. */
export const routes: readonly Route[] = [
  { path: '/insight', element: 'gs-insight', title: 'insight.title', load: () => import('./gs-insight/gs-insight.ts') },
];
