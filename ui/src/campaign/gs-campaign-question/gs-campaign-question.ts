import { css, html, nothing, type TemplateResult } from 'lit';
import { FieldsElement } from '../../foundation/base/fields-element.ts';
import { define } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { t } from '../../foundation/t.ts';
import type { FieldKind } from '../../foundation/types.ts';
import { kinds, most, type DraftQuestion } from '../campaigns.ts';

/**
 * @summary One question that a campaign asks besides, as a facilitator writes it.
 * @event gs-question-changed - the question as it stands now
 */
export class CampaignQuestionElement extends FieldsElement {
  static override properties = { ...FieldsElement.properties, question: { attribute: false } };
  static override styles = css`
    :host {
      display: grid;
      gap: var(--gs-4);
    }
    label {
      display: block;
    }
  `;

  /** As it stands. */
  declare question: DraftQuestion;

  protected override render(): TemplateResult {
    const { question } = this;
    const wrong = this.errors('kind');
    return html`${this.renderText('label', question.label, most.label)} ${this.renderText('hint', question.hint, most.hint)}
      <div>
        <label for="kind">${t('campaign.question.kind')}</label>
        ${wrong ? html`<p class="field-error" id="kind-error">${wrong}</p>` : nothing}
        <select id="kind" aria-describedby=${wrong ? 'kind-error' : nothing} aria-invalid=${wrong ? 'true' : nothing} @change=${(event: Event) => this.change({ kind: (event.target as HTMLSelectElement).value as FieldKind })}>
          ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === question.kind}>${t(`campaign.kind.${kind}`)}</option>`)}
        </select>
      </div>
      ${question.kind === 'one-of' ? this.renderChoices() : nothing}
      <label class="choice">
        <input type="checkbox" .checked=${question.required} @change=${(event: Event) => this.change({ required: (event.target as HTMLInputElement).checked })} />
        ${t('campaign.question.required')}
      </label>`;
  }

  private renderText(part: 'label' | 'hint', value: string, limit: number): TemplateResult {
    return html`<gs-field
      id=${part}
      label=${t(`campaign.question.${part}`)}
      ?optional=${part === 'hint'}
      .limit=${limit}
      .value=${value}
      .error=${this.errors(part)}
      @input=${(event: Event) => this.change({ [part]: (event.currentTarget as FieldElement).value })}
    ></gs-field>`;
  }

  private renderChoices(): TemplateResult {
    return html`<gs-field
      id="choices"
      type="long"
      label=${t('campaign.question.choices')}
      hint=${t('campaign.question.choices.hint', { count: most.choices })}
      .value=${this.question.choices}
      .error=${this.errors('choices')}
      @input=${(event: Event) => this.change({ choices: (event.currentTarget as FieldElement).value })}
    ></gs-field>`;
  }

  private change(part: Partial<DraftQuestion>): void {
    this.tell('gs-question-changed', { ...this.question, ...part });
  }
}

define('gs-campaign-question', CampaignQuestionElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-campaign-question': CampaignQuestionElement;
  }
}
