import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import { icons } from '../icons.ts';
import { leadsTo, places, type Place } from './places.ts';

/**
 * @summary The way around: a slim rail at the side, a bar at the bottom on a phone.
 */
export class RailElement extends GroundswellElement {
  static override properties = { path: {} };
  static override styles = css`
    nav {
      position: sticky;
      inset-block-start: 4.5rem;
      padding: var(--gs-5) var(--gs-3);
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: 2px;
    }
    a {
      display: flex;
      align-items: center;
      gap: var(--gs-3);
      min-block-size: 2.75rem;
      padding: var(--gs-1) var(--gs-3);
      border-radius: var(--gs-radius);
      color: var(--gs-ink-muted);
      font-weight: 540;
      text-decoration: none;
    }
    a:hover {
      background: var(--gs-sunken);
      color: var(--gs-ink);
    }
    a[aria-current] {
      background: var(--gs-accent-wash);
      color: var(--gs-accent-strong);
      font-weight: 640;
    }
    svg {
      flex: none;
    }
    @media (max-width: 63.99rem) {
      nav {
        padding-inline: var(--gs-1);
      }
      a {
        flex-direction: column;
        gap: 0;
        padding: var(--gs-2) 2px;
        font-size: 0.7rem;
        line-height: 1.3;
        text-align: center;
        overflow-wrap: anywhere;
      }
    }
    @media (max-width: 47.99rem) {
      nav {
        position: fixed;
        inset: auto 0 0;
        z-index: 5;
        padding: 0 var(--gs-1) env(safe-area-inset-bottom);
        border-block-start: 1px solid var(--gs-line);
        background: var(--gs-raised);
      }
      ul {
        flex-direction: row;
        overflow-x: auto;
        scrollbar-width: none;
      }
      li {
        flex: 1 0 auto;
        min-inline-size: 3.3rem;
      }
      a {
        min-block-size: 3.5rem;
        justify-content: center;
        padding: var(--gs-1);
        font-size: 0.75rem;
        white-space: nowrap;
        overflow-wrap: normal;
      }
      a[aria-current] {
        background: none;
        box-shadow: inset 0 3px 0 var(--gs-accent);
        border-radius: 0;
      }
    }
    @media (forced-colors: active) {
      a[aria-current] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  `;

  /** The path of the present page. */
  declare path: string;

  constructor() {
    super();
    this.path = '/';
  }

  /**
   * Where there are more places than a phone is wide, the present one is in sight. Not by
   * `scrollIntoView`: the browser would go on from there with the next Tab, past the skip link.
   */
  protected override updated(): void {
    const current = this.find('[aria-current]')?.getBoundingClientRect();
    const bar = this.find('ul');
    const shown = bar?.getBoundingClientRect();
    if (!bar || !current || !shown) return;
    bar.scrollLeft += current.left + current.width / 2 - (shown.left + shown.width / 2);
  }

  protected override render(): TemplateResult {
    return html`<nav aria-label=${t('nav.main')}>
      <ul role="list">
        ${places().map((place) => this.renderPlace(place))}
      </ul>
    </nav>`;
  }

  private renderPlace(place: Place): TemplateResult {
    const current = leadsTo(place, this.path) ? 'page' : nothing;
    return html`<li>
      <a href=${place.path} aria-current=${current}>${icons[place.icon]}<span>${t(place.label)}</span></a>
    </li>`;
  }
}

define('gs-rail', RailElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-rail': RailElement;
  }
}
