import type { Route } from '../foundation/router.ts';

/** Campaigns: all of them, one, and where facilitators keep it. */
export const routes: readonly Route[] = [
  { path: '/campaigns', element: 'gs-campaigns-page', title: 'campaigns.title', facilitates: 'campaigns.about', load: () => import('./gs-campaigns-page/gs-campaigns-page.ts') },
  { path: '/campaigns/new', element: 'gs-campaign-form', title: 'campaign.new', load: () => import('./gs-campaign-form/gs-campaign-form.ts') },
  { path: '/campaigns/:id', element: 'gs-campaign-page', title: 'campaigns.title', load: () => import('./gs-campaign-page/gs-campaign-page.ts') },
  { path: '/campaigns/:id/keeping', element: 'gs-campaign-form', title: 'campaign.change', load: () => import('./gs-campaign-form/gs-campaign-form.ts') },
];
