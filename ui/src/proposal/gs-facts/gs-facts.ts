import { css, html, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import { t, word } from '../../foundation/t.ts';
import type { ProposalView } from '../../foundation/types.ts';

/**
 * @summary The plain facts of an idea: desk, decision, goal, readers.
 */
export class FactsElement extends GroundswellElement {
  static override properties = { proposal: { attribute: false } };
  static override styles = css`
    section {
      padding-block-start: var(--gs-5);
      border-block-start: 1px solid var(--gs-line);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
      gap: var(--gs-4) var(--gs-5);
    }
    dt {
      font-size: var(--gs-text-s);
      color: var(--gs-ink-muted);
    }
  `;

  /** The idea. */
  declare proposal: ProposalView;

  protected override render(): TemplateResult {
    const view = this.proposal;
    const kind = view.visibility?.kind ?? 'agency';
    const facts: [string, unknown][] = [
      [t('facts.desk'), view.desk?.name],
      [t('facts.right'), word('right', view.right)],
      [t('decision-right.sent-under'), view.sentUnder && html`<a href="/decision-rights">${t('decision-right.sent-under.of', { version: view.sentUnder.version })}</a>`],
      [t('facts.goal'), view.missionGoal?.title],
      [t('facts.visible'), t(`visibility.${kind}`)],
      [t('facts.revisit'), view.revisitOn && dayOf(view.revisitOn)],
    ];
    return html`<section aria-labelledby="facts">
      <h2 id="facts" class="hidden-text">${t('facts.heading')}</h2>
      <dl>
        ${facts.filter(([, fact]) => fact).map(([label, fact]) => html`<div><dt>${label}</dt><dd dir="auto">${fact}</dd></div>`)}
      </dl>
    </section>`;
  }
}

define('gs-facts', FactsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-facts': FactsElement;
  }
}
