import type { Route } from '../foundation/router.ts';

/** The address of what people left behind. */
export const routes: readonly Route[] = [
  { path: '/hand-overs', element: 'gs-hand-overs', title: 'hand-over.title', load: () => import('./gs-hand-overs/gs-hand-overs.ts') },
];
