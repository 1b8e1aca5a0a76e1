import type { Route } from '../foundation/router.ts';

export const routes: Route[] = [
  { path: '/', element: 'gs-today-page', load: () => import('./gs-today-page/gs-today-page.ts'), title: 'nav.today' },
];
