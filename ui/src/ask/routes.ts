import type { Route } from '../foundation/router.ts';

/** What managers ask their unit. */
export const routes: readonly Route[] = [
  { path: '/asks', element: 'gs-asks-page', title: 'asks.title', load: () => import('./gs-asks-page/gs-asks-page.ts') },
  { path: '/asks/:id', element: 'gs-ask-page', title: 'asks.title', load: () => import('./gs-ask-page/gs-ask-page.ts') },
];
