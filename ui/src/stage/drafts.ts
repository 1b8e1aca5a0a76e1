import { Problem, type FieldError } from '../foundation/problem.ts';
import { t } from '../foundation/t.ts';
import { most, type DraftStage } from './stages.ts';

/** Exchanges a stage with its neighbour; the same list where there is none. */
export function moved(drafts: readonly DraftStage[], index: number, by: 1 | -1): DraftStage[] {
  const next = [...drafts];
  const other = next[index + by];
  const one = next[index];
  if (!one || !other) return next;
  next[index + by] = one;
  next[index] = other;
  return next;
}

/** What is wrong with the form before the server is asked. */
export function check(drafts: readonly DraftStage[], note: string): Problem | undefined {
  const errors: FieldError[] = drafts.flatMap((draft, index) => complaints(draft, index));
  if (note.length > most.note) errors.push({ pointer: '/note', detail: t('stages.fault.note', { count: most.note }) });
  return Problem.inForm(errors);
}

function complaints({ names, description }: DraftStage, index: number): FieldError[] {
  const place = { number: index + 1 };
  const errors: FieldError[] = [];
  const written = Object.entries(names).filter(([, name]) => name.trim());
  if (!written.length) errors.push({ pointer: `/stages/${index}/names/0/name`, detail: t('stages.fault.no-name', place) });
  if (written.some(([, name]) => name.trim().length > most.name)) {
    errors.push({ pointer: `/stages/${index}/names/0/name`, detail: t('stages.fault.long-name', { ...place, count: most.name }) });
  }
  if (description.length > most.description) {
    errors.push({ pointer: `/stages/${index}/description`, detail: t('stages.fault.description', { ...place, count: most.description }) });
  }
  return errors;
}

/** The stage that a complaint is about, by its place in the list. */
export function stageOf(pointer: string): number | undefined {
  const found = /^\/stages\/(\d+)\b/.exec(pointer);
  return found ? Number(found[1]) : undefined;
}
