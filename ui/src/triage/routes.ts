import type { Route } from '../foundation/router.ts';

/** The addresses of the desk. */
export const routes: readonly Route[] = [
  { path: '/desk', element: 'gs-desk', title: 'desk.title', load: () => import('./gs-desk/gs-desk.ts') },
  {
    path: '/desk/templates',
    element: 'gs-desk-templates',
    title: 'template.title',
    load: () => import('./gs-desk-templates/gs-desk-templates.ts'),
  },
  {
    path: '/desk/batches',
    element: 'gs-desk-batches',
    title: 'batch.title',
    load: () => import('./gs-desk-batches/gs-desk-batches.ts'),
  },
  { path: '/overdue', element: 'gs-overdue', title: 'overdue.title', load: () => import('./gs-overdue/gs-overdue.ts') },
];
