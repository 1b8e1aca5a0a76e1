import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import { termStyles } from '../../foundation/styles/terms.styles.ts';
import { t } from '../../foundation/t.ts';
import type { ProposalView } from '../../foundation/types.ts';

/**
 * @summary How an idea is tried: what is measured, what would stop it, its last day. Nothing where it is no trial.
 */
export class TrialElement extends GroundswellElement {
  static override properties = { trial: { attribute: false } };
  static override styles = [
    termStyles,
    css`
      h2 {
        font-size: var(--gs-text-l);
      }
      dl {
        --gs-term: 10rem;
        row-gap: var(--gs-4);
      }
    `,
  ];

  /** What was said when it was sent. */
  declare trial: ProposalView['trial'];

  protected override render(): TemplateResult | typeof nothing {
    const { trial } = this;
    if (!trial) return nothing;
    const said: [string, unknown][] = [
      [t('letter.trial.measure'), trial.measure],
      [t('letter.trial.stop'), trial.stopRule],
      [t('letter.trial.until'), trial.until && dayOf(trial.until)],
    ];
    return html`<section class="sheet" aria-labelledby="trial">
      <h2 id="trial">${t('proposal.trial')}</h2>
      <dl>
        ${said.filter(([, words]) => words).map(([label, words]) => html`<div><dt>${label}</dt><dd dir="auto">${words}</dd></div>`)}
      </dl>
    </section>`;
  }
}

define('gs-trial', TrialElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-trial': TrialElement;
  }
}
