import { sayDay } from '../foundation/dates.ts';
import { session } from '../foundation/session.ts';
import { known, t, type MessageKey } from '../foundation/t.ts';
import type { NextStep } from '../foundation/types.ts';

/** What happens next, as a sentence: who, what and by when. */
export function sayNextStep(step: NextStep): string {
  const who = step.person?.name ?? step.unit?.name ?? t(`next.who.${step.who}`);
  const values = { who, due: step.due ? sayDay(step.due) : '' };
  const form = step.lapsed ? 'lapsed' : step.due ? 'due' : 'open';
  if (isMine(step)) return known(`next.mine.${step.key}`) ? t(`next.mine.${step.key}` as MessageKey, values) : t(`next.mine.${form}`, values);
  const exact = `next.${step.key}.${form}`;
  if (known(exact)) return t(exact, values);
  const plain = `next.${step.key}`;
  if (known(plain)) return t(plain, values);
  return step.who === 'nobody' ? t('next.nobody.open') : t(`next.${step.who}.${form}`, values);
}

/** Whether the reader has the next step. */
export function isMine(step: NextStep): boolean {
  return session.signedIn && step.who !== 'nobody' && step.person !== undefined && step.person.id === session.value.person?.id;
}
