import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import type { DecisionRight, ProposalView, Unit } from '../../foundation/types.ts';
import '../../directory/gs-people-picker/gs-people-picker.ts';
import '../../shielding/gs-giveaways/gs-giveaways.ts';
import '../../campaign/gs-campaign-part/gs-campaign-part.ts';
import '../gs-conflict/gs-conflict.ts';
import '../gs-promise-note/gs-promise-note.ts';
import { decisionRights, type Holding } from '../../decisionright/decision-rights.ts';
import '../../decisionright/gs-right-note/gs-right-note.ts';
import { agency } from '../proposals.ts';
import { DraftPartElement } from './draft-part.ts';
import { questionStyles } from './gs-propose-page.styles.ts';

const rights: Exclude<DecisionRight, 'no'>[] = ['ask', 'try', 'go'];
const circles = ['agency', 'unit'] as const;

/**
 * @summary Before it is sent: what one may do without asking, whose desk, who reads it, and who answers by when.
 * @event gs-changed - what the author changed, as a part of a draft
 */
export class ProposeSendElement extends DraftPartElement {
  static override properties = { ...DraftPartElement.properties, view: { attribute: false }, units: { state: true }, holding: { state: true } };
  static override styles = questionStyles;

  /** The draft as the server keeps it. */
  declare view: ProposalView | undefined;
  declare private units: Unit[];
  /** What the catalogue says for this idea, once it was asked. */
  declare private holding: Holding | undefined;

  constructor() {
    super();
    this.units = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Without the list of units the author's own desk is still the right one.
    void agency.units().then(
      ({ items }) => (this.units = items),
      () => undefined,
    );
    // Without the catalogue the author says what is theirs; the server looks again when it is sent.
    void decisionRights.applying(this.draft.themes ?? [], this.draft.replicates).then(
      (holding) => (this.holding = holding),
      () => undefined,
    );
  }

  protected override render(): TemplateResult {
    const right = this.draft.right ?? 'ask';
    return html`<section class="paper" aria-label=${t('propose.check')}>
        <p class="eyebrow">${t('propose.check')}</p>
        <h2 dir="auto">${this.draft.title || t('propose.untitled')}</h2>
        <p class="clamp" dir="auto">${this.draft.problem}</p>
        <p class="clamp" dir="auto">${this.draft.solution}</p>
      </section>
      ${(this.draft.authorship ?? 'named') === 'named' ? nothing : html`<gs-giveaways .draft=${this.draft}></gs-giveaways>`}
      <gs-campaign-part class="question" .draft=${this.draft} .problem=${this.problem} ?fixed=${this.view !== undefined && this.view.state !== 'draft'}></gs-campaign-part>
      <gs-promise-note class="question" .unit=${this.deskUnit} .right=${right} .campaign=${this.draft.campaign} .silence=${this.holding?.entry?.silence}></gs-promise-note>
      ${this.renderRights(right)}
      <details class="question" ?open=${this.hasChoices}>
        <summary>${t('propose.more-choices')}</summary>
        ${this.renderDesk()} ${this.renderVisibility()}
        ${(this.draft.authorship ?? 'named') === 'named' ? this.renderCoAuthors() : nothing}
      </details>
      ${this.view ? html`<gs-conflict class="question" proposal=${this.view.id} version=${this.view.version}></gs-conflict>` : nothing}`;
  }

  private get hasChoices(): boolean {
    return (this.draft.coAuthors?.length ?? 0) > 0 || (this.draft.visibility?.kind ?? 'agency') !== 'agency';
  }

  private get deskUnit(): Unit | undefined {
    const wanted = this.draft.deskUnit ?? this.view?.desk?.id ?? session.value.person?.unit?.id;
    return this.units.find((unit) => unit.id === wanted);
  }

  private renderRights(chosen: DecisionRight): TemplateResult {
    return html`<fieldset class="question">
      <legend>${t('propose.right.label')}</legend>
      ${this.renderHolding()}
      ${this.choices.map(
        (right) =>
          html`<label class="choice tall">
            <input type="radio" name="right" .checked=${right === chosen} @change=${() => this.changed({ right })} />
            <span><strong>${t(`propose.right.${right}`)}</strong><br /><span class="hint">${t(`propose.right.${right}.hint`)}</span></span>
          </label>`,
      )}
      ${chosen === 'ask' && this.holding?.entry?.right !== 'no' ? nothing : this.renderRightReason()}
      ${chosen === 'try' ? this.renderTrial() : nothing}
    </fieldset>`;
  }

