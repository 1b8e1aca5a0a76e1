import { css, html, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import { routes } from '../../frame/routes.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';

/**
 * @summary What facilitators keep: every page that a feature offers them, with a line that says what it is for.
 */
export class FacilitationElement extends GroundswellElement {
  static override styles = css`
    li {
      padding-block: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
    }
    h2 {
      font-size: var(--gs-text-l);
    }
  `;

  protected override render(): TemplateResult {
    return html`<h1>${t('facilitation.title')}</h1>
      ${session.is('facilitator') ? this.renderPlaces() : this.renderNone()}`;
  }

  private renderPlaces(): TemplateResult {
    return html`<p class="lead">${t('facilitation.lead')}</p>
      <ul role="list">
        ${routes.map(
          ({ path, title, facilitates }) =>
            facilitates && html`<li><h2><a href=${path}>${t(title)}</a></h2><p class="muted">${t(facilitates)}</p></li>`,
        )}
      </ul>`;
  }

  private renderNone(): TemplateResult {
    return html`<gs-empty .heading=${t('facilitation.none.heading')}>${t('facilitation.none')}</gs-empty>`;
  }
}

define('gs-facilitation', FacilitationElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-facilitation': FacilitationElement;
  }
}
