import { css, html, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { campaigns, most, type KeptCampaign } from '../campaigns.ts';

/**
 * @summary Where a facilitator says what was done in a campaign that is over.
 * @event gs-outcome-told - it was kept
 */
export class OutcomeFormElement extends GroundswellElement {
  static override properties = { campaign: { attribute: false }, problem: { state: true }, text: { state: true } };
  static override styles = css`
    form {
      display: grid;
      gap: var(--gs-4);
      margin-block-start: var(--gs-4);
      justify-items: start;
    }
    gs-field {
      inline-size: 100%;
    }
  `;

  /** The campaign as it was read. */
  declare campaign: KeptCampaign;
  declare private problem: Problem | undefined;
  declare private text: string | undefined;

  protected override render(): TemplateResult {
    const said = this.campaign.outcome?.text;
    return html`<form novalidate @submit=${this.send}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <gs-field
        id="text"
        type="long"
        label=${t('campaign.outcome.label')}
        hint=${t(said ? 'campaign.outcome.hint.again' : 'campaign.outcome.hint')}
        .rows=${6}
        .limit=${most.outcome}
        .value=${this.text ?? said ?? ''}
        .error=${this.problem?.about('text')}
        @input=${(event: Event) => (this.text = (event.currentTarget as FieldElement).value)}
      ></gs-field>
      <button class="primary">${t(said ? 'campaign.outcome.correct' : 'campaign.outcome.tell')}</button>
    </form>`;
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = (this.text ?? this.campaign.outcome?.text ?? '').trim();
    this.problem = Problem.inForm(text.length < 10 ? [{ pointer: '/text', detail: t('campaign.outcome.missing') }] : []);
    if (this.problem) return;
    try {
      await campaigns.conclude(this.campaign, text);
      announce(t('campaign.outcome.told'));
      this.tell('gs-outcome-told', undefined);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-outcome-form', OutcomeFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-outcome-form': OutcomeFormElement;
  }
}
