import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asProblem, Problem } from '../foundation/problem.ts';
import { t } from '../foundation/t.ts';
import type { Draft, ProposalView } from '../foundation/types.ts';
import { authorship } from '../shielding/authorship.ts';
import { complaintsAbout, type CustomField } from '../campaign/campaigns.ts';
import { proposals } from './proposals.ts';

const pause = 1_500;

export type Keeping = 'nothing' | 'waiting' | 'keeping' | 'kept' | 'failed';

/**
 * A draft between the form and the server: it is kept by itself a moment after the last key, each time from the version
 * that was read, one save after the other. What cannot be kept stays in the form and is tried again with the next key.
 */
export class Drafting implements ReactiveController {
  draft: Draft = { title: '' };
  view: ProposalView | undefined;
  keeping: Keeping = 'nothing';
  problem: Problem | undefined;
  /** What the campaign of the draft asks besides. */
  questions: readonly CustomField[] = [];
  private etag: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();
  private changes = 0;
  private key = crypto.randomUUID();
  /** How the draft that is kept shows its author. */
  private showing: Draft['authorship'];
  private readonly host: ReactiveControllerHost;
  private readonly begun: (id: string) => void;

  constructor(host: ReactiveControllerHost, begun: (id: string) => void) {
    this.host = host;
    this.begun = begun;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    if (this.keeping === 'waiting' && this.keepsItself) void this.keep();
  }

  /** Each change of what others already read is a revision: it is kept when the author says so. */
  private get keepsItself(): boolean {
    return named(this.draft).length >= 3 && (!this.view || this.view.state === 'draft');
  }

  /** Takes up a draft that exists. */
  async resume(id: string): Promise<void> {
    const reply = await proposals.one(id);
    this.take(reply.body, reply.etag);
    this.showing = reply.body.state === 'draft' ? (await authorship.of(id)).showing : undefined;
    this.draft = { ...draftOf(reply.body), ...(this.showing ? { authorship: this.showing } : {}) };
    this.host.requestUpdate();
  }

  /** Takes up the version that a change made beside the form. */
  async catchUp(): Promise<void> {
    if (!this.view) return;
    const reply = await proposals.one(this.view.id);
    this.take(reply.body, reply.etag);
    this.host.requestUpdate();
  }

  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.changes += 1;
    this.keeping = 'waiting';
    clearTimeout(this.timer);
    if (this.keepsItself) this.timer = setTimeout(() => void this.keep(), pause);
    this.host.requestUpdate();
  }

  /** Keeps what there is now; the answer says whether it worked. */
  keep(): Promise<boolean> {
    clearTimeout(this.timer);
    this.saving = this.saving.then(() => this.save());
    return this.saving.then(() => this.keeping !== 'failed');
  }

  /** Sends the idea; what is missing is said for every field at once. */
  async submit(): Promise<ProposalView | undefined> {
    const missing = missingIn(this.draft) ?? Problem.inForm(complaintsAbout(this.questions, this.draft.fields ?? []));
    if (missing) return this.refuse(missing);
    if (this.keeping !== 'kept' && !(await this.keep())) return undefined;
    if (!this.view) return undefined;
    try {
      return (await proposals.submit(this.view.id, this.etag)).body;
    } catch (thrown) {
      return this.refuse(asProblem(thrown));
    }
  }

  async discard(): Promise<boolean> {
    clearTimeout(this.timer);
    this.keeping = 'nothing';
    await this.saving;
    if (!this.view) return true;
    try {
      await proposals.discard(this.view.id, this.etag);
      return true;
    } catch (thrown) {
      this.refuse(asProblem(thrown));
      return false;
    }
  }

  /** Says what is wrong with what is written; the summary above the form takes the focus. */
  refuse(problem: Problem): undefined {
    this.problem = problem;
    this.host.requestUpdate();
    return undefined;
  }

  private async save(): Promise<void> {
    const upTo = this.changes;
    if (this.keeping === 'kept') return;
    this.become('keeping');
    try {
      const body = trimmed(this.draft);
      const showing = body.authorship ?? 'named';
      if (this.view?.state === 'draft' && showing !== this.showing) await this.beginAnew(this.view.id);
      const reply = this.view
        ? await proposals.revise(this.view.id, body, this.etag)
        : await proposals.draft(body, this.key);
      const first = !this.view;
      this.take(reply.body, reply.etag);
      this.showing = showing;
      this.become(upTo === this.changes ? 'kept' : 'waiting');
      if (first) this.begun(reply.body.id);
    } catch (thrown) {
      this.problem = asProblem(thrown);
      this.become('failed');
    }
  }

  /**
   * Whether the author is named belongs to a draft from its first save on: another choice is another draft, and the one
   * before is thrown away.
   */
  private async beginAnew(before: string): Promise<void> {
    const etag = this.etag;
    this.view = undefined;
    this.etag = undefined;
    this.key = crypto.randomUUID();
    await proposals.discard(before, etag).catch(() => undefined);
  }

  private take(view: ProposalView, etag: string | undefined): void {
    this.view = view;
    this.etag = etag ?? `"v${view.version}"`;
    this.problem = undefined;
  }

  private become(keeping: Keeping): void {
    this.keeping = keeping;
    this.host.requestUpdate();
  }
}

