import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import type { PersonRef, ProposalView } from '../../foundation/types.ts';
import type { Option, PickerElement } from '../../directory/gs-picker/gs-picker.ts';
import { unitsLike } from '../../directory/options.ts';
import '../../directory/gs-people-picker/gs-people-picker.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-person/gs-person.ts';
import '../gs-spread/gs-spread.ts';
import { most, readings, type Panel, type Reader } from '../reading.ts';

type Named = Pick<PersonRef, 'id' | 'name'>;

/**
 * @summary For the desk: who was asked to read an idea, what they think and how far apart they are, and asking others.
 */
export class ReadersElement extends GroundswellElement {
  static override properties = {
    proposal: { attribute: false },
    people: { state: true },
    unit: { state: true },
    facilitators: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  static override styles = css`
    section > * + *,
    form > * + * {
      margin-block-start: var(--gs-3);
    }
    h2 {
      font-size: var(--gs-text-l);
    }
    .needed {
      padding-inline-start: var(--gs-3);
      border-inline-start: 4px solid var(--gs-turn);
    }
    .reader {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--gs-1) var(--gs-3);
      padding-block: var(--gs-2);
    }
    .reader q {
      flex-basis: 100%;
      max-inline-size: var(--gs-measure);
      overflow-wrap: anywhere;
    }
    form {
      padding-block: var(--gs-3);
    }
  `;

  /** The idea. */
  declare proposal: ProposalView;
  declare protected people: readonly Named[];
  declare protected unit: Option | undefined;
  declare protected facilitators: boolean;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;
  private readonly panel = new Fetched<Panel>(this, (signal) => readings.panel(this.proposal.id, signal));

  constructor() {
    super();
    this.people = [];
    this.facilitators = false;
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('proposal') || !this.proposal) return;
    if (changed.get('proposal')?.id !== this.proposal.id) {
      this.panel.value = undefined;
      this.people = [];
      this.unit = undefined;
      this.problem = undefined;
    }
    if (this.proposal.may.includes('see-readings')) void this.panel.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.proposal?.may.includes('see-readings')) return nothing;
    const mayAsk = this.proposal.may.includes('invite-readers');
    const panel = this.panel.value;
    if (panel && !panel.readers.length && !mayAsk) return nothing;
    return html`<section aria-labelledby="readers">
      <h2 id="readers">${t('readers.title')}</h2>
      ${this.panel.render((there) => this.renderPanel(there, mayAsk))}
    </section>`;
  }

  private renderPanel(panel: Panel, mayAsk: boolean): TemplateResult {
    if (!panel.steps && !panel.readers.length) return html`<p class="muted">${t('readers.no-card')}</p>`;
    return html`${mayAsk && panel.outsiderNeeded
        ? html`<p class=${panel.outsiderRead ? 'muted' : 'needed'}>${t(panel.outsiderRead ? 'readers.met' : 'readers.needed')}</p>`
        : nothing}
      ${panel.withheld ? html`<p>${t('readers.withheld')} <a href="/reading/${this.proposal.id}">${t('readers.read-it')}</a></p>` : nothing}
      <gs-spread .panel=${panel}></gs-spread>
      ${panel.readers.length
        ? html`<ul role="list" aria-labelledby="readers">
            ${panel.readers.map((reader) => this.renderReader(reader))}
          </ul>`
        : nothing}
      ${mayAsk && panel.steps && panel.readers.length < most.readers ? this.renderAsking(panel) : nothing}`;
  }

  private renderReader(reader: Reader): TemplateResult {
    return html`<li class="reader">
      <gs-person .person=${reader.person}></gs-person>
      <span class="muted">
        ${t(`readers.state.${reader.state}`)}${reader.outsider ? html` · ${t('readers.outsider')}` : nothing}${reader.as
          ? html` · ${t(`readers.as.${reader.as}`, { unit: reader.asUnit?.name ?? '' })}`
          : nothing}
      </span>
      ${reader.removable
        ? html`<button type="button" class="small-button" @click=${() => this.unask(reader)}>
            ${t('readers.remove')}<span class="hidden-text"> ${reader.person?.name}</span>
          </button>`
        : nothing}
      ${reader.comment ? html`<q dir="auto">${reader.comment}</q>` : nothing}
    </li>`;
  }

  private renderAsking(panel: Panel): TemplateResult {
    return html`<details ?open=${this.problem !== undefined}>
      <summary>${t('readers.ask')}</summary>
      <form novalidate @submit=${this.ask}>
        <p class="hint">${t('readers.lead')}</p>
        <gs-error-summary .problem=${this.problem}></gs-error-summary>
        <gs-people-picker
          id="people"
          label=${t('readers.people')}
          .most=${most.readers - panel.readers.length}
          .error=${this.problem?.about('people')}
          .chosen=${[...this.people]}
          @gs-chosen=${(event: CustomEvent<Named[]>) => (this.people = event.detail)}
        ></gs-people-picker>
        <gs-picker
          id="managersOf"
          optional
          label=${t('readers.managers')}
          .error=${this.problem?.about('managersOf')}
          .ask=${unitsLike}
          .picked=${this.unit}
          @gs-picked=${this.pick}
        ></gs-picker>
        <label class="choice">
          <input type="checkbox" .checked=${this.facilitators} @change=${(event: Event) => (this.facilitators = (event.target as HTMLInputElement).checked)} />
          ${t('readers.facilitators')}
        </label>
        <button type="submit" ?disabled=${this.busy}>${t('readers.send')}</button>
      </form>
    </details>`;
  }

  private pick(event: CustomEvent<Option | null>): void {
    this.unit = event.detail ?? undefined;
    (event.target as PickerElement).picked = this.unit;
  }

  private async ask(event: Event): Promise<void> {
    event.preventDefault();
    const nobody = !this.people.length && !this.unit && !this.facilitators;
    this.problem = nobody ? Problem.inForm([{ pointer: '/people', detail: t('readers.nobody') }]) : undefined;
    if (nobody || this.busy) return;
    this.busy = true;
    try {
      const people = this.people.map(({ id }) => id);
      this.panel.set((await readings.ask(this.proposal.id, { people, managersOf: this.unit?.id ?? null, facilitators: this.facilitators })).body);
      this.people = [];
      this.unit = undefined;
      this.facilitators = false;
      announce(t('readers.asked'));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }

  private async unask(reader: Reader): Promise<void> {
    try {
      await readings.unask(this.proposal.id, reader.id);
      announce(t('readers.removed', { name: reader.person?.name ?? '' }));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    await this.panel.load();
  }
}

define('gs-readers', ReadersElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-readers': ReadersElement;
  }
}
