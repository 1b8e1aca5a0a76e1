import type { Route } from '../foundation/router.ts';

export const routes: Route[] = [
  {
    path: '/inbox',
    element: 'gs-inbox-page',
    load: () => import('./gs-inbox-page/gs-inbox-page.ts'),
    title: 'nav.inbox',
  },
];
