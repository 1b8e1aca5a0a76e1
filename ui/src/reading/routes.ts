import type { Route } from '../foundation/router.ts';

/** What somebody is asked to read, and the scorecards it is read by. */
export const routes: readonly Route[] = [
  { path: '/reading', element: 'gs-readings-page', title: 'reading.title', load: () => import('./gs-readings-page/gs-readings-page.ts') },
  { path: '/reading/:id', element: 'gs-reading-page', title: 'reading.page', load: () => import('./gs-reading-page/gs-reading-page.ts') },
  {
    path: '/scorecards',
    element: 'gs-scorecards-page',
    title: 'scorecards.title',
    facilitates: 'scorecards.about',
    load: () => import('./gs-scorecards-page/gs-scorecards-page.ts'),
  },
];
