import type { Route } from '../foundation/router.ts';

/** The address of the themes. */
export const routes: readonly Route[] = [
  { path: '/themes', element: 'gs-themes-page', title: 'themes.title', facilitates: 'themes.about', load: () => import('./gs-themes-page/gs-themes-page.ts') },
];
