import { spoken } from './t.ts';
import type { Stage } from './types.ts';

/** What a stage is called in the reader's language, or else in the first that it has a name in. */
export function nameOf(stage: Pick<Stage, 'names'>): string {
  return (stage.names.find(({ language }) => language === spoken()) ?? stage.names[0])?.name ?? '';
}
