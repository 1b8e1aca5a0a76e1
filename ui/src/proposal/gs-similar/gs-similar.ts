import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-state/gs-state.ts';
import { t, word } from '../../foundation/t.ts';
import type { Card, Similar } from '../../foundation/types.ts';
import { proposals } from '../proposals.ts';

const pause = 350;

/**
 * Ideas like the one being written, as a ranked list with what became of them. It asks while one types, a moment after
 * the last key, and the answer to an older question never replaces a newer one.
 *
 * @summary Similar ideas, while typing.
 */
export class SimilarElement extends GroundswellElement {
  static override properties = { heading: {}, words: {}, exclude: {}, found: { state: true } };
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
    if (answer && !signal.aborted) this.show(answer.items);
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
    </li>`;
  }
}

define('gs-similar', SimilarElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-similar': SimilarElement;
  }
}
