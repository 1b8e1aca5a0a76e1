import type { MessageKey } from '../foundation/t.ts';
import type { Draft } from '../foundation/types.ts';

/** The questions of a form that the coach can help with. */
export type Question = 'title' | 'problem' | 'solution' | 'affected' | 'cause' | 'firstStep';

/**
 * What a good colleague would ask next to what is being written. It asks and never blocks: every hint is a question, and
 * an idea may be sent while all of them stand open. Small first steps within one's own reach are what gets done.
 */
export function hints(question: Question, draft: Partial<Draft>): MessageKey[] {
  const words = count(draft[question]);
  const fits = rules.filter((rule) => rule.on === question && rule.when(draft, words));
  return [...fits.map((rule) => rule.ask), ...standing[question]].slice(0, 3);
}

interface Rule {
  on: Question;
  ask: MessageKey;
  when: (draft: Partial<Draft>, words: number) => boolean;
}

const everywhere = /\b(everyone|all (staff|units|ministries|departments)|whole (agency|ministry|government)|nation(al|wide)|tou(s|tes) les|partout)\b/i;
const costly = /\b(budget|funds?|million|billion|procure|vehicles?|salary|salaries|recruit|hire|new (system|building|software)|recruter|financement|acheter)\b/i;
const blaming = /\b(lazy|incompetent|stupid|useless|corrupt|paresseux|incomp[ée]tents?)\b/i;
const solutionFirst = /\b(we should|we need|there should be|introduce|install|buy|il faut|on devrait|nous devons)\b/i;

const rules: Rule[] = [
  { on: 'problem', ask: 'coach.problem.solution-first', when: (draft) => solutionFirst.test(draft.problem ?? '') },
  { on: 'problem', ask: 'coach.problem.about-people', when: (draft) => blaming.test(draft.problem ?? '') },
  { on: 'problem', ask: 'coach.problem.number', when: (draft, words) => words > 15 && !/\d/.test(draft.problem ?? '') },
  { on: 'problem', ask: 'coach.problem.example', when: (_, words) => words < 25 },
  { on: 'solution', ask: 'coach.solution.smaller', when: (draft) => everywhere.test(draft.solution ?? '') },
  { on: 'solution', ask: 'coach.solution.cheaper', when: (draft) => costly.test(draft.solution ?? '') },
  { on: 'solution', ask: 'coach.solution.who', when: (_, words) => words > 0 && words < 20 },
  { on: 'title', ask: 'coach.title.short', when: (_, words) => words > 14 },
];

const standing: Record<Question, MessageKey[]> = {
  title: ['coach.title.say', 'coach.title.last'],
  problem: ['coach.problem.last-time', 'coach.problem.cost'],
  solution: ['coach.solution.month', 'coach.solution.own', 'coach.solution.objection'],
  affected: ['coach.affected.who', 'coach.affected.asked'],
  cause: ['coach.cause.why', 'coach.cause.works'],
  firstStep: ['coach.first-step.tuesday', 'coach.first-step.help'],
};

function count(text: string | undefined): number {
  return text?.trim() ? text.trim().split(/\s+/).length : 0;
}
