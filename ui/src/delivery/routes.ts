import type { Route } from '../foundation/router.ts';

/** The addresses of delivery. */
export const routes: readonly Route[] = [
  {
    path: '/delivery',
    element: 'gs-delivery-board',
    title: 'delivery.title',
    load: () => import('./gs-delivery-board/gs-delivery-board.ts'),
  },
];
