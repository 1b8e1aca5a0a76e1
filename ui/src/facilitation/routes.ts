import type { Route } from '../foundation/router.ts';

/** The facilitators' place. */
export const routes: readonly Route[] = [
  { path: '/facilitation', element: 'gs-facilitation', title: 'facilitation.title', load: () => import('./gs-facilitation/gs-facilitation.ts') },
];
