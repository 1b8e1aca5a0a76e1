import { css, html, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import { t } from '../t.ts';

/**
 * @summary What stands where something will be: quiet lines of the shape of text, said once to a screen reader.
 */
export class LoadingElement extends GroundswellElement {
  static override styles = css`
    div {
      padding-block: var(--gs-5);
    }
    span:not(.hidden-text) {
      display: block;
      block-size: 0.875rem;
      margin-block-end: var(--gs-3);
      border-radius: var(--gs-radius);
      background: var(--gs-line);
      animation: arrive 600ms 200ms var(--gs-ease) both;
    }
    span:nth-of-type(1) {
      block-size: 1.5rem;
      inline-size: min(24rem, 70%);
      margin-block-end: var(--gs-5);
    }
    span:nth-of-type(2) {
      inline-size: min(38rem, 100%);
    }
    span:nth-of-type(3) {
      inline-size: min(34rem, 92%);
    }
    span:nth-of-type(4) {
      inline-size: min(18rem, 48%);
    }
    @keyframes arrive {
      from {
        opacity: 0;
      }
      to {
        opacity: 0.7;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      span {
        animation: none;
      }
    }
  `;

  protected override render(): TemplateResult {
    return html`<div role="status">
      <span></span><span></span><span></span><span></span>
      <span class="hidden-text">${t('loading')}</span>
    </div>`;
  }
}

define('gs-loading', LoadingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-loading': LoadingElement;
  }
}
