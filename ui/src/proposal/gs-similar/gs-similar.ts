import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-state/gs-state.ts';
import { asProblem } from '../../foundation/problem.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { session } from '../../foundation/session.ts';
import { t, word } from '../../foundation/t.ts';
import type { Card, Similar } from '../../foundation/types.ts';
import '../gs-reason-dialog/gs-reason-dialog.ts';
import type { ReasonDialogElement } from '../gs-reason-dialog/gs-reason-dialog.ts';
import { proposals } from '../proposals.ts';

const pause = 350;

/**
 * Ideas like the one being written, as a ranked list with what became of them. It asks while one types, a moment after
 * the last key, and the answer to an older question never replaces a newer one.
 *
 * @summary Similar ideas, while typing, each with what one can do instead of writing: support it, do it here too, revive it.
 * @event gs-replicated - the writer takes this idea over; `detail` is its card
 * @event gs-themes-offered - what the idea may be about
 */
export class SimilarElement extends GroundswellElement {
  static override properties = { heading: {}, words: {}, exclude: {}, found: { state: true }, said: { state: true } };
  static override styles = css`
    h2 {
      font-size: var(--gs-text-m);
    }
    ol {
      margin-block-start: var(--gs-3);
    }
    li {
      padding-block: var(--gs-3);
      border-block-start: 1px solid var(--gs-line);
    }
    li a {
      display: block;
      font-weight: 600;
      line-height: 1.35;
      margin-block-end: var(--gs-2);
    }
    li p {
      margin-block-start: var(--gs-1);
    }
    q {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
    }
    .row {
      gap: var(--gs-2);
      margin-block-start: var(--gs-2);
    }
    .intro {
      margin-block-start: var(--gs-1);
    }
  `;

  /** The title so far. */
  declare heading: string;
  /** Problem and idea so far. */
  declare words: string;
  /** The draft itself, which is like itself. */
  declare exclude: string | undefined;
  declare private found: Similar['items'];
  /** What went wrong, and with which idea. */
  declare private said: { id: string; words: string } | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  constructor() {
    super();
    this.heading = '';
    this.words = '';
    this.found = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
    this.asking?.abort();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('heading') && !changed.has('words')) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.look(), pause);
  }

  private async look(): Promise<void> {
    this.asking?.abort();
    this.asking = new AbortController();
    if (this.heading.trim().length + this.words.trim().length < 8) return this.show([]);
    const { signal } = this.asking;
    const text = this.words.slice(0, 2_000);
    // Without an answer the author goes on writing: a list that helps must never be in the way.
    const answer = await proposals.similar(this.heading.slice(0, 150), text, this.exclude, signal).catch(() => undefined);
    if (!answer || signal.aborted) return;
    this.show(answer.items);
    this.tell('gs-themes-offered', answer.themes ?? []);
  }

  private show(items: Similar['items']): void {
    const before = this.found.map((item) => item.proposal.id).join();
    this.found = items;
    if (items.length && items.map((item) => item.proposal.id).join() !== before) {
      announce(t('similar.found', { count: items.length }));
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.found.length) return nothing;
    return html`<section aria-labelledby="similar">
      <h2 id="similar">${t('similar.heading')}</h2>
      <p class="muted small intro">${t('similar.intro')}</p>
      <ol role="list">
        ${this.found.map(({ proposal }) => this.renderOne(proposal))}
      </ol>
      <gs-reason-dialog></gs-reason-dialog>
    </section>`;
  }

  private renderOne(card: Card): TemplateResult {
    return html`<li>
      <a href="/proposals/${card.id}" target="_blank" dir="auto"
        >${card.title}<span class="hidden-text"> ${t('link.new-tab')}</span></a
      >
      <gs-state .state=${card.state} .family=${card.family} .stage=${card.stage}></gs-state>
      ${card.answer?.excerpt
        ? html`<p class="small muted">
            ${card.answer.reason ? html`<strong>${word('reason', card.answer.reason)}.</strong> ` : nothing}<q dir="auto"
              >${card.answer.excerpt}</q
            >
          </p>`
        : nothing}
      ${this.renderChoices(card)}
      ${this.said?.id === card.id ? html`<p role="alert" class="field-error small">${this.said.words}</p>` : nothing}
    </li>`;
  }

  /** Whether it may is the server's to say; what can never be is not offered. */
  private renderChoices(card: Card): TemplateResult {
    const own = card.authors.some((author) => author?.id === session.value.person?.id);
    const revivable = ['declined', 'parked', 'redirected'].includes(card.state);
    return html`<div class="row" role="group" aria-label=${t('similar.of', { title: card.title })}>
      ${own
        ? nothing
        : html`<button type="button" class="small-button" aria-pressed=${card.supported} @click=${() => this.join(card)}>
              ${card.supported ? t('similar.joined') : t('similar.join')}
            </button>
            <button type="button" class="small-button" @click=${() => this.tell('gs-replicated', card)}>${t('similar.replicate')}</button>`}
      ${revivable ? html`<button type="button" class="small-button" @click=${() => this.revive(card)}>${t('similar.revive')}</button>` : nothing}
    </div>`;
  }

  private async join(card: Card): Promise<void> {
    this.said = undefined;
    const supported = !card.supported;
    try {
      await proposals.support(card.id, supported);
      this.found = this.found.map((one) => (one.proposal.id === card.id ? { ...one, proposal: { ...one.proposal, supported } } : one));
      announce(supported ? t('support.said') : t('support.unsaid'));
    } catch (thrown) {
      this.said = { id: card.id, words: problemWords(asProblem(thrown)).title };
    }
  }

  private revive(card: Card): void {
    void this.find<ReasonDialogElement>('gs-reason-dialog')?.ask({
      heading: t('step.revive.heading'),
      explanation: t('step.revive.explanation'),
      label: t('step.revive.label'),
      action: t('step.revive'),
      required: true,
      act: async (reason) => {
        const { etag } = await proposals.one(card.id);
        await proposals.revive(card.id, reason, etag);
        announce(t('similar.said.revived'));
        await this.look();
      },
    });
  }
}

define('gs-similar', SimilarElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-similar': SimilarElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-replicated': CustomEvent<Card>;
  }
}
