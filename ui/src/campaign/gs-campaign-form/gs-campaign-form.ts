import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { go } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import '../../directory/gs-people-picker/gs-people-picker.ts';
import { unitsLike } from '../../directory/options.ts';
import { aNewCampaign, asDraft, campaigns, missingIn, most, usualMinutes, type Capacity, type DraftCampaign, type DraftQuestion, type KeptCampaign } from '../campaigns.ts';
import '../gs-campaign-question/gs-campaign-question.ts';
import type { CampaignQuestionElement } from '../gs-campaign-question/gs-campaign-question.ts';
import '../gs-capacity/gs-capacity.ts';
import { campaignFormStyles } from './gs-campaign-form.styles.ts';

type Line = 'title' | 'question' | 'opensOn' | 'closesOn';
const promises = ['acknowledgeDays', 'answerDays', 'decideDays'] as const;

/**
 * @summary Where a facilitator keeps a campaign: question, days, promise, units, readers, questions of its own, and whether the hours are enough.
 */
export class CampaignFormElement extends GroundswellElement {
  static override properties = { id: {}, draft: { state: true }, problem: { state: true }, capacity: { state: true }, busy: { state: true } };
  static override styles = campaignFormStyles;

  /** Which campaign; none for a new one. */
  declare id: string;
  declare private draft: DraftCampaign;
  declare private problem: Problem | undefined;
  declare private capacity: Capacity | undefined;
  declare private busy: boolean;
  private kept: KeptCampaign | undefined;
  private key = crypto.randomUUID();
  private readonly reading = new Fetched<KeptCampaign>(this, (signal) => campaigns.kept(this.id, signal));

