import type { Route } from '../foundation/router.ts';

export const routes: Route[] = [
  {
    path: '/proposals',
    element: 'gs-explore-page',
    load: () => import('./gs-explore-page/gs-explore-page.ts'),
    title: 'nav.explore',
  },
];
