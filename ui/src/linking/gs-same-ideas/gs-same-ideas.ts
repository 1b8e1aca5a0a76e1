import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { go } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import { linking, type LikenessPage, type Likeness, type LinkRequest, type Order } from '../linking.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../gs-likeness/gs-likeness.ts';

const idOf = ({ first, second }: Likeness): string => `${first.id} ${second.id}`;

/**
 * @summary Where facilitators find ideas across the whole stock that may be the same: ranked pairs, and what waits for an author.
 */
export class SameIdeasElement extends GroundswellElement {
  static override properties = { query: { attribute: false } };
  static override styles = css`
    .page {
      max-inline-size: 64rem;
    }
    .tabs {
      margin-block-end: var(--gs-5);
    }
    gs-likeness {
      margin-block-end: var(--gs-5);
    }
    section {
      margin-block-start: var(--gs-7);
    }
    section li {
      padding-block: var(--gs-3);
      border-block-start: 1px solid var(--gs-line);
    }
  `;

  /** The address: `order` is `alike` or `newest`. */
  declare query: URLSearchParams | undefined;
  private readonly pairs = new Fetched<LikenessPage>(this, (signal) => linking.pairs(this.order, undefined, signal));
  private readonly waiting = new Fetched<LinkRequest[]>(this, linking.waiting);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!session.is('facilitator') || !changed.has('query')) return;
    void this.pairs.load();
    void this.waiting.load();
  }

  private get order(): Order {
    return this.query?.get('order') === 'newest' ? 'newest' : 'alike';
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <h1>${t('same.title')}</h1>
      ${session.is('facilitator')
        ? html`<p class="lead">${t('same.lead')}</p>
            ${this.renderOrder()} ${this.pairs.render((page) => this.renderPairs(page))} ${this.waiting.value?.length ? this.renderWaiting(this.waiting.value) : nothing}`
        : html`<gs-empty .heading=${t('same.none.heading')}>${t('same.none')}</gs-empty>`}
    </div>`;
  }

  private renderOrder(): TemplateResult {
    return html`<nav class="tabs" aria-label=${t('same.order')}>
      ${(['alike', 'newest'] as const).map(
        (order) =>
          html`<a href="/same-ideas?order=${order}" aria-current=${order === this.order ? 'page' : nothing}>${t(`same.order.${order}`)}</a>`,
      )}
    </nav>`;
  }

  private renderPairs(page: LikenessPage): TemplateResult {
    return html`${page.unseen ? html`<p class="muted" role="status">${t('same.unseen', { count: page.unseen })}</p>` : nothing}
      ${page.items.length
        ? repeat(
            page.items,
            idOf,
            (pair) => html`<gs-likeness .pair=${pair} @gs-likeness-done=${() => this.done(pair)}></gs-likeness>`,
          )
        : html`<gs-empty .heading=${t('same.empty.heading')}>${t('same.empty')}</gs-empty>`}
      ${page.next ? html`<button type="button" ?disabled=${this.pairs.busy} @click=${this.more}>${t('same.more')}</button>` : nothing}`;
  }

  private renderWaiting(all: readonly LinkRequest[]): TemplateResult {
    return html`<section aria-labelledby="waiting">
      <h2 id="waiting">${t('same.waiting')}</h2>
      <ul role="list">
        ${all.map(
          (one) =>
            html`<li>
              <p>
                <a href="/proposals/${one.proposal.id}" dir="auto">${one.proposal.title}</a> ${t('same.waiting.to')}
                <a href="/proposals/${one.linkTo.id}" dir="auto">${one.linkTo.title}</a>
              </p>
              <p class="small muted">${t('same.asked-by', { who: one.askedBy?.name ?? t('history.nobody') })} · ${agoOf(one.askedAt)}</p>
              <button type="button" class="small-button" @click=${() => this.takeBack(one)}>
                <span>${t('same.take-back')}<span class="hidden-text">: ${one.proposal.title}</span></span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** The pair goes; the focus goes to the one that takes its place, or to the heading. */
  private async done(pair: Likeness): Promise<void> {
    const page = this.pairs.value;
    if (!page) return;
    const at = page.items.indexOf(pair);
    const items = page.items.filter((one) => one !== pair);
    this.pairs.set({ ...page, items });
    await Promise.all([this.updateComplete, this.waiting.load()]);
    if (!items.length && page.next) return void this.pairs.load();
    const next = [...this.renderRoot.querySelectorAll('gs-likeness')].at(Math.min(at, items.length - 1));
    const target = next?.shadowRoot?.querySelector<HTMLElement>('button') ?? this.find<HTMLElement>('h1');
    if (target?.localName === 'h1') target.tabIndex = -1;
    target?.focus();
  }

  private async more(): Promise<void> {
    const page = this.pairs.value;
    if (!page?.next) return;
    const further = await linking.pairs(this.order, page.next).catch(() => undefined);
    if (!further) return void go(`/same-ideas?order=${this.order}`, { replace: true, quiet: true });
    this.pairs.set({ ...further, items: [...page.items, ...further.items] });
  }

  private async takeBack(one: LinkRequest): Promise<void> {
    await linking.takeBack(one.id).catch(() => undefined);
    announce(t('same.said.taken-back'));
    await Promise.all([this.waiting.load(), this.pairs.load()]);
  }
}

define('gs-same-ideas', SameIdeasElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-same-ideas': SameIdeasElement;
  }
}
