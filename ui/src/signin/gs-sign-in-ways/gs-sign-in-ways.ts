import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-swell/gs-swell.ts';
import { t } from '../../foundation/t.ts';
import { begin, refusal, type Way } from '../ways.ts';

/**
 * @summary The agency's ways to sign in: one button, and why the last attempt failed.
 */
export class SignInWaysElement extends GroundswellElement {
  static override properties = { ways: { attribute: false }, query: { attribute: false } };
  static override styles = css`
    .page {
      max-inline-size: 36rem;
      margin-inline: auto;
      padding-block: var(--gs-5) var(--gs-7);
    }
    gs-swell {
      inline-size: min(22rem, 80%);
      margin-block-end: var(--gs-5);
    }
    .lead {
      margin-block: var(--gs-4) var(--gs-5);
      color: var(--gs-ink-muted);
    }
    .start {
      display: inline-flex;
      padding: var(--gs-3) var(--gs-5);
    }
    .start + p,
    .note {
      margin-block-start: var(--gs-5);
    }
    ul {
      margin-block-start: var(--gs-3);
      padding-inline-start: var(--gs-5);
    }
    code {
      overflow-wrap: anywhere;
    }
  `;

  /** The ways that are configured. */
  declare ways: readonly Way[] | undefined;
  /** The address's query: `back` is where the reader wanted to go, `refused` why they could not. */
  declare query: URLSearchParams | undefined;

  protected override render(): TemplateResult {
    const ways = this.ways ?? [];
    return html`<div class="page">
      <gs-swell state="in-delivery" decorative></gs-swell>
      <gs-error-summary .problem=${refusal(this.query)}></gs-error-summary>
      <h1>${t('signin.ways.heading')}</h1>
      <p class="lead">${t('signin.ways.lead')}</p>
      ${ways.map((way) => this.renderWay(way))}
      ${ways.every((way) => way.mode === 'bearer') ? html`<p>${t('signin.ways.none')}</p>` : nothing}
    </div>`;
  }

  private renderWay(way: Way): TemplateResult | typeof nothing {
    if (way.mode === 'host-assertion') return html`<p class="muted note">${t('signin.ways.host')}</p>`;
    if (way.mode === 'trusted-proxy') return html`<p class="muted note">${t('signin.ways.proxy')}</p>`;
    if (way.missing.length) return this.renderMissing(way);
    return way.start ? this.renderStart(way.start) : nothing;
  }

  /** A link, not a script: it leaves for the agency's sign-in whatever else works. */
  private renderStart(start: string): TemplateResult {
    const again = refusal(this.query) !== undefined;
    return html`<a class="button primary start" href=${begin(start, this.query?.get('back'))}
      >${t(again ? 'signin.ways.again' : 'signin.ways.start')}</a
    >`;
  }

  private renderMissing(way: Way): TemplateResult {
    return html`<section aria-labelledby="missing">
      <h2 id="missing">${t('signin.ways.missing')}</h2>
      <p>${t('signin.ways.missing.advice')}</p>
      <ul>
        ${way.missing.map((name) => html`<li><code>${name}</code></li>`)}
      </ul>
    </section>`;
  }
}

define('gs-sign-in-ways', SignInWaysElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-sign-in-ways': SignInWaysElement;
  }
}
