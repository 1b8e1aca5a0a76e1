import { describe, expect, it } from 'vitest';
import { hints } from './coach.ts';

describe('the coach', () => {
  it('asks for an example while the problem is short', () => {
    expect(hints('problem', { problem: 'Forms get lost.' })).toContain('coach.problem.example');
  });

  it('asks for the problem when a solution is written in its place', () => {
    expect(hints('problem', { problem: 'We should buy a scanner.' })[0]).toBe('coach.problem.solution-first');
  });

  it('asks for a smaller start when everybody would have to change', () => {
    expect(hints('solution', { solution: 'All staff file on Fridays.' })[0]).toBe('coach.solution.smaller');
  });

  it('asks what would do without new money', () => {
    expect(hints('solution', { solution: 'Hire two more clerks for the front desk.' })).toContain('coach.solution.cheaper');
  });

  it('never asks more than three things at once', () => {
    const problem = 'The lazy office: we need a new register, everyone says so, and it happens every single day again.';

    expect(hints('problem', { problem })).toHaveLength(3);
  });
});
