import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import type { ThemeRef } from '../../foundation/types.ts';
import { ideasAbout } from '../themes.ts';

/**
 * @summary What an idea is about, each theme a link to all ideas of it.
 */
export class ThemeChipsElement extends GroundswellElement {
  static override properties = { themes: { attribute: false } };
  static override styles = css`
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gs-1) var(--gs-2);
      padding: 0;
      list-style: none;
    }
    a {
      display: inline-block;
      padding: 0.15rem var(--gs-3);
      border: 1px solid var(--gs-line);
      border-radius: 1rem;
      color: var(--gs-ink-muted);
      font-size: var(--gs-text-s);
      line-height: 1.5;
      text-decoration: none;
    }
    a:hover {
      color: var(--gs-ink);
      border-color: var(--gs-ink-muted);
      text-decoration: underline;
    }
  `;

  /** The themes. */
  declare themes: ThemeRef[] | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.themes?.length) return nothing;
    return html`<ul role="list" aria-label=${t('themes.title')}>
      ${this.themes.map((theme) => html`<li><a href=${ideasAbout(theme)} dir="auto">${theme.name}</a></li>`)}
    </ul>`;
  }
}

define('gs-theme-chips', ThemeChipsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-theme-chips': ThemeChipsElement;
  }
}
