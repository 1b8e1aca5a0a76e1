import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { live, LiveTopics } from '../../foundation/live.ts';
import { t } from '../../foundation/t.ts';
import type { NoticesPage } from '../../foundation/types.ts';
import { icons } from '../icons.ts';

/**
 * @summary The bell: how many notices wait, told the moment one arrives.
 */
export class BellElement extends GroundswellElement {
  static override properties = { unread: { state: true } };
  static override styles = css`
    a {
      position: relative;
      display: grid;
      place-items: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      border-radius: var(--gs-radius);
      color: var(--gs-ink-muted);
    }
    a:hover {
      background: var(--gs-sunken);
      color: var(--gs-ink);
    }
    .count {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: -2px;
      min-inline-size: 1.25rem;
      padding-inline: 0.3rem;
      border-radius: 1rem;
      background: var(--gs-accent);
      color: var(--gs-accent-ink);
      font-size: 0.75rem;
      font-weight: 700;
      line-height: 1.25rem;
      text-align: center;
    }
    .quiet {
      position: absolute;
      inset-block-end: 4px;
      inset-inline-end: 8px;
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border: 2px solid var(--gs-ink-muted);
      border-radius: 50%;
      background: var(--gs-paper);
    }
  `;

  declare private unread: number;

  constructor() {
    super();
    this.unread = 0;
    new LiveTopics(
      this,
      () => ['inbox'],
      () => void this.count(true),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    live.addEventListener('gs-connection', this.redraw);
    window.addEventListener('gs-inbox-read', this.recount);
    void this.count(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    live.removeEventListener('gs-connection', this.redraw);
    window.removeEventListener('gs-inbox-read', this.recount);
  }

  private readonly redraw = (): void => this.requestUpdate();
  private readonly recount = (): void => void this.count(false);

  private async count(aloud: boolean): Promise<void> {
    const before = this.unread;
    const page = await api.get<NoticesPage>('/api/notices', { unread: true, limit: 1 }).catch(() => undefined);
    if (!page) return;
    this.unread = page.unread;
    if (aloud && this.unread > before) announce(t('nav.unread', { count: this.unread }));
  }

  protected override render(): TemplateResult {
    const label = this.unread ? t('nav.unread', { count: this.unread }) : t('nav.inbox');
    const slow = live.connection === 'polling';
    return html`<a href="/inbox" aria-label=${label} title=${slow ? t('nav.connection.polling') : label}>
      ${icons.bell}
      ${this.unread ? html`<span class="count figure" aria-hidden="true">${Math.min(this.unread, 99)}</span>` : nothing}
      ${slow ? html`<span class="quiet" aria-hidden="true"></span>` : nothing}
    </a>`;
  }
}

define('gs-bell', BellElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-bell': BellElement;
  }
}
