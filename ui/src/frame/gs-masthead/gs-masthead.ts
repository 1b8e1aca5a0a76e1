import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import '../gs-account/gs-account.ts';
import '../../search/gs-search-box/gs-search-box.ts';
import '../gs-bell/gs-bell.ts';

/**
 * @summary The head of every page: the mark, the search that `/` reaches, the bell, the account.
 */
export class MastheadElement extends GroundswellElement {
  static override properties = { signedIn: { type: Boolean, attribute: 'signed-in' } };
  static override styles = css`
    :host {
      position: sticky;
      inset-block-start: 0;
      z-index: 4;
      background: var(--gs-paper);
      border-block-end: 1px solid var(--gs-line);
    }
    header {
      display: flex;
      align-items: center;
      gap: var(--gs-3) var(--gs-5);
      max-inline-size: 90rem;
      min-block-size: 4rem;
      margin-inline: auto;
      padding: var(--gs-2) clamp(1rem, 2vw, 1.5rem);
    }
    .mark {
      display: flex;
      align-items: center;
      gap: var(--gs-3);
      color: var(--gs-ink);
      text-decoration: none;
      line-height: 1.15;
    }
    .mark svg {
      inline-size: 2.75rem;
      block-size: 1.75rem;
      color: var(--gs-accent);
      flex: none;
    }
    .mark strong {
      display: block;
      font-size: var(--gs-text-l);
      font-weight: 720;
      letter-spacing: -0.02em;
    }
    .mark small {
      color: var(--gs-ink-muted);
      font-size: 0.8rem;
    }
    gs-search-box {
      flex: 1;
      max-inline-size: 34rem;
      margin-inline: auto;
    }
    .side {
      display: flex;
      align-items: center;
      gap: var(--gs-1);
      margin-inline-start: auto;
    }
    @media (max-width: 47.99rem) {
      :host {
        position: static;
      }
      header {
        flex-wrap: wrap;
      }
      gs-search-box {
        order: 3;
        flex-basis: 100%;
        max-inline-size: none;
      }
      .mark small {
        display: none;
      }
    }
  `;

  /** Somebody is signed in: search and bell make sense. */
  declare signedIn: boolean;

  constructor() {
    super();
    this.signedIn = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.reachForSearch);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.reachForSearch);
  }

  /** `/` goes to the search from everywhere but a place where one types. */
  private readonly reachForSearch = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0] as HTMLElement;
    if (target.matches?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    this.find('gs-search-box')?.focus();
  };

  protected override render(): TemplateResult {
    const agency = session.signedIn ? session.value.agency.name : '';
    return html`<header>
      <a class="mark" href="/" aria-label=${[t('product.name'), agency].filter(Boolean).join(', ')}>
        ${mark}
        <span><strong>${t('product.name')}</strong>${agency ? html`<small>${agency}</small>` : nothing}</span>
      </a>
      ${this.signedIn ? html`<gs-search-box></gs-search-box>` : nothing}
      <div class="side">
        ${this.signedIn ? html`<gs-bell></gs-bell>` : nothing}
        <gs-account></gs-account>
      </div>
    </header>`;
  }
}

const mark = html`<svg viewBox="0 0 44 28" fill="none" aria-hidden="true">
  <path d="M2 25c9 0 12-1.5 17-8.500S27 4 40 4" stroke="currentColor" stroke-width="3.2" stroke-linecap="round" />
  <path d="M2 25h38" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" opacity=".45" />
  <circle cx="40" cy="4" r="3.5" fill="currentColor" />
</svg>`;

define('gs-masthead', MastheadElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-masthead': MastheadElement;
  }
}
