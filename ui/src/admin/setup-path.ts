/** What the set-up path looks at; everything is read through the public API. */
export interface SetupFacts {
  readonly modes: readonly string[];
  readonly units: readonly AnsweringUnit[];
  readonly imports: readonly { readonly good: number }[];
  readonly followers: readonly { readonly state: string; readonly deadLetters: number }[];
  readonly documents: number | undefined;
  readonly missionGoals: number;
  readonly administrators: { readonly today: number; readonly noneFrom?: string };
}

/** A unit as far as it matters who answers in it. */
export interface AnsweringUnit {
  readonly id: string;
  readonly parentId?: string;
  readonly manager?: object;
  readonly acting?: object;
}

/** How far one step of the path has come. */
export type SetupState = 'done' | 'missing' | 'look';

/** One step of the set-up path; the key names its words, the count fills them. */
export interface SetupStep {
  readonly key: 'sign-in' | 'administrators' | 'units' | 'managers' | 'goals' | 'content' | 'index' | 'followers';
  readonly state: SetupState;
  readonly count: number;
}

/** The path from an empty installation to a working one, in the order in which it is walked. */
export function setupPath(facts: SetupFacts): SetupStep[] {
  return [
    { key: 'sign-in', state: facts.modes.includes('demo') ? 'look' : 'done', count: 0 },
    administrators(facts),
    step('units', facts.units.length > 0, facts.units.length),
    managers(facts),
    step('goals', facts.missionGoals > 0, facts.missionGoals),
    content(facts),
    step('index', (facts.documents ?? 0) > 0, facts.documents ?? 0),
    followers(facts),
  ];
}

/** The units in which nobody answers: neither a manager of their own nor an acting one nor one above. */
export function unansweredUnits(units: readonly AnsweringUnit[]): number {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const answered = (id: string | undefined): boolean => {
    const unit = id === undefined ? undefined : byId.get(id);
    if (unit === undefined) return false;
    return unit.manager !== undefined || unit.acting !== undefined || answered(unit.parentId);
  };
  return units.filter((unit) => !answered(unit.id)).length;
}

/** One alone may be ill, or leave; then nobody can let anybody in. */
function administrators({ administrators: { today, noneFrom } }: SetupFacts): SetupStep {
  const state = today === 0 ? 'missing' : today > 1 && noneFrom === undefined ? 'done' : 'look';
  return { key: 'administrators', state, count: today };
}

function managers(facts: SetupFacts): SetupStep {
  const without = unansweredUnits(facts.units);
  const state = facts.units.length > 0 && without === 0 ? 'done' : 'missing';
  return { key: 'managers', state, count: without };
}

function content(facts: SetupFacts): SetupStep {
  const good = facts.imports.reduce((sum, run) => sum + run.good, 0);
  return step('content', good > 0, good);
}

function followers(facts: SetupFacts): SetupStep {
  const dead = facts.followers.reduce((sum, follower) => sum + follower.deadLetters, 0);
  const stopped = facts.followers.some((follower) => follower.state === 'stopped');
  const state = facts.followers.length === 0 ? 'missing' : dead > 0 || stopped ? 'look' : 'done';
  return { key: 'followers', state, count: dead };
}

function step(key: SetupStep['key'], done: boolean, count: number): SetupStep {
  return { key, state: done ? 'done' : 'missing', count };
}
