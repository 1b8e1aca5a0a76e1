import type { Route } from '../foundation/router.ts';

const declared = import.meta.glob<{ routes: Route[] }>('../*/routes.ts', { eager: true });

/** Every address of the product, as the features declare them. */
export const routes: Route[] = Object.entries(declared)
  .filter(([file]) => !file.endsWith('frame/routes.ts'))
  .flatMap(([, feature]) => feature.routes);