  constructor() {
    super();
    this.draft = aNewCampaign();
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('id') && this.id && session.is('facilitator')) void this.read();
  }

  private async read(): Promise<void> {
    this.kept = await this.reading.load();
    if (this.kept) this.draft = asDraft(this.kept);
  }

  protected override render(): TemplateResult {
    return html`<h1>${t(this.id ? 'campaign.change' : 'campaign.new')}</h1>
      ${session.is('facilitator') ? this.renderFor() : html`<gs-empty heading=${t('campaign.none.heading')}>${t('campaign.none')}</gs-empty>`}`;
  }

  private renderFor(): TemplateResult {
    return this.id ? this.reading.render(() => this.renderForm()) : this.renderForm();
  }

  private renderForm(): TemplateResult {
    return html`<gs-error-summary .problem=${this.problem}></gs-error-summary>
      <form novalidate @submit=${this.send} @gs-enter=${this.send}>
        ${this.renderLine('title', most.title)} ${this.renderLine('question', most.question)} ${this.renderAbout()}
        <div class="pair">${this.renderLine('opensOn')} ${this.renderLine('closesOn')}</div>
        <p class="hint">${t('campaign.days.hint')}</p>
        ${this.renderUnits()} ${this.renderReaders()} ${this.renderPromise()} ${this.renderQuestions()} ${this.renderCapacity()}
        <div class="ends">
          <button class="primary" ?disabled=${this.busy}>${t(this.id ? 'campaign.save' : 'campaign.begin')}</button>
          <a class="button plain" href=${this.id ? `/campaigns/${this.id}` : '/campaigns'}>${t('campaign.cancel')}</a>
        </div>
      </form>`;
  }

  private renderLine(name: Line, limit?: number): TemplateResult {
    return html`<gs-field
      id=${name}
      type=${name.endsWith('On') ? 'date' : 'text'}
      label=${t(`campaign.field.${name}`)}
      hint=${name === 'question' ? t('campaign.field.question.hint') : nothing}
      .limit=${limit}
      .value=${this.draft[name]}
      .error=${this.problem?.about(name)}
      @input=${(event: Event) => this.change({ [name]: valueOf(event) })}
    ></gs-field>`;
  }

  private renderAbout(): TemplateResult {
    return html`<gs-field
      id="about"
      type="long"
      optional
      label=${t('campaign.field.about')}
      hint=${t('campaign.field.about.hint')}
      .limit=${most.about}
      .value=${this.draft.about}
      .error=${this.problem?.about('about')}
      @input=${(event: Event) => this.change({ about: valueOf(event) })}
    ></gs-field>`;
  }

  private renderUnits(): TemplateResult {
    return html`<section aria-labelledby="for-whom">
      <h2 id="for-whom">${t('campaign.units')}</h2>
      <gs-people-picker
        id="units"
        label=${t('campaign.units.label')}
        hint=${t('campaign.units.hint')}
        .most=${most.units}
        .ask=${unitsLike}
        .chosen=${this.draft.units}
        .error=${this.wrongIn('units')}
        @gs-chosen=${(event: CustomEvent<DraftCampaign['units']>) => this.change({ units: event.detail })}
      ></gs-people-picker>
    </section>`;
  }

  private renderReaders(): TemplateResult {
    const { readers, managersOf, facilitators } = this.draft;
    return html`<section aria-labelledby="readers-heading" id="reviewers" tabindex="-1">
      <h2 id="readers-heading">${t('campaign.reviewers')}</h2>
      <p class="hint">${t('campaign.reviewers.hint')}</p>
      ${this.wrongIn('reviewers') ? html`<p class="field-error">${this.wrongIn('reviewers')}</p>` : nothing}
      <gs-people-picker
        label=${t('campaign.reviewers.people')}
        .most=${15}
        .chosen=${readers}
        @gs-chosen=${(event: CustomEvent<DraftCampaign['readers']>) => this.change({ readers: event.detail })}
      ></gs-people-picker>
      <gs-people-picker
        label=${t('campaign.reviewers.managers')}
        .most=${14}
        .ask=${unitsLike}
        .chosen=${managersOf}
        @gs-chosen=${(event: CustomEvent<DraftCampaign['managersOf']>) => this.change({ managersOf: event.detail })}
      ></gs-people-picker>
      <label class="choice">
        <input type="checkbox" .checked=${facilitators} @change=${(event: Event) => this.change({ facilitators: (event.target as HTMLInputElement).checked })} />
        ${t('campaign.reviewer.facilitator')}
      </label>
    </section>`;
  }

  private renderPromise(): TemplateResult {
    const usual = session.value.agency.promise ?? { acknowledgeDays: 2, answerDays: 5, decideDays: 20 };
    const own = this.draft.terms;
    return html`<section aria-labelledby="promise">
      <h2 id="promise">${t('campaign.promise')}</h2>
      <label class="choice">
        <input type="checkbox" .checked=${own !== undefined} @change=${(event: Event) => this.change({ terms: (event.target as HTMLInputElement).checked ? usual : undefined })} />
        ${t('campaign.promise.own')}
      </label>
      ${own
        ? html`<div class="pair">${promises.map(
            (name) => html`<gs-field
              id="terms-${name}"
              label=${t(`campaign.promise.${name}`)}
              .value=${String(own[name] || '')}
              .error=${this.problem?.about(`terms/${name}`)}
              @input=${(event: Event) => this.change({ terms: { ...own, [name]: numberOf(event) ?? 0 } })}
            ></gs-field>`,
          )}</div>`
        : nothing}
    </section>`;
  }

  private renderQuestions(): TemplateResult {
    const { fields } = this.draft;
    return html`<section aria-labelledby="own-questions">
      <h2 id="own-questions">${t('campaign.questions')}</h2>
      <p class="hint">${t('campaign.questions.hint', { count: most.fields })}</p>
      ${fields.map(
        (question, index) =>
          html`<div class="asked" role="group" aria-label=${t('campaign.question.number', { number: index + 1 })}>
            <h3>${t('campaign.question.number', { number: index + 1 })}</h3>
            <gs-campaign-question
              id="fields-${index}"
              .question=${question}
              .errors=${(part: string) => this.problem?.about(`fields/${index}/${part}`)}
              @gs-question-changed=${(event: CustomEvent<DraftQuestion>) => this.change({ fields: fields.with(index, event.detail) })}
            ></gs-campaign-question>
            <button type="button" class="small-button" @click=${() => this.drop(index)}>${t('campaign.question.drop', { number: index + 1 })}</button>
          </div>`,
      )}
      ${fields.length < most.fields ? html`<div><button type="button" id="ask-more" @click=${this.ask}>${t('campaign.question.add')}</button></div>` : nothing}
    </section>`;
  }

  private renderCapacity(): TemplateResult {
    const { effort } = this.draft;
    return html`<section aria-labelledby="capacity">
      <h2 id="capacity">${t('capacity.title')}</h2>
      <p class="hint">${t('capacity.hint')}</p>
      <div class="pair">
        <gs-field id="effort-hoursAWeek" optional label=${t('capacity.hours')} .value=${String(effort.hoursAWeek ?? '')} .error=${this.problem?.about('effort/hoursAWeek')} @input=${(event: Event) => this.change({ effort: { ...effort, hoursAWeek: numberOf(event) } })}></gs-field>
        <gs-field id="effort-minutesEach" optional label=${t('capacity.minutes', { count: usualMinutes })} .value=${String(effort.minutesEach ?? '')} .error=${this.problem?.about('effort/minutesEach')} @input=${(event: Event) => this.change({ effort: { ...effort, minutesEach: numberOf(event) } })}></gs-field>
      </div>
      <div><button type="button" @click=${this.reckon}>${t('capacity.check')}</button></div>
      <div role="status">${this.capacity ? html`<gs-capacity .capacity=${this.capacity}></gs-capacity>` : nothing}</div>
    </section>`;
  }

  private wrongIn(name: string): string | undefined {
    return this.problem?.errors.find(({ pointer }) => pointer.startsWith(`/${name}`))?.detail;
  }

  private change(change: Partial<DraftCampaign>): void {
    this.draft = { ...this.draft, ...change };
  }

  private ask(): void {
    const fields = [...this.draft.fields, { label: '', hint: '', kind: 'short-text', required: false, choices: '' } satisfies DraftQuestion];
    this.change({ fields });
    void this.updateComplete.then(() => this.find<CampaignQuestionElement>(`#fields-${fields.length - 1}`)?.focus());
  }

  private drop(index: number): void {
    this.change({ fields: this.draft.fields.toSpliced(index, 1) });
    void this.updateComplete.then(() => this.find('#ask-more')?.focus());
  }

  private async reckon(): Promise<void> {
    const wrong = missingIn(this.draft).filter(({ pointer }) => pointer.endsWith('On'));
    this.problem = Problem.inForm(wrong);
    if (this.problem) return;
    try {
      this.capacity = await campaigns.capacity(this.draft);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem = Problem.inForm(missingIn(this.draft));
    if (this.problem || this.busy) return;
    this.busy = true;
    try {
      const { body } = this.kept ? await campaigns.change(this.kept, this.draft) : await campaigns.begin(this.draft, this.key);
      announce(t('campaign.saved'));
      go(`/campaigns/${body.id}`);
    } catch (thrown) {
      this.problem = asProblem(thrown);
      this.key = crypto.randomUUID();
    }
    this.busy = false;
  }
}

function valueOf(event: Event): string {
  return (event.currentTarget as FieldElement).value;
}

function numberOf(event: Event): number | undefined {
  const number = Number.parseInt(valueOf(event), 10);
  return Number.isNaN(number) ? undefined : number;
}

define('gs-campaign-form', CampaignFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-campaign-form': CampaignFormElement;
  }
}
