import { t } from '../../foundation/t.ts';
import type { Action, ProposalView } from '../../foundation/types.ts';
import type { Question } from '../gs-reason-dialog/gs-reason-dialog.ts';
import { proposals } from '../proposals.ts';

export interface Stepping {
  action: Action;
  words: string;
  question: Question;
}

type Act = (id: string, reason: string, etag: string | undefined) => Promise<unknown>;

const steps: { action: Action; name: 'endorse' | 'second-door' | 'revive' | 'withdraw'; required: boolean; act: Act }[] = [
  { action: 'endorse', name: 'endorse', required: false, act: (id, text) => proposals.endorse(id, text) },
  { action: 'take-second-door', name: 'second-door', required: false, act: (id, _, etag) => proposals.takeSecondDoor(id, etag) },
  { action: 'revive', name: 'revive', required: true, act: proposals.revive },
  { action: 'withdraw', name: 'withdraw', required: false, act: proposals.withdraw },
];

/** The second door opens when a promise lapsed: until then the first desk has its time. */
function lapsed({ nextStep, promise }: ProposalView): boolean {
  return nextStep.lapsed || [promise?.acknowledge, promise?.answer, promise?.decide].some((deadline) => deadline?.lapsed);
}

/** The steps that this reader may take here, each with what is asked before it is taken. */
export function steppings(view: ProposalView, etag: string | undefined): Stepping[] {
  return steps
    .filter(({ action }) => view.may.includes(action) && (action !== 'take-second-door' || lapsed(view)))
    .map(({ action, name, required, act }) => ({
      action,
      words: t(`step.${name}`),
      question: {
        heading: t(`step.${name}.heading`),
        explanation: t(`step.${name}.explanation`),
        label: t(`step.${name}.label`),
        action: t(`step.${name}`),
        required,
        act: (reason) => act(view.id, reason, etag),
      },
    }));
}
