import type { Delivery, PersonRef } from '../foundation/types.ts';

/** A step of a plan while it is being edited, as the form holds it. */
export interface StepDraft {
  /** Stays the same while the row is moved, so that focus and text stay with it. */
  readonly key: string;
  readonly id?: string | undefined;
  readonly title: string;
  readonly owner?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly doneOn?: string | undefined;
  readonly blocker?: string | undefined;
}

/** A plan while it is being edited. */
export interface PlanDraft {
  readonly owner: string | undefined;
  readonly target: string;
  readonly dueOn: string;
  readonly steps: readonly StepDraft[];
}

/** What is wrong with one field of the plan. */
export interface PlanFault {
  readonly field: string;
  readonly key: PlanFaultKey;
}

type PlanFaultKey =
  | 'owner-missing'
  | 'target-missing'
  | 'due-missing'
  | 'steps-missing'
  | 'step-title-missing'
  | 'step-after-end';

/** The plan as it stands, ready for editing; a plan without steps starts with an empty one. */
export function planOf(delivery: Delivery): PlanDraft {
  const steps = delivery.steps.map(({ owner, ...step }, index) => ({
    ...step,
    key: step.id ?? String(index),
    owner: owner?.id,
  }));
  return {
    owner: delivery.owner?.id,
    target: delivery.target ?? '',
    dueOn: delivery.dueOn ?? '',
    steps: steps.length ? steps : [{ key: 'first', title: '' }],
  };
}

/** The people a plan names already, by id, so that pickers can show their names. */
export function peopleOf({ owner, steps }: Delivery): Map<string, PersonRef> {
  const named = [owner, ...steps.map((step) => step.owner)].filter((person) => person !== undefined);
  return new Map(named.map((person) => [person.id, person]));
}

/** A new, empty step at the end. */
export function addStep(plan: PlanDraft, key: string): PlanDraft {
  return { ...plan, steps: [...plan.steps, { key, title: '' }] };
}

/** The plan without one step. */
export function removeStep(plan: PlanDraft, key: string): PlanDraft {
  return { ...plan, steps: plan.steps.filter((step) => step.key !== key) };
}

/** The plan with one step changed. */
export function changeStep(plan: PlanDraft, key: string, change: Partial<StepDraft>): PlanDraft {
  return {
    ...plan,
    steps: plan.steps.map((step) => (step.key === key ? { ...step, ...change } : step)),
  };
}

/** The plan with one step one place up or down; at the ends it stays. */
export function moveStep(plan: PlanDraft, key: string, by: 1 | -1): PlanDraft {
  const from = plan.steps.findIndex((step) => step.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= plan.steps.length) return plan;
  const steps = [...plan.steps];
  [steps[from], steps[to]] = [steps[to] as StepDraft, steps[from] as StepDraft];
  return { ...plan, steps };
}

/** What still stands in the way of saving, in the order of the form. */
export function faultsOf(plan: PlanDraft): PlanFault[] {
  return [
    ...missing(plan.owner, 'owner', 'owner-missing'),
    ...missing(plan.target, 'target', 'target-missing'),
    ...missing(plan.dueOn, 'dueOn', 'due-missing'),
    ...(plan.steps.length === 0 ? [{ field: 'steps', key: 'steps-missing' } as const] : []),
    ...plan.steps.flatMap((step, index) => stepFaults(step, index, plan.dueOn)),
  ];
}

/** The body of the request: trimmed, without the form's own keys and without empty fields. */
export function bodyOf(plan: PlanDraft): object {
  return {
    owner: plan.owner,
    target: plan.target.trim(),
    dueOn: plan.dueOn,
    steps: plan.steps.map(({ id, title, owner, dueOn, doneOn, blocker }) =>
      filled({ id, title: title.trim(), owner, dueOn, doneOn, blocker: blocker?.trim() }),
    ),
  };
}

function stepFaults(step: StepDraft, index: number, end: string): PlanFault[] {
  const late = step.dueOn !== undefined && end !== '' && step.dueOn > end;
  return [
    ...missing(step.title, `steps/${index}/title`, 'step-title-missing'),
    ...(late ? [{ field: `steps/${index}/dueOn`, key: 'step-after-end' } as const] : []),
  ];
}

function missing(value: string | undefined, field: string, key: PlanFaultKey): PlanFault[] {
  return value === undefined || value.trim() === '' ? [{ field, key }] : [];
}

function filled(fields: Record<string, string | undefined>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