/** What must be there before an idea can be sent. */
export function missingIn(draft: Draft, parts: 'words' | 'all' = 'all'): Problem | undefined {
  const empty = (['title', 'problem', 'solution'] as const).filter(
    (field) => (draft[field]?.trim().length ?? 0) < (field === 'title' ? 3 : 1),
  );
  const unplanned = (['measure', 'stopRule', 'until'] as const).filter((field) => parts === 'all' && draft.right === 'try' && !draft.trial?.[field]?.trim());
  return Problem.inForm([
    ...empty.map((field) => ({ pointer: `/${field}`, detail: t(`propose.missing.${field}`) })),
    ...unplanned.map((field) => ({ pointer: `/trial-${field}`, detail: t(`propose.missing.trial.${field}`) })),
  ]);
}

function trimmed(draft: Draft): Draft {
  return { ...filledOf(draft), title: named(draft), ...(draft.trial ? { trial: filledOf(draft.trial) } : {}) } as Draft;
}

function filledOf(draft: object): object {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== '' && value !== undefined));
}

/** The title; until there is one, the first words of the problem stand for it, so that nothing typed is lost. */
function named(draft: Draft): string {
  return draft.title.trim() || (draft.problem ?? '').trim().split(/\s+/).slice(0, 8).join(' ').slice(0, 150);
}

export function draftOf(view: ProposalView): Draft {
  const visibility = view.visibility;
  return {
    title: view.title,
    problem: view.problem?.markdown ?? '',
    solution: view.solution?.markdown ?? '',
    affected: view.affected?.markdown ?? '',
    cause: view.cause?.markdown ?? '',
    firstStep: view.firstStep?.markdown ?? '',
    right: view.right,
    deskUnit: view.desk?.id,
    ...(view.missionGoal ? { missionGoal: view.missionGoal.id } : {}),
    ...(view.rightReason ? { rightReason: view.rightReason } : {}),
    ...(view.campaign ? { campaign: view.campaign.id } : {}),
    ...(view.fields?.length ? { fields: view.fields.filter(({ removed }) => !removed).map(({ field, answer }) => ({ field, answer })) } : {}),
    ...(view.replicates ? { replicates: view.replicates.id } : {}),
    ...(visibility ? { visibility: { kind: visibility.kind, ...referencesOf(visibility) } } : {}),
    themes: (view.themes ?? []).map(({ id }) => id),
    ...(view.trial ? { trial: view.trial } : {}),
    coAuthors: view.authors.slice(1).map((author) => author.id),
  };
}

/** Takes over another idea: what was left empty gets its words, what was written stays. */
export function takenOver(draft: Draft, other: ProposalView): Partial<Draft> {
  const theirs = draftOf(other);
  const empty = (['title', 'problem', 'solution', 'affected', 'cause', 'firstStep'] as const).filter((field) => !draft[field]?.trim());
  return { ...Object.fromEntries(empty.map((field) => [field, theirs[field]])), replicates: other.id };
}

function referencesOf(visibility: NonNullable<ProposalView['visibility']>): { unit?: string; people?: string[] } {
  const id = (reference: { id: string } | string): string => (typeof reference === 'string' ? reference : reference.id);
  return {
    ...(visibility.unit ? { unit: id(visibility.unit) } : {}),
    ...(visibility.people ? { people: visibility.people.map(id) } : {}),
  };
}
