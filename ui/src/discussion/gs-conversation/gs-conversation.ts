import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import type { Comment } from '../../foundation/types.ts';
import { comments } from '../../proposal/proposals.ts';
import '../gs-comment/gs-comment.ts';

/**
 * @summary The conversation about one idea, as threads, with a place to say something.
 */
export class ConversationElement extends GroundswellElement {
  static override properties = {
    proposal: {},
    mayComment: { type: Boolean },
    answering: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  static override styles = css`
    form {
      margin-block: var(--gs-4);
    }
    form .row {
      margin-block-start: var(--gs-3);
    }
    .threads > li {
      border-block-end: 1px solid var(--gs-line);
    }
    .nobody {
      margin-block: var(--gs-3);
    }
  `;

  /** The id of the idea. */
  declare proposal: string;
  /** The reader may say something. */
  declare mayComment: boolean;
  declare private answering: string | undefined;
  declare private problem: Problem | undefined;
  declare private busy: boolean;
  private readonly said = new Fetched(this, async (signal) => (await comments.of(this.proposal, signal)).items);

  constructor() {
    super();
    this.mayComment = false;
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('proposal') && this.proposal) void this.said.load();
  }

  /** Asks again; what others said since is announced. */
  async refresh(): Promise<void> {
    const before = this.said.value?.length ?? 0;
    const now = await this.said.load();
    const fresh = (now?.length ?? 0) - before;
    const last = now?.at(-1);
    if (fresh > 0 && last && last.author.id !== session.value.person?.id) announce(t('comment.arrived', { who: last.author.name }));
  }

  protected override render(): TemplateResult {
    return html`${this.said.render((all) => this.renderThreads(all))} ${this.answering ? nothing : this.renderForm(undefined)}`;
  }

  private renderThreads(all: Comment[]): TemplateResult {
    const roots = all.filter((comment) => !comment.parentId);
    if (!roots.length) return html`<p class="muted nobody">${t('comment.nobody')}</p>`;
    return html`<ol class="threads" role="list" @gs-reply=${this.answer} @gs-remove=${this.takeBack}>
      ${roots.map((comment) => html`<li>${this.renderThread(comment, all, 0)}</li>`)}
    </ol>`;
  }

  private renderThread(comment: Comment, all: Comment[], depth: number): TemplateResult {
    const below = all.filter((other) => other.parentId === comment.id);
    return html`<gs-comment .comment=${comment} .replies=${this.mayComment && depth < 4}>
      ${below.map((other) => this.renderThread(other, all, depth + 1))}
      ${this.answering === comment.id ? this.renderForm(comment) : nothing}
    </gs-comment>`;
  }

  private renderForm(parent: Comment | undefined): TemplateResult | typeof nothing {
    if (!this.mayComment) return nothing;
    const label = parent ? t('comment.reply-to', { who: parent.author.name }) : t('comment.label');
    return html`<form novalidate class="no-print" @submit=${this.say}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <gs-field id="text" type="long" label=${label} .rows=${3} .limit=${4_000} hint=${parent ? nothing : t('comment.hint')}
        error=${this.problem?.about('text') ?? nothing}></gs-field>
      <div class="row">
        <button class=${parent ? 'primary' : ''} ?disabled=${this.busy}>${t('comment.say')}</button>
        ${parent ? html`<button type="button" class="plain" @click=${() => (this.answering = undefined)}>${t('action.cancel')}</button>` : nothing}
      </div>
    </form>`;
  }

  private async answer(event: CustomEvent<string>): Promise<void> {
    this.answering = event.detail;
    this.problem = undefined;
    await this.updateComplete;
    this.find<FieldElement>('gs-field')?.focus();
  }

  private async say(event: Event): Promise<void> {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('gs-field');
    const text = field?.value.trim() ?? '';
    if (!field || !text) return field?.focus();
    this.busy = true;
    this.problem = undefined;
    try {
      await comments.say(this.proposal, text, this.answering);
      field.value = '';
      this.answering = undefined;
      await this.said.load();
      announce(t('comment.said'));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }

  private async takeBack(event: CustomEvent<string>): Promise<void> {
    if (!window.confirm(t('comment.remove-sure'))) return;
    await comments.remove(event.detail).catch((thrown: unknown) => (this.problem = asProblem(thrown)));
    await this.said.load();
  }
}

define('gs-conversation', ConversationElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-conversation': ConversationElement;
  }
}
