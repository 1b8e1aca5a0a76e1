import { sayDay } from '../foundation/dates.ts';
import { known, t } from '../foundation/t.ts';
import type { NextStep } from '../foundation/types.ts';

/** What happens next, as a sentence: who, what and by when. */
export function sayNextStep(step: NextStep): string {
  const who = step.person?.name ?? step.unit?.name ?? t(`next.who.${step.who}`);
  const values = { who, due: step.due ? sayDay(step.due) : '' };
  const form = step.lapsed ? 'lapsed' : step.due ? 'due' : 'open';
  const exact = `next.${step.key}.${form}`;
  if (known(exact)) return t(exact, values);
  const plain = `next.${step.key}`;
  if (known(plain)) return t(plain, values);
  return step.who === 'nobody' ? t('next.nobody.open') : t(`next.${step.who}.${form}`, values);
}