  /** A trial starts when it is sent: so one says first how one will know, and when it ends. */
  private renderTrial(): TemplateResult {
    const most = this.holding?.entry?.days;
    return html`${this.renderTrialField('measure', 'long', t('propose.trial.measure.hint'))}
    ${this.renderTrialField('stopRule', 'long', t('propose.trial.stopRule.hint'))}
    ${this.renderTrialField('until', 'date', most ? t('propose.trial.until.most', { count: most }) : undefined)}`;
  }

  private renderTrialField(name: 'measure' | 'stopRule' | 'until', type: 'long' | 'date', hint: string | undefined): TemplateResult {
    const trial = this.draft.trial ?? {};
    return html`<gs-field
      id="trial-${name}"
      type=${type}
      .rows=${2}
      label=${t(`propose.trial.${name}`)}
      hint=${hint ?? nothing}
      .limit=${type === 'long' ? 1_000 : undefined}
      .value=${trial[name] ?? ''}
      error=${this.problem?.about(`trial-${name}`) ?? nothing}
      @input=${(event: Event) => this.changed({ trial: { ...trial, [name]: (event.currentTarget as FieldElement).value } })}
    ></gs-field>`;
  }

  private get choices(): typeof rights {
    return rights.filter((right) => !this.holding || this.holding.choices.includes(right));
  }

  private renderHolding(): TemplateResult | typeof nothing {
    const entry = this.holding?.entry;
    if (!entry) return nothing;
    return html`<div class="paper">
      <h2>${t('decision-right.holds')}</h2>
      <p>${t(`decision-right.holds.${entry.right}`)}</p>
      <gs-right-note .entry=${entry}></gs-right-note>
      <p class="small"><a href="/decision-rights" target="_blank">${t('decision-right.read')}<span class="hidden-text"> ${t('link.new-tab')}</span></a></p>
    </div>`;
  }

  private renderRightReason(): TemplateResult {
    const asks = this.holding?.entry?.right === 'no';
    return html`<gs-field
      id="rightReason"
      label=${t(asks ? 'decision-right.why-ask' : 'propose.right-reason.label')}
      ?optional=${!asks}
      .limit=${500}
      .value=${this.draft.rightReason ?? ''}
      error=${this.problem?.about('rightReason') ?? nothing}
      @input=${(event: Event) => this.changed({ rightReason: (event.currentTarget as FieldElement).value })}
    ></gs-field>`;
  }

  private renderDesk(): TemplateResult {
    return html`<div class="question">
      <label for="deskUnit">${t('propose.desk.label')}</label>
      <p class="hint">${t('propose.desk.hint')}</p>
      <select id="deskUnit" @change=${(event: Event) => this.changed({ deskUnit: (event.target as HTMLSelectElement).value })}>
        ${this.units.map(
          (unit) => html`<option value=${unit.id} ?selected=${unit.id === this.deskUnit?.id}>${unit.name}</option>`,
        )}
      </select>
    </div>`;
  }

  private renderVisibility(): TemplateResult {
    const kind = this.draft.visibility?.kind ?? 'agency';
    const unit = session.value.person?.unit;
    return html`<fieldset class="question">
      <legend>${t('propose.visibility.label')}</legend>
      ${circles.map(
        (circle) =>
          html`<label class="choice">
            <input
              type="radio"
              name="visibility"
              .checked=${circle === kind}
              @change=${() => this.changed({ visibility: { kind: circle, ...(circle === 'unit' && unit ? { unit: unit.id } : {}) } })}
            />${circle === 'unit' ? t('propose.visibility.unit', { unit: unit?.name ?? '' }) : t('propose.visibility.agency')}</label
          >`,
      )}
    </fieldset>`;
  }

  private renderCoAuthors(): TemplateResult {
    return html`<gs-people-picker
      class="question"
      label=${t('propose.co-authors.label')}
      hint=${t('propose.co-authors.hint')}
      .most=${10}
      .chosen=${this.view?.authors.slice(1) ?? []}
      @gs-chosen=${(event: CustomEvent<{ id: string }[]>) => this.changed({ coAuthors: event.detail.map((person) => person.id) })}
    ></gs-people-picker>`;
  }
}

define('gs-propose-send', ProposeSendElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-propose-send': ProposeSendElement;
  }
}
