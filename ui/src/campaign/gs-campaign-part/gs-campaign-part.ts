import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import type { Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import type { Campaign, Draft } from '../../foundation/types.ts';
import { campaigns, most, type CampaignPage, type CustomField } from '../campaigns.ts';

/**
 * @summary In the form of an idea: which campaign it belongs to, and what that one asks besides.
 * @event gs-changed - what the author changed, as a part of a draft
 * @event gs-questions-known - the questions of the campaign that is chosen
 */
export class CampaignPartElement extends GroundswellElement {
  static override properties = {
    draft: { attribute: false },
    fixed: { type: Boolean },
    problem: { attribute: false },
    offered: { state: true },
    chosen: { state: true },
  };
  static override styles = css`
    .question + .question {
      margin-block-start: var(--gs-6);
    }
    .question {
      display: block;
    }
    label {
      display: block;
    }
    .asked {
      margin-block-start: var(--gs-2);
      overflow-wrap: anywhere;
    }
    .field-error,
    .hint {
      margin-block-end: var(--gs-2);
    }
  `;

  /** The draft as it is. */
  declare draft: Draft;
  /** The idea was sent: its campaign stays. */
  declare fixed: boolean;
  /** What is wrong. */
  declare problem: Problem | undefined;
  declare private offered: Campaign[];
  declare private chosen: CampaignPage | undefined;
  /** The campaign that was asked for last. */
  private looked = '';

  constructor() {
    super();
    this.draft = { title: '' };
    this.fixed = false;
    this.offered = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Without the list an idea belongs to no campaign, and can be sent all the same.
    void campaigns.all().then(
      (all) => (this.offered = all.filter(({ open }) => open).sort((a, b) => Number(b.forYou ?? false) - Number(a.forYou ?? false))),
      () => undefined,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const wanted = this.draft.campaign ?? '';
    if (!changed.has('draft') || wanted === this.looked) return;
    this.looked = wanted;
    void this.look(wanted);
  }

  private async look(id: string): Promise<void> {
    this.chosen = undefined;
    const found = id ? await campaigns.one(id).catch(() => undefined) : undefined;
    if (this.looked !== id) return;
    this.chosen = found;
    this.tell('gs-questions-known', found?.campaign.fields ?? []);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.offered.length && !this.chosen) return nothing;
    return html`<div class="question">
        <label for="campaign">${t('campaign.part')}</label>
        <p class="hint" id="campaign-hint">${t('campaign.part.hint')}</p>
        <select id="campaign" aria-describedby="campaign-hint" ?disabled=${this.fixed} @change=${this.choose}>
          <option value="">${t('campaign.part.none')}</option>
          ${this.choices.map(
            ({ id, title, forYou }) =>
              html`<option value=${id} ?selected=${id === this.draft.campaign}>${forYou ? t('campaign.part.for-you', { title }) : title}</option>`,
          )}
        </select>
        ${this.chosen?.campaign.question ? html`<p class="asked" dir="auto">${this.chosen.campaign.question}</p>` : nothing}
      </div>
      ${this.chosen?.campaign.fields.map((field) => this.renderField(field))}`;
  }

  /** The one that is chosen is there even when it closed meanwhile. */
  private get choices(): Pick<Campaign, 'id' | 'title' | 'forYou'>[] {
    const { chosen } = this;
    const there = !chosen || this.offered.some(({ id }) => id === chosen.campaign.id);
    return there ? this.offered : [...this.offered, { id: chosen.campaign.id, title: chosen.campaign.title }];
  }

  private renderField(field: CustomField): TemplateResult {
    const error = this.problem?.errors.find(({ pointer }) => pointer === `/fields/${field.id}`)?.detail;
    if (field.kind === 'one-of') return this.renderChoice(field, error);
    return html`<gs-field
      id="fields-${field.id}"
      class="question"
      label=${field.label}
      hint=${field.hint ?? (field.kind === 'number' ? t('campaign.answer.number.hint') : nothing)}
      type=${field.kind === 'long-text' ? 'long' : field.kind === 'date' ? 'date' : 'text'}
      .limit=${field.kind === 'long-text' ? most.long : field.kind === 'short-text' ? most.short : undefined}
      ?optional=${!field.required}
      .value=${this.answerTo(field)}
      .error=${error}
      @input=${(event: Event) => this.answer(field, (event.currentTarget as FieldElement).value)}
    ></gs-field>`;
  }

  private renderChoice(field: CustomField, error: string | undefined): TemplateResult {
    const id = `fields-${field.id}`;
    const described = [field.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
    return html`<div class="question">
      <label for=${id} dir="auto">${field.label}${field.required ? nothing : html` <span class="muted">${t('field.optional')}</span>`}</label>
      ${field.hint ? html`<p class="hint" id="${id}-hint" dir="auto">${field.hint}</p>` : nothing}
      ${error ? html`<p class="field-error" id="${id}-error">${error}</p>` : nothing}
      <select
        id=${id}
        aria-describedby=${described || nothing}
        aria-invalid=${error ? 'true' : nothing}
        @change=${(event: Event) => this.answer(field, (event.target as HTMLSelectElement).value)}
      >
        <option value="">${t('campaign.answer.choose')}</option>
        ${field.choices.map((choice) => html`<option value=${choice} ?selected=${choice === this.answerTo(field)}>${choice}</option>`)}
      </select>
    </div>`;
  }

  private answerTo(field: CustomField): string {
    return this.draft.fields?.find((given) => given.field === field.id)?.answer ?? '';
  }

  /** What is empty is sent, too: it takes an answer back. */
  private answer(field: CustomField, answer: string): void {
    const others = (this.draft.fields ?? []).filter((given) => given.field !== field.id);
    this.tell('gs-changed', { fields: [...others, { field: field.id, answer }] });
  }

  private choose(event: Event): void {
    this.tell('gs-changed', { campaign: (event.target as HTMLSelectElement).value, fields: [] });
  }
}

define('gs-campaign-part', CampaignPartElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-campaign-part': CampaignPartElement;
  }
}
