import type { State } from '../types.ts';

/** How far along its course an idea is: 0 at the draft, 5 when completed; `ended` where it goes no further for now. */
export interface Course {
  reach: number;
  ended: boolean;
}

export const stages = ['draft', 'submitted', 'in-review', 'endorsed', 'in-delivery', 'completed'] as const;

const courses: Record<State, Course> = {
  draft: { reach: 0, ended: false },
  submitted: { reach: 1, ended: false },
  'in-review': { reach: 2, ended: false },
  'needs-work': { reach: 2, ended: false },
  redirected: { reach: 2, ended: false },
  revived: { reach: 2, ended: false },
  endorsed: { reach: 3, ended: false },
  trial: { reach: 3.5, ended: false },
  'in-delivery': { reach: 4, ended: false },
  completed: { reach: 5, ended: false },
  abandoned: { reach: 4, ended: true },
  declined: { reach: 2, ended: true },
  parked: { reach: 2, ended: true },
  linked: { reach: 2, ended: true },
  withdrawn: { reach: 1, ended: true },
};

export function courseOf(state: State): Course {
  return courses[state] ?? { reach: 0, ended: false };
}

/** The swell: nearly flat at first, then it rises, then it stands. Both from 0 to 1. */
export function height(along: number): number {
  return along ** 3 * (along * (along * 6 - 15) + 10);
}
