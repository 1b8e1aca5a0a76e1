import type { Route } from '../foundation/router.ts';

/** Where facilitators say what the steps of an idea are called. */
export const routes: readonly Route[] = [
  { path: '/stages', element: 'gs-stages-page', title: 'stages.title', facilitates: 'stages.about', load: () => import('./gs-stages-page/gs-stages-page.ts') },
];
