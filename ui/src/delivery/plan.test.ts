import { describe, expect, it } from 'vitest';
import { addStep, bodyOf, changeStep, faultsOf, moveStep, peopleOf, planOf, removeStep, type PlanDraft } from './plan.ts';
import { aDelivery } from './delivery.fixtures.ts';

const plan: PlanDraft = {
  owner: 'kofi',
  target: 'Nobody queues twice',
  dueOn: '2026-09-30',
  steps: [
    { key: 'a', id: '1', title: 'Print the form', dueOn: '2026-06-01' },
    { key: 'b', title: 'Tell the counters' },
  ],
};
const keys = (edited: PlanDraft) => edited.steps.map((step) => step.key);

describe('taking up a plan', () => {
  it('keeps what is there and starts an empty plan with one empty step', () => {
    const taken = planOf(aDelivery());

    expect(taken.owner).toBe('kofi');
    expect(taken.steps.map((step) => step.title)).toEqual(['Count for a week', 'Print the letters']);
    expect(planOf(aDelivery({ steps: [] })).steps).toHaveLength(1);
  });

  it('knows the names of everybody in it', () => {
    expect([...peopleOf(aDelivery()).values()].map((person) => person.name)).toEqual(['Kofi Owusu', 'Ama Mensah']);
  });
});

describe('editing the steps', () => {
  it('adds at the end, moves by one and removes', () => {
    expect(keys(addStep(plan, 'c'))).toEqual(['a', 'b', 'c']);
    expect(keys(moveStep(plan, 'b', -1))).toEqual(['b', 'a']);
    expect(keys(removeStep(plan, 'a'))).toEqual(['b']);
  });

  it('stays as it is when a step is moved past the end', () => {
    expect(moveStep(plan, 'b', 1)).toBe(plan);
    expect(moveStep(plan, 'a', -1)).toBe(plan);
  });

  it('changes one step and no other', () => {
    const changed = changeStep(plan, 'b', { blocker: 'No printer' });

    expect(changed.steps[1]?.blocker).toBe('No printer');
    expect(changed.steps[0]).toBe(plan.steps[0]);
  });
});

describe('a plan that may be saved', () => {
  it('has an owner, a target, an end and at least one step with a title', () => {
    expect(faultsOf(plan)).toEqual([]);
    expect(
      faultsOf({ owner: undefined, target: ' ', dueOn: '', steps: [] }).map((fault) => fault.field),
    ).toEqual(['owner', 'target', 'dueOn', 'steps']);
  });

  it('points at the step that has no title or ends after the plan', () => {
    const faulty = changeStep(addStep(plan, 'c'), 'a', { dueOn: '2026-12-01' });

    expect(faultsOf(faulty).map((fault) => fault.field)).toEqual(['steps/0/dueOn', 'steps/2/title']);
  });

  it('is sent without keys and without empty fields', () => {
    expect(bodyOf(plan)).toEqual({
      owner: 'kofi',
      target: 'Nobody queues twice',
      dueOn: '2026-09-30',
      steps: [
        { id: '1', title: 'Print the form', dueOn: '2026-06-01' },
        { title: 'Tell the counters' },
      ],
    });
  });
});
