import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { t } from '../../foundation/t.ts';
import type { Card, Page } from '../../foundation/types.ts';
import '../gs-proposal-card/gs-proposal-card.ts';
import { proposals } from '../proposals.ts';

const views = ['author', 'following', 'supported'] as const;
type View = (typeof views)[number];

/**
 * @summary What I wrote, what I follow, what I support.
 */
export class MinePageElement extends GroundswellElement {
  static override properties = { query: { attribute: false } };
  static override styles = css`
    .page {
      max-inline-size: 56rem;
    }
    .spread {
      align-items: center;
    }
    .tabs {
      margin-block: var(--gs-5) var(--gs-2);
    }
    section + section {
      margin-block-start: var(--gs-6);
    }
    h2 {
      margin-block: var(--gs-6) var(--gs-3);
    }
  `;

  /** `view` says which of the three. */
  declare query: URLSearchParams | undefined;
  private readonly page = new Fetched<Page<Card>>(this, (signal) =>
    proposals.list({ mine: this.view, sort: 'updated', limit: 100 }, signal),
  );

  constructor() {
    super();
    new LiveTopics(this, () => ['inbox'], () => void this.page.load());
  }

  private get view(): View {
    return views.find((view) => view === this.query?.get('view')) ?? 'author';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('query')) return;
    this.page.value = undefined;
    void this.page.load();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="spread">
        <h1>${t('nav.mine')}</h1>
        <a class="button primary" href="/propose">${t('mine.propose')}</a>
      </div>
      <nav class="tabs" aria-label=${t('nav.mine')}>
        ${views.map(
          (view) =>
            html`<a href="/mine?view=${view}" aria-current=${view === this.view ? 'page' : nothing}>${t(`mine.${view}`)}</a>`,
        )}
      </nav>
      ${this.page.render((page) => this.renderPage(page))}
    </div>`;
  }

  private renderPage({ items }: Page<Card>): TemplateResult {
    if (!items.length) return this.renderEmpty();
    const drafts = items.filter((card) => card.state === 'draft');
    const turn = items.filter((card) => card.state === 'needs-work' && this.view === 'author');
    const rest = items.filter((card) => !drafts.includes(card) && !turn.includes(card));
    return html`${this.renderGroup(t('mine.turn'), turn)} ${this.renderGroup(t('mine.drafts'), drafts)}
    ${this.renderGroup(turn.length || drafts.length ? t('mine.sent') : '', rest)}`;
  }

  private renderGroup(heading: string, cards: Card[]): TemplateResult | typeof nothing {
    if (!cards.length) return nothing;
    return html`<section>
      ${heading ? html`<h2>${heading}</h2>` : html`<h2 class="hidden-text">${t(`mine.${this.view}`)}</h2>`}
      ${cards.map((card) => html`<gs-proposal-card .card=${card}></gs-proposal-card>`)}
    </section>`;
  }

  private renderEmpty(): TemplateResult {
    return html`<gs-empty heading=${t(`mine.empty.${this.view}`)}>
      <p>${t(`mine.empty.${this.view}.words`)}</p>
      <p><a href=${this.view === 'author' ? '/propose' : '/proposals'}>${this.view === 'author' ? t('mine.propose') : t('nav.explore')}</a></p>
    </gs-empty>`;
  }
}

define('gs-mine-page', MinePageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-mine-page': MinePageElement;
  }
}
