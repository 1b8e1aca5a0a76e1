import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayLong } from '../../foundation/dates.ts';
import { t } from '../../foundation/t.ts';
import type { ProposalView } from '../../foundation/types.ts';

type Answered = NonNullable<ProposalView['fields']>[number];

/**
 * @summary What an author answered to the questions of the campaign.
 */
export class CampaignAnswersElement extends GroundswellElement {
  static override properties = { fields: { attribute: false } };
  static override styles = css`
    h2 {
      font-size: var(--gs-text-l);
      margin-block-end: var(--gs-3);
    }
    dt {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    dd {
      max-inline-size: var(--gs-measure);
      margin-block-end: var(--gs-4);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `;

  /** The questions that have an answer. */
  declare fields: Answered[] | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.fields?.length) return nothing;
    return html`<section aria-labelledby="asked">
      <h2 id="asked">${t('campaign.answers')}</h2>
      <dl>
        ${this.fields.map(
          (field) =>
            html`<dt dir="auto">${field.label}${field.removed ? html` <span class="small muted">${t('campaign.answers.removed')}</span>` : nothing}</dt>
              <dd dir="auto">${shown(field)}</dd>`,
        )}
      </dl>
    </section>`;
  }
}

function shown({ kind, answer }: Answered): string {
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(answer) ? sayLong(answer) : answer;
}

define('gs-campaign-answers', CampaignAnswersElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-campaign-answers': CampaignAnswersElement;
  }
}
