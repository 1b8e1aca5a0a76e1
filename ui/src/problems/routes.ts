import type { Route } from '../foundation/router.ts';

export const routes: Route[] = [
  {
    path: '/problems/:slug',
    element: 'gs-problem-page',
    load: () => import('../frame/gs-problem-page/gs-problem-page.ts'),
    title: 'problem.unexpected.title',
    open: true,
  },
];
