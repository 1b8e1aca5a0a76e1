import type { Stage } from '../foundation/types.ts';

/** A stage of the review. */
export const aStage = (slug: string, name: string): Stage => ({
  slug,
  state: 'in-review',
  colour: 'violet',
  names: [{ language: 'en', name }],
});
