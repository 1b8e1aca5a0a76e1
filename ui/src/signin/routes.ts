import type { Route } from '../foundation/router.ts';

export const routes: Route[] = [
  {
    path: '/sign-in',
    element: 'gs-sign-in-page',
    load: () => import('./gs-sign-in-page/gs-sign-in-page.ts'),
    title: 'signin.title',
    open: true,
  },
  {
    path: '/account',
    element: 'gs-account-page',
    load: () => import('./gs-account-page/gs-account-page.ts'),
    title: 'account.title',
  },
];
