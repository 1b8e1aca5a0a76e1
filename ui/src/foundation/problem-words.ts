import type { Problem } from './problem.ts';
import { known, t } from './t.ts';

export interface ProblemWords {
  title: string;
  advice: string;
}

/** The reader's words for a problem; the server's own title and detail where the catalogue has none. */
export function problemWords(problem: Problem): ProblemWords {
  const titleKey = `problem.${problem.slug}.title`;
  const adviceKey = `problem.${problem.slug}.advice`;
  return {
    title: known(titleKey) ? t(titleKey) : problem.title || t('problem.unexpected.title'),
    advice: known(adviceKey) ? t(adviceKey) : problem.detail || t('problem.unexpected.advice'),
  };
}
