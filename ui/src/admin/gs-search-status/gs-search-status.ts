import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { number, t, word } from '../../foundation/t.ts';
import type { IndexStatus, MeaningStatus } from '../administration.ts';

/**
 * @summary How search is: what can be found, how far a rebuild is, whether it goes by meaning, and what is wrong.
 */
export class SearchStatusElement extends GroundswellElement {
  static override properties = { index: { attribute: false }, head: { type: Number } };
  static override styles = css`
    h2 {
      margin-block: var(--gs-6) var(--gs-2);
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--gs-2) var(--gs-5);
    }
    dt {
      color: var(--gs-ink-muted);
    }
    dd {
      overflow-wrap: anywhere;
    }
    progress {
      inline-size: min(100%, 20rem);
      accent-color: var(--gs-accent);
    }
    .problem {
      font-weight: 600;
    }
    @media (max-width: 40rem) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: var(--gs-1);
      }
      dd {
        margin-block-end: var(--gs-3);
      }
    }
  `;

  /** What the server says of the index. */
  declare index: IndexStatus;
  /** The number of the newest entry of the journal. */
  declare head: number;

  protected override render(): TemplateResult {
    const { state, documents, position, problem, meaning } = this.index;
    const behind = Math.max(0, this.head - position);
    return html`<h2>${t('running.index')}</h2>
      <dl>
        <dt>${t('running.index.state')}</dt>
        <dd>${word('running.index.state', state)} ${this.renderProgress()}</dd>
        <dt>${t('running.index.holds')}</dt>
        <dd>
          ${t('running.index.documents', { count: documents })}
          ${behind ? html`<br />${t('running.index.behind', { count: behind })}` : nothing}
        </dd>
        <dt>${t('running.meaning')}</dt>
        <dd>${meaningWords(meaning)}</dd>
        ${problem || meaning.problem
          ? html`<dt>${t('running.index.problem')}</dt>
              <dd class="problem">${[problem, meaning.problem].filter(Boolean).join(' ')}</dd>`
          : nothing}
      </dl>`;
  }

  private renderProgress(): TemplateResult | typeof nothing {
    const { built, expected } = this.index;
    if (!expected) return nothing;
    const words = t('running.index.progress', { built: number(built), expected: number(expected) });
    return html`<br /><progress max=${expected} value=${built} aria-label=${t('running.index.progress.label')}></progress><br />${words}`;
  }
}

function meaningWords({ state, waiting, model }: MeaningStatus): string {
  if (state === 'learning') return t('running.meaning.learning', { count: waiting, model });
  return word('running.meaning', state);
}

define('gs-search-status', SearchStatusElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-search-status': SearchStatusElement;
  }
}
