import type { MessageKey } from '../../foundation/t.ts';

/** The three steps of proposing, one thing at a time. */
export const steps = ['idea', 'stronger', 'send'] as const;
export type StepName = (typeof steps)[number];

export const stepTitles: Record<StepName, MessageKey> = {
  idea: 'propose.step.idea',
  stronger: 'propose.step.stronger',
  send: 'propose.step.send',
};

export function stepOf(query: URLSearchParams | undefined): StepName {
  const asked = query?.get('step');
  return steps.find((step) => step === asked) ?? 'idea';
}
