import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { t } from '../../foundation/t.ts';
import type { PersonRef } from '../../foundation/types.ts';
import type { Option } from '../gs-picker/gs-picker.ts';
import { end, found, give, loadDepartments, loadUnit, matchDepartments, reorganise, type UnitChange, type UnitDetail } from '../keeping.ts';
import { keepingStyles } from '../keeping.styles.ts';
import { Kept } from '../kept.ts';
import { peopleLike, unitsLike } from '../options.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import '../gs-people-picker/gs-people-picker.ts';
import '../gs-picker/gs-picker.ts';

const posts = ['manager', 'acting', 'reviewer'] as const;
type Picked = CustomEvent<Option | null>;

/**
 * @summary One unit as the administrator keeps it: name, place, posts, and the changes of the whole with their undoing.
 */
export class UnitKeepingElement extends GroundswellElement {
  static override properties = {
    picked: { state: true },
    other: { state: true },
    person: { state: true },
    leaving: { state: true },
  };
  static override styles = keepingStyles;

  declare protected picked: Option | undefined;
  declare protected other: Option | undefined;
  declare protected person: Option | undefined;
  /** Who goes along in a split. */
  declare protected leaving: Pick<PersonRef, 'id' | 'name'>[];

  private readonly kept = new Kept<UnitDetail | undefined>(this, async () => this.picked && loadUnit(this.picked.id));
  private readonly departments = new Fetched(this, loadDepartments);

