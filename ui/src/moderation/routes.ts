import type { Route } from '../foundation/router.ts';

/** The address where facilitators look at what was reported. */
export const routes: readonly Route[] = [
  { path: '/moderation', element: 'gs-moderation', title: 'moderation.title', facilitates: 'moderation.about', load: () => import('./gs-moderation/gs-moderation.ts') },
];
