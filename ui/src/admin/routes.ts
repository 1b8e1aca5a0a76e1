import type { Route } from '../foundation/router.ts';

/** The addresses of administration. */
export const routes: readonly Route[] = [
  { path: '/admin', element: 'gs-admin', title: 'admin.title', load: () => import('./gs-admin/gs-admin.ts') },
];
