import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { session } from '../../foundation/session.ts';
import { t, word } from '../../foundation/t.ts';
import type { Option } from '../gs-picker/gs-picker.ts';
import { describe, end, give, join, loadPerson, staff, type Dated, type StaffView } from '../keeping.ts';
import { keepingStyles } from '../keeping.styles.ts';
import { Kept } from '../kept.ts';
import { unitsLike } from '../options.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import '../../foundation/gs-notice-states/gs-loading.ts';
import '../../signin/gs-linked-account/gs-linked-account.ts';
import '../gs-picker/gs-picker.ts';

const fields = ['userName', 'name', 'title', 'email', 'externalId', 'locale'] as const;
const roles = ['leader', 'facilitator', 'administrator', 'auditor'] as const;

/**
 * @summary One person as the administrator keeps them: who they are, where they are and were, posts and roles.
 */
export class PersonKeepingElement extends GroundswellElement {
  static override properties = {
    person: {},
    unit: { state: true },
  };
  static override styles = keepingStyles;

  /** Whose; empty for somebody new. */
  declare person: string;
  declare protected unit: Option | undefined;
  private readonly kept = new Kept(this, () => loadPerson(this.person));

  constructor() {
    super();
    this.person = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('person') && this.person) void this.kept.load();
  }

  protected override render(): TemplateResult {
    const view = this.kept.value?.body;
    if (this.person && !view) return html`<gs-error-summary .problem=${this.kept.problem}></gs-error-summary><gs-loading></gs-loading>`;
    return html`<h2 dir="auto">${view?.person.name ?? t('directory.people.new')}</h2>
      <gs-error-summary .problem=${this.kept.problem}></gs-error-summary>
      ${view && !view.active ? html`<p><strong>${t('directory.person.left', { day: view.leftOn ?? '' })}</strong></p>` : nothing}
      ${this.renderForm(view)} ${view ? this.renderPlaces(view) : nothing} ${view ? this.renderPosts(view) : nothing}
      ${view && session.value.modes.includes('oidc') ? html`<gs-linked-account .person=${this.person}></gs-linked-account>` : nothing}`;
  }

  private renderForm(view: StaffView | undefined): TemplateResult {
    const kept: Record<string, string | undefined> = { ...view, name: view?.person.name, title: view?.person.title } as never;
    return html`<form novalidate @submit=${this.keep}>
      ${fields.map(
        (field) =>
          html`<gs-field
            id=${field}
            .label=${t(`directory.person.${field}`)}
            ?optional=${field !== 'userName' && field !== 'name'}
            .error=${this.kept.problem?.about(field)}
            .value=${kept[field] ?? ''}
          ></gs-field>`,
      )}
      ${view ? nothing : this.renderUnit(t('directory.person.unit'))}
      <button class="primary" type="submit">${view ? t('directory.save') : t('directory.person.add')}</button>
    </form>`;
  }

  private renderUnit(label: string): TemplateResult {
    return html`<gs-picker
      id="unit"
      label=${label}
      .error=${this.kept.problem?.about('unit')}
      .ask=${unitsLike}
      .picked=${this.unit}
      @gs-picked=${(event: CustomEvent<Option | null>) => (this.unit = event.detail ?? undefined)}
    ></gs-picker>`;
  }

  private renderPlaces(view: StaffView): TemplateResult {
    return html`<h3>${t('directory.person.places')}</h3>
      <ul class="facts" role="list">
        ${view.stays.map(
          (stay) =>
            html`<li class=${isPast(stay) ? 'past' : ''}>
              <span dir="auto">${stay.unit.name} <span class="muted small">${stay.home ? nothing : t('directory.person.further')} ${span(stay)}</span></span>
              ${stay.home || isPast(stay) ? nothing : this.renderEnd('memberships', stay.id, stay.unit.name)}
            </li>`,
        )}
      </ul>
      <div class="row">
        ${this.renderUnit(t('directory.person.where'))}
        ${view.active
          ? html`<button type="button" @click=${() => this.place('moves')}>${t('directory.person.move')}</button>
              <button type="button" @click=${() => this.place('memberships')}>${t('directory.person.lend')}</button>`
          : html`<button type="button" @click=${() => this.place('return')}>${t('directory.person.return')}</button>`}
      </div>
      ${view.active
        ? html`<div class="row">
            <gs-field id="on" type="date" .label=${t('directory.person.gone')} .error=${this.kept.problem?.about('on')}></gs-field>
            <button type="button" @click=${this.leave}>${t('directory.person.leave')}</button>
          </div>`
        : nothing}`;
  }

  private renderPosts(view: StaffView): TemplateResult {
    return html`<h3>${t('directory.person.posts')}</h3>
      ${view.posts.length + view.roles.length === 0 ? html`<p class="muted">${t('directory.person.posts.none')}</p>` : nothing}
      <ul class="facts" role="list">
        ${view.posts.map((post) => this.renderHeld('posts', post, `${word('directory.post', post.kind)}, ${post.unit.name}`))}
        ${view.roles.map((role) =>
          this.renderHeld('roles', role, [word('directory.role', role.role), role.unit?.name].filter(Boolean).join(', ')),
        )}
      </ul>
      ${view.active ? this.renderGrant() : nothing}`;
  }

  private renderHeld(what: 'posts' | 'roles', held: Dated, label: string): TemplateResult {
    return html`<li class=${isPast(held) ? 'past' : ''}>
      <span dir="auto">${label} <span class="muted small">${span(held)}</span></span>
      ${isPast(held) ? nothing : this.renderEnd(what, held.id, label)}
    </li>`;
  }

  private renderEnd(what: 'posts' | 'roles' | 'memberships', id: string, label: string): TemplateResult {
    return html`<button type="button" class="small-button" @click=${() => this.kept.run(() => end(what, id))}>
      ${t('directory.end')}<span class="hidden-text"> ${label}</span>
    </button>`;
  }

  private renderGrant(): TemplateResult {
    return html`<form class="row" @submit=${this.grant}>
      <div>
        <label class="line" for="role">${t('directory.person.role')}</label>
        <select id="role" name="role">
          ${roles.map((role) => html`<option value=${role}>${t(`directory.role.${role}`)}</option>`)}
        </select>
      </div>
      <button type="submit">${t('directory.person.grant')}</button>
      <p class="muted small">${t('directory.person.grant.hint')}</p>
    </form>`;
  }

  private async keep(event: Event): Promise<void> {
    event.preventDefault();
    const said = Object.fromEntries(fields.map((field) => [field, this.find<HTMLInputElement>(`#${field}`)?.value?.trim() || undefined]));
    const known = this.kept.value;
    if (known) {
      return this.kept.run(() => describe(this.person, { ...said, grade: known.body.grade }, known.etag ?? ''));
    }
    await this.kept.run(async () => {
      const reply = await join({ ...said, unit: this.unit?.id });
      this.person = reply.body.person.id;
    });
  }

  private place(what: 'moves' | 'memberships' | 'return'): Promise<void> {
    return this.kept.run(() => staff(this.person, what, { unit: this.unit?.id }));
  }

  private leave(): Promise<void> {
    const on = this.find<HTMLInputElement>('#on')?.value || undefined;
    return this.kept.run(() => staff(this.person, 'departure', { on }));
  }

  private grant(event: Event): Promise<void> {
    event.preventDefault();
    const role = String(new FormData(event.currentTarget as HTMLFormElement).get('role'));
    return this.kept.run(() => give('roles', { person: this.person, role, unit: role === 'leader' ? this.unit?.id : undefined }));
  }
}

function isPast(dated: Dated): boolean {
  return dated.until !== undefined && dated.until < new Date().toISOString().slice(0, 10);
}

function span(dated: Dated): string {
  if (dated.from && dated.until) return t('directory.from-until', { from: dated.from, until: dated.until });
  if (dated.from) return t('directory.from', { from: dated.from });
  return dated.until ? t('directory.until', { until: dated.until }) : '';
}

define('gs-person-keeping', PersonKeepingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-person-keeping': PersonKeepingElement;
  }
}
