import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { agoOf } from '../../foundation/dates.ts';
import { define } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { number, t } from '../../foundation/t.ts';
import type { Notice, NoticesPage } from '../../foundation/types.ts';
import { notices, sayNotice } from '../../notification/notices.ts';
import { EmbeddedElement } from '../embedded-element.ts';

const most = 6;

/**
 * @summary A live bell for any page: how many notices are new, and the latest of them.
 * @event gs-token-needed - the token is no longer good
 * @csspart bell - the button
 * @csspart count - how many are new
 * @csspart notices - the list that opens
 * @csspart link - links out of the page
 * @cssproperty --gs-accent - the accent, with at least 4.5:1 against the page
 * @cssproperty --gs-paper - what the opened list lies on
 */
export class InboxBellElement extends EmbeddedElement {
  static override properties = { ...EmbeddedElement.properties, open: { state: true } };
  static override styles = css`
    :host {
      display: inline-block;
      position: relative;
    }
    button {
      position: relative;
      min-inline-size: 2.75em;
      padding: var(--gs-2);
      border-color: transparent;
      background: none;
      color: inherit;
    }
    .count {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      min-inline-size: 1.4em;
      padding-inline: 0.35em;
      border-radius: 1em;
      background: var(--gs-accent);
      color: var(--gs-accent-ink);
      font-size: 0.75em;
      font-weight: 700;
      line-height: 1.7;
    }
    .notices {
      position: absolute;
      z-index: 20;
      inset-inline-end: 0;
      inline-size: min(22em, 85vw);
      max-block-size: 26em;
      overflow-y: auto;
      padding: var(--gs-4);
      border: 1px solid var(--gs-line);
      border-radius: var(--gs-radius);
      background: var(--gs-paper);
      color: CanvasText;
      box-shadow: var(--gs-shadow);
    }
    li {
      padding-block: var(--gs-2);
      border-block-end: 1px solid var(--gs-line);
    }
    .new {
      font-weight: 600;
    }
    .all {
      margin-block-start: var(--gs-3);
    }
  `;

  declare protected open: boolean;
  private readonly inbox = new Fetched<NoticesPage>(this, (signal) => notices.page(undefined, signal));
  protected readonly topics = new LiveTopics(this, () => ['inbox'], () => this.load());

  constructor() {
    super();
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.leave);
  }

  protected override load(): void {
    void this.inbox.load();
  }

  protected override renderSignedOut(): TemplateResult {
    return html`<a part="link" href=${this.page('/')} aria-label=${t('embed.open')}>${bell}</a>`;
  }

  protected override renderSignedIn(): TemplateResult {
    if (this.inbox.problem && !this.inbox.value) return this.refused(this.inbox.problem);
    const unread = this.inbox.value?.unread ?? 0;
    return html`<div @keydown=${this.escape}>
      <button
        type="button"
        part="bell"
        aria-expanded=${this.open}
        aria-controls="notices"
        aria-label=${unread ? t('embed.bell', { count: unread }) : t('embed.bell.none')}
        @click=${this.toggle}
      >
        ${bell}${unread ? html`<span class="count" part="count" aria-hidden="true">${number(Math.min(unread, 99))}</span>` : nothing}
      </button>
      <div class="notices" id="notices" part="notices" ?hidden=${!this.open}>${this.open ? this.renderNotices() : nothing}</div>
    </div>`;
  }

  private renderNotices(): TemplateResult {
    return this.inbox.render(
      ({ items }) =>
        html`${items.length
            ? html`<ul role="list">${items.slice(0, most).map((notice) => this.renderNotice(notice))}</ul>`
            : html`<p>${t('embed.bell.nothing')}</p>`}
          <p class="all"><a part="link" href=${this.page('/inbox')}>${t('embed.bell.all')}</a></p>`,
    );
  }

  private renderNotice(notice: Notice): TemplateResult {
    const path = notice.proposal ? `/proposals/${notice.proposal.id}` : '/inbox';
    return html`<li class=${notice.readAt ? '' : 'new'}>
      <a part="link" href=${this.page(path)} dir="auto">${notice.proposal?.title ?? t('embed.bell.all')}</a>
      <p class="small muted">${sayNotice(notice)} · ${agoOf(notice.at)}</p>
    </li>`;
  }

  private async toggle(): Promise<void> {
    this.open = !this.open;
    const newest = this.inbox.value?.items[0]?.sequence;
    if (!this.open || newest === undefined || !this.inbox.value?.unread) return;
    await notices.read(newest).catch(() => undefined);
    const page = this.inbox.value;
    if (page) this.inbox.set({ ...page, unread: 0 });
  }

  private escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    this.open = false;
    this.find('button')?.focus();
  }

  private readonly leave = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };
}

const bell = svg`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor"
  stroke-width="1.800" stroke-linecap="round" stroke-linejoin="round">
  <path d="M6 16V10.500a6 6 0 0 1 12 0V16l1.500 2h-15zM10 21h4"/>
</svg>`;

define('gs-inbox-bell', InboxBellElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-inbox-bell': InboxBellElement;
  }
}
