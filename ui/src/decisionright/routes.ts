import type { Route } from '../foundation/router.ts';

/** The address of the catalogue of decision rights. */
export const routes: readonly Route[] = [
  {
    path: '/decision-rights',
    element: 'gs-decision-rights-page',
    title: 'decision-right.title',
    load: () => import('./gs-decision-rights-page/gs-decision-rights-page.ts'),
  },
];