  constructor() {
    super();
    this.leaving = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.departments.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('directory.units.heading')}</h2>
      <gs-picker label=${t('directory.units.find')} .ask=${unitsLike} .picked=${this.picked} @gs-picked=${this.choose}></gs-picker>
      <gs-error-summary .problem=${this.kept.problem}></gs-error-summary>
      ${this.kept.value ? this.renderUnit(this.kept.value) : this.departments.render((all) => html`${all.length ? this.renderDepartments(all) : nothing}`)}`;
  }

  private renderDepartments(all: readonly { name: string; people: number }[]): TemplateResult {
    return html`<h3>${t('directory.departments')}</h3>
      <p class="muted">${t('directory.departments.hint')}</p>
      <ul class="facts" role="list">
        ${all.map((one) => html`<li><span dir="auto">${one.name}</span><span>${t('directory.unit.people', { count: one.people })}</span></li>`)}
      </ul>
      <p><button type="button" @click=${this.match}>${t('directory.departments.match')}</button></p>`;
  }

  private async match(): Promise<void> {
    await this.kept.run(matchDepartments);
    await this.departments.load();
  }

  private renderUnit(unit: UnitDetail): TemplateResult {
    const below = unit.parent ? t('directory.unit.below', { unit: unit.parent.name }) : t('directory.unit.whole');
    return html`<p class="lead" dir="auto">
        ${unit.name}${unit.code ? ` (${unit.code})` : ''}. ${below} ${t('directory.unit.people', { count: unit.people })}
        ${unit.closedOn ? html`<strong>${t('directory.unit.closed', { day: unit.closedOn })}</strong>` : nothing}
      </p>
      ${this.renderPosts(unit)} ${unit.closedOn ? nothing : this.renderNaming(unit)} ${unit.closedOn ? nothing : this.renderPlace(unit)}
      ${unit.closedOn || !unit.parent ? nothing : this.renderSplit(unit)} ${this.renderChanges(unit)} ${this.renderShapes(unit)}`;
  }

  private renderPosts(unit: UnitDetail): TemplateResult {
    return html`<h3>${t('directory.unit.posts')}</h3>
      <ul class="facts" role="list">
        ${unit.posts.map(
          (post) =>
            html`<li class=${post.today ? '' : 'past'}>
              <span dir="auto">
                <strong>${post.person.name}</strong> ${t(`directory.post.${post.kind as (typeof posts)[number]}`)}
                <span class="muted small">${post.from || post.until ? `${post.from ?? '…'} – ${post.until ?? '…'}` : nothing}</span>
              </span>
              ${post.today
                ? html`<button type="button" class="small-button" @click=${() => this.kept.run(() => end('posts', post.id))}>
                    ${t('directory.end')}<span class="hidden-text"> ${post.person.name}</span>
                  </button>`
                : nothing}
            </li>`,
        )}
      </ul>
      ${unit.closedOn ? nothing : this.renderAppointing(unit)}`;
  }

  private renderAppointing(unit: UnitDetail): TemplateResult {
    return html`<form @submit=${(event: Event) => this.appoint(event, unit)}>
      <div class="row">
        <gs-picker
          id="person"
          label=${t('directory.unit.who')}
          .error=${this.kept.problem?.about('person')}
          .ask=${peopleLike}
          .picked=${this.person}
          @gs-picked=${(event: Picked) => (this.person = event.detail ?? undefined)}
        ></gs-picker>
        <div>
          <label class="line" for="kind">${t('directory.unit.as')}</label>
          <select id="kind" name="kind">
            ${posts.map((kind) => html`<option value=${kind}>${t(`directory.post.${kind}`)}</option>`)}
          </select>
        </div>
      </div>
      <div class="row">
        <gs-field id="from" type="date" optional .label=${t('directory.unit.from')}></gs-field>
        <gs-field id="until" type="date" optional .label=${t('directory.unit.until')} .error=${this.kept.problem?.about('until')}></gs-field>
        <button class="primary" type="submit">${t('directory.unit.appoint')}</button>
      </div>
    </form>`;
  }

  private renderNaming(unit: UnitDetail): TemplateResult {
    return html`<h3>${t('directory.unit.name')}</h3>
      <div class="row">
        <gs-field id="name" .label=${t('directory.unit.name.new')} .value=${unit.name} .error=${this.kept.problem?.about('name')}></gs-field>
        <button type="button" @click=${() => this.kept.run(() => reorganise(unit.id, 'names', { name: this.said('name') }))}>
          ${t('directory.unit.rename')}
        </button>
      </div>
      <div class="row">
        <gs-field id="code" optional .label=${t('directory.unit.code')} .value=${unit.code ?? ''} .error=${this.kept.problem?.about('code')}></gs-field>
        <button type="button" @click=${() => this.kept.run(() => reorganise(unit.id, 'code', { code: this.said('code') }))}>${t('directory.save')}</button>
      </div>
      <div class="row">
        <gs-field id="below" .label=${t('directory.unit.new')}></gs-field>
        <button type="button" @click=${() => this.kept.run(() => found({ name: this.said('below'), parent: unit.id }))}>${t('directory.unit.found')}</button>
      </div>`;
  }

  private renderPlace(unit: UnitDetail): TemplateResult {
    if (!unit.parent) return html``;
    const to = { unit: this.other?.id };
    return html`<h3>${t('directory.unit.place')}</h3>
      <div class="row">
        <gs-picker
          id="unit"
          label=${t('directory.unit.other')}
          .error=${this.kept.problem?.about('unit')}
          .ask=${unitsLike}
          .picked=${this.other}
          @gs-picked=${(event: Picked) => (this.other = event.detail ?? undefined)}
        ></gs-picker>
        <button type="button" @click=${() => this.kept.run(() => reorganise(unit.id, 'moves', to))}>${t('directory.unit.move')}</button>
        <button type="button" @click=${() => this.kept.run(() => reorganise(unit.id, 'merger', to))}>${t('directory.unit.merge')}</button>
      </div>
      <p class="muted small">${t('directory.unit.merge.hint')}</p>
      <p>
        <button type="button" @click=${() => this.kept.run(() => reorganise(unit.id, 'closing'))}>${t('directory.unit.close')}</button>
      </p>`;
  }

  private renderSplit(unit: UnitDetail): TemplateResult {
    return html`<h3>${t('directory.unit.split')}</h3>
      <p class="muted">${t('directory.unit.split.hint')}</p>
      <form @submit=${(event: Event) => this.split(event, unit)}>
        <gs-field id="part" .label=${t('directory.unit.part')}></gs-field>
        <gs-people-picker
          label=${t('directory.unit.leaving')}
          .most=${200}
          .chosen=${this.leaving}
          @gs-chosen=${(event: CustomEvent<Pick<PersonRef, 'id' | 'name'>[]>) => (this.leaving = event.detail)}
        ></gs-people-picker>
        ${unit.units.length
          ? html`<fieldset>
              <legend>${t('directory.unit.units')}</legend>
              ${unit.units.map((below) => html`<label class="choice"><input type="checkbox" name="units" value=${below.id} />${below.name}</label>`)}
            </fieldset>`
          : nothing}
        <label class="choice"><input type="checkbox" name="work" checked />${t('directory.unit.work')}</label>
        <button type="submit">${t('directory.unit.split.do')}</button>
      </form>`;
  }

  private renderChanges(unit: UnitDetail): TemplateResult | typeof nothing {
    if (unit.changes.length === 0) return nothing;
    return html`<h3>${t('directory.unit.changes')}</h3>
      <ul class="facts" role="list">
        ${unit.changes.map(
          (change) =>
            html`<li class=${change.undone ? 'past' : ''}>
              <span dir="auto">${changeWords(change)} <span class="muted small">${agoOf(change.at)}</span></span>
              ${change.undone
                ? html`<span>${t('directory.unit.undone')}</span>`
                : html`<button
                    type="button"
                    class="small-button"
                    @click=${() => this.kept.run(() => reorganise(unit.id, `changes/${change.id}/undoing`))}
                  >
                    ${t('directory.unit.undo')}<span class="hidden-text"> ${changeWords(change)}</span>
                  </button>`}
            </li>`,
        )}
      </ul>`;
  }

  private renderShapes(unit: UnitDetail): TemplateResult | typeof nothing {
    if (unit.shapes.length < 2) return nothing;
    return html`<h3>${t('directory.unit.past')}</h3>
      <ul class="facts" role="list">
        ${unit.shapes.map(
          (shape) =>
            html`<li>
              <span dir="auto">${shape.name}${shape.parent ? `, ${shape.parent.name}` : ''}</span>
              <span class="muted small">${shape.from ?? '…'} – ${shape.until ?? '…'}</span>
            </li>`,
        )}
      </ul>`;
  }

  private said(field: string): string | undefined {
    return this.find<HTMLInputElement>(`#${field}`)?.value?.trim() || undefined;
  }

  private async choose(event: Picked): Promise<void> {
    this.picked = event.detail ?? undefined;
    this.kept.set(undefined);
    await this.kept.load();
  }

  private appoint(event: Event, unit: UnitDetail): Promise<void> {
    event.preventDefault();
    const kind = String(new FormData(event.currentTarget as HTMLFormElement).get('kind'));
    const post = { unit: unit.id, person: this.person?.id, kind, from: this.said('from'), until: this.said('until') };
    return this.kept.run(() => give('posts', post));
  }

  private async split(event: Event, unit: UnitDetail): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const part = { name: this.said('part'), people: this.leaving.map(({ id }) => id), units: form.getAll('units'), takesWork: form.has('work') };
    await this.kept.run(() => reorganise(unit.id, 'split', { parts: [part] }));
    if (!this.kept.problem) this.leaving = [];
  }
}

function changeWords(change: UnitChange): string {
  const unit = change.unit.name;
  const other = change.other?.name ?? '';
  return t(`directory.change.${change.kind}`, { unit, other, name: change.wasName ?? '' });
}

define('gs-unit-keeping', UnitKeepingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-unit-keeping': UnitKeepingElement;
  }
}
