import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf, sayPeriod } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../../foundation/gs-state/gs-state.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { t } from '../../foundation/t.ts';
import type { Notice, NoticesPage } from '../../foundation/types.ts';
import { notices, placeOf, sayNotice, titleOf } from '../notices.ts';

/**
 * @summary What happened to the ideas one cares about, the nearest by day, the unread marked by word and weight.
 */
export class InboxPageElement extends GroundswellElement {
  static override properties = { older: { state: true } };
  static override styles = css`
    .page {
      max-inline-size: 48rem;
    }
    .spread {
      align-items: center;
    }
    h2::first-letter {
      text-transform: uppercase;
    }
    h2 {
      font-size: var(--gs-text-m);
      margin-block: var(--gs-6) var(--gs-2);
      color: var(--gs-ink-muted);
    }
    li {
      display: grid;
      grid-template-columns: 0.75rem minmax(0, 1fr) auto;
      gap: 0 var(--gs-3);
      align-items: baseline;
      padding-block: var(--gs-3);
      border-block-start: 1px solid var(--gs-line);
    }
    li > span:first-child {
      inline-size: 0.6rem;
      block-size: 0.6rem;
      border-radius: 50%;
      background: transparent;
    }
    .unread > span:first-child {
      background: var(--gs-accent);
    }
    .unread a {
      font-weight: 660;
    }
    a {
      overflow-wrap: anywhere;
    }
    .more {
      margin-block-start: var(--gs-5);
    }
    @media (max-width: 35rem) {
      li {
        grid-template-columns: 0.75rem minmax(0, 1fr);
      }
      .when {
        grid-column: 2;
      }
    }
  `;

  declare private older: Notice[];
  private next: string | null | undefined;
  private readonly newest = new Fetched<NoticesPage>(this, (signal) => notices.page(undefined, signal));

  constructor() {
    super();
    this.older = [];
    new LiveTopics(this, () => ['inbox'], () => void this.load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    const page = await this.newest.load();
    if (!this.older.length) this.next = page?.next;
  }

  protected override render(): TemplateResult {
    return html`<div class="page">${this.newest.render((page) => this.renderPage(page))}</div>`;
  }

  private renderPage(page: NoticesPage): TemplateResult {
    const all = [...page.items, ...this.older.filter((old) => !page.items.some((item) => item.id === old.id))];
    return html`<div class="spread">
        <h1>${t('nav.inbox')}</h1>
        ${page.unread ? html`<button type="button" @click=${() => this.readAll(page)}>${t('inbox.read-all')}</button>` : nothing}
      </div>
      <p class="muted" role="status">${page.unread ? t('inbox.unread', { count: page.unread }) : t('inbox.all-read')}</p>
      ${all.length ? this.renderPeriods(all) : html`<gs-empty heading=${t('inbox.empty')}><p>${t('inbox.empty.words')}</p></gs-empty>`}
      ${this.next ? html`<button type="button" class="more" @click=${this.loadMore}>${t('list.more')}</button>` : nothing}`;
  }

  private renderPeriods(all: Notice[]): TemplateResult {
    return html`${[...byPeriod(all)].map(
      ([period, items]) =>
        html`<section aria-label=${period}>
          <h2>${period}</h2>
          <ul role="list">
            ${items.map((notice) => this.renderNotice(notice))}
          </ul>
        </section>`,
    )}`;
  }

  private renderNotice(notice: Notice): TemplateResult {
    const unread = !notice.readAt;
    return html`<li class=${unread ? 'unread' : ''}>
      <span>${unread ? html`<span class="hidden-text">${t('inbox.new')}</span>` : nothing}</span>
      <div>
        <p class="small muted" dir="auto">${sayNotice(notice)}</p>
        ${placeOf(notice) ? html`<a href=${placeOf(notice) ?? ''} dir="auto">${titleOf(notice)}</a>` : nothing}
      </div>
      <span class="small muted when">${agoOf(notice.at)}</span>
    </li>`;
  }

  private async readAll(page: NoticesPage): Promise<void> {
    const newest = Math.max(...page.items.map((notice) => notice.sequence));
    await notices.read(newest).catch(() => undefined);
    window.dispatchEvent(new Event('gs-inbox-read'));
    this.older = [];
    await this.load();
  }

  private async loadMore(): Promise<void> {
    const page = await notices.page(this.next ?? undefined).catch(() => undefined);
    if (!page) return;
    this.next = page.next;
    this.older = [...this.older, ...page.items];
  }
}

function byPeriod(all: Notice[]): Map<string, Notice[]> {
  const periods = new Map<string, Notice[]>();
  for (const notice of all) {
    const period = sayPeriod(notice.at);
    periods.set(period, [...(periods.get(period) ?? []), notice]);
  }
  return periods;
}

define('gs-inbox-page', InboxPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-inbox-page': InboxPageElement;
  }
}
