import type { Route } from '../foundation/router.ts';

export const routes: Route[] = [
  {
    path: '/propose',
    element: 'gs-propose-page',
    load: () => import('./gs-propose-page/gs-propose-page.ts'),
    title: 'nav.propose',
  },
  {
    path: '/propose/:id',
    element: 'gs-propose-page',
    load: () => import('./gs-propose-page/gs-propose-page.ts'),
    title: 'nav.propose',
  },
  {
    path: '/proposals/:id',
    element: 'gs-proposal-page',
    load: () => import('./gs-proposal-page/gs-proposal-page.ts'),
    title: 'proposal.title',
  },
  {
    path: '/proposals/:id/certificate',
    element: 'gs-certificate',
    load: () => import('./gs-certificate/gs-certificate.ts'),
    title: 'certificate.title',
  },
  {
    path: '/mine',
    element: 'gs-mine-page',
    load: () => import('./gs-mine-page/gs-mine-page.ts'),
    title: 'nav.mine',
  },
];
