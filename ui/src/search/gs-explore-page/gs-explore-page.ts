import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { go } from '../../foundation/router.ts';
import { t } from '../../foundation/t.ts';
import type { Change, SearchPage } from '../../foundation/types.ts';
import '../../proposal/gs-proposal-card/gs-proposal-card.ts';
import '../gs-filters/gs-filters.ts';
import '../gs-saved-searches/gs-saved-searches.ts';
import { addressOf, find, searchOf, type Search } from '../searching.ts';

type Result = SearchPage['items'][number];

/**
 * @summary Browse and search. The address holds the whole search, so that it can be sent to a colleague.
 */
export class ExplorePageElement extends GroundswellElement {
  static override properties = { query: { attribute: false }, more: { state: true }, news: { state: true } };
  static override styles = css`
    .page {
      display: grid;
      grid-template: auto auto 1fr / 14rem minmax(0, 52rem);
      gap: var(--gs-5) clamp(2rem, 4vw, 4rem);
    }
    header {
      grid-column: 1 / -1;
    }
    .said {
      margin-block-start: var(--gs-2);
    }
    .news {
      inline-size: 100%;
      margin-block-end: var(--gs-4);
      color: var(--gs-accent-strong);
      border-color: var(--gs-accent);
      background: var(--gs-accent-wash);
    }
    @media (min-width: 64rem) {
      gs-proposal-card:first-of-type {
        margin-block-start: calc(-1 * var(--gs-5));
        --gs-card-rule: transparent;
      }
    }
    .results {
      min-inline-size: 0;
      grid-area: 2 / 2 / span 2;
    }
    .more {
      margin-block-start: var(--gs-5);
    }
    .rebuilding {
      margin-block-end: var(--gs-4);
    }
    @media (max-width: 63.99rem) {
      .page {
        grid-template: auto / minmax(0, 52rem);
      }
      .results {
        grid-area: auto;
      }
    }
  `;

  /** The search. */
  declare query: URLSearchParams;
  declare private more: Result[];
  declare private news: number;
  private next: string | null | undefined;
  private readonly page = new Fetched<SearchPage>(this, (signal) => find(this.search, undefined, signal));

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.more = [];
    this.news = 0;
    new LiveTopics(this, () => ['proposals'], (change) => this.hear(change));
  }

  private get search(): Search {
    return searchOf(this.query);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) void this.load();
  }

  private async load(): Promise<void> {
    this.more = [];
    this.news = 0;
    const page = await this.page.load();
    this.next = page?.next;
    if (page) announce(this.say(page));
    this.requestUpdate();
  }

  /** New ideas wait above the list until the reader wants them: nothing moves under the eye. */
  private hear(change: Change | 'resync'): void {
    if (change === 'resync') void this.lookForNews();
    else if (change.what === 'submitted') this.news += 1;
  }

  private async lookForNews(): Promise<void> {
    const shown = new Set(this.page.value?.items.map((card) => card.id));
    const page = shown.size ? await find(this.search, undefined).catch(() => undefined) : undefined;
    this.news = page?.items.filter((card) => !shown.has(card.id)).length ?? this.news;
  }

  private say(page: SearchPage): string {
    const count = page.total ?? page.items.length;
    if (this.search.q) return t('explore.found', { count, q: this.search.q });
    return t(page.counted === false ? 'list.total.more' : 'list.total', { count });
  }

  protected override render(): TemplateResult {
    const page = this.page.value;
    return html`<div class="page">
      <header>
        <h1>${t('nav.explore')}</h1>
        <p class="muted said">${page ? this.say(page) : t('loading')}</p>
      </header>
      <gs-filters .search=${this.search} .facets=${page?.facets} @gs-searched=${this.narrow}></gs-filters>
      <div class="results">
        ${this.news
          ? html`<button type="button" class="news" @click=${this.load}>${t('explore.news', { count: this.news })}</button>`
          : nothing}
        ${this.page.render((there) => this.renderResults(there))}
      </div>
      <gs-saved-searches .search=${this.search}></gs-saved-searches>
    </div>`;
  }

  private renderResults(page: SearchPage): TemplateResult {
    return html`${page.rebuilding ? html`<p class="lead rebuilding" role="status">${t('explore.rebuilding')}</p>` : nothing}
    ${page.didYouMean ? this.renderMeant(page.didYouMean) : nothing}
    ${page.items.length ? nothing : this.renderEmpty()}
    <h2 class="hidden-text">${t('explore.results')}</h2>
    ${[...page.items, ...this.more].map(
      (card) => html`<gs-proposal-card .card=${card} .highlight=${card.highlight}></gs-proposal-card>`,
    )}
    ${this.next ? html`<button type="button" class="more" @click=${this.loadMore}>${t('list.more')}</button>` : nothing}`;
  }

  private renderMeant(meant: string): TemplateResult {
    const link = html`<a href=${addressOf({ ...this.search, q: meant })}>${meant}</a>`;
    return html`<p class="lead">${t('explore.did-you-mean')} ${link}</p>`;
  }

  private renderEmpty(): TemplateResult {
    return html`<gs-empty heading=${t('explore.empty')}>
      <p>${t('explore.empty.words')}</p>
      <p><a href="/proposals">${t('explore.empty.all')}</a> · <a href="/propose">${t('mine.propose')}</a></p>
    </gs-empty>`;
  }

  private narrow(event: CustomEvent<Search>): void {
    go(addressOf(event.detail), { quiet: true });
  }

  private async loadMore(): Promise<void> {
    const page = await find(this.search, this.next ?? undefined).catch(() => undefined);
    if (!page) return;
    this.next = page.next;
    this.more = [...this.more, ...page.items];
    announce(t('explore.more', { count: page.items.length }));
  }
}

define('gs-explore-page', ExplorePageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-explore-page': ExplorePageElement;
  }
}
