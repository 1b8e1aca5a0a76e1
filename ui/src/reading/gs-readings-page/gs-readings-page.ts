import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf, dayOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { t } from '../../foundation/t.ts';
import { reconsiderations, type Waiting } from '../../reconsideration/reconsideration.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { readings, type ToRead } from '../reading.ts';

/**
 * @summary What the reader was asked to read, and the declines they were asked to look at again.
 */
export class ReadingsPageElement extends GroundswellElement {
  static override styles = css`
    section {
      margin-block-start: var(--gs-5);
    }
    li {
      padding-block: var(--gs-3);
      border-block-start: 1px solid var(--gs-line);
    }
    li a {
      font-weight: 600;
      font-size: var(--gs-text-l);
      overflow-wrap: anywhere;
    }
  `;

  private readonly known = new Fetched(this, async (signal) => {
    const [toRead, again] = await Promise.all([readings.toRead(signal), reconsiderations.waiting(signal)]);
    return { toRead, again };
  });

  constructor() {
    super();
    new LiveTopics(this, () => ['inbox'], () => void this.known.load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.known.load();
  }

  protected override render(): TemplateResult {
    return html`<h1>${t('reading.title')}</h1>
      ${this.known.render(({ toRead, again }) =>
        toRead.length || again.length
          ? html`${toRead.length ? this.renderToRead(toRead) : nothing}${again.length ? this.renderAgain(again) : nothing}`
          : html`<gs-empty .heading=${t('reading.none.heading')}>${t('reading.none')}</gs-empty>`,
      )}`;
  }

  private renderToRead(items: readonly ToRead[]): TemplateResult {
    return html`<section>
      <p class="lead">${t('reading.lead')}</p>
      <ul role="list">
        ${items.map(
          (item) =>
            html`<li>
              <a href="/reading/${item.id}" dir="auto">${item.title}</a>
              <p class="muted">${item.storedAt ? t('reading.stored') : html`${t('reading.asked')} ${agoOf(item.askedAt)}`}</p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderAgain(items: readonly Waiting[]): TemplateResult {
    return html`<section aria-labelledby="again">
      <h2 id="again">${t('reading.again')}</h2>
      <p class="lead">${t('reading.again.lead')}</p>
      <ul role="list">
        ${items.map(
          (item) =>
            html`<li>
              <a href="/proposals/${item.proposal}" dir="auto">${item.title}</a>
              <p class="muted">${t('reading.again.due')} ${dayOf(item.dueAt)}</p>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

define('gs-readings-page', ReadingsPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-readings-page': ReadingsPageElement;
  }
}
