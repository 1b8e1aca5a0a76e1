import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { t } from '../../foundation/t.ts';
import type { Theme, ThemeWords } from '../themes.ts';

/** What the keeper wants done with a theme. */
export type ThemeWish = { what: 'words'; words: ThemeWords } | { what: 'retire' | 'restore' } | { what: 'merge'; into: string };

/**
 * @summary Names and describes one theme, or a new one; retires, restores and merges it.
 * @event gs-theme-wished - what shall be done
 */
export class ThemeKeepingElement extends GroundswellElement {
  static override properties = { theme: { attribute: false }, others: { attribute: false }, into: { state: true } };
  static override styles = css`
    form,
    .ends {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--gs-3);
      margin-block: var(--gs-3);
    }
    gs-field {
      flex: 1 1 14rem;
    }
    gs-field + gs-field {
      flex-grow: 2;
    }
    label {
      display: block;
      margin-block-end: var(--gs-1);
    }
  `;

  /** The theme; none for a new one. */
  declare theme: Theme | undefined;
  /** What it can be merged into. */
  declare others: Theme[];
  declare private into: string;
  private words: ThemeWords = { name: '', description: '' };

  constructor() {
    super();
    this.others = [];
    this.into = '';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('theme')) this.words = { name: this.theme?.name ?? '', description: this.theme?.description ?? '' };
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.save} @gs-enter=${this.save}>
        ${this.renderField('name', 60)} ${this.renderField('description', 300)}
        <button class=${this.theme ? '' : 'primary'}>${t(this.theme ? 'themes.save' : 'themes.create')}</button>
      </form>
      ${this.theme ? this.renderEnds(this.theme) : nothing}`;
  }

  private renderField(name: keyof ThemeWords, limit: number): TemplateResult {
    return html`<gs-field
      id=${name}
      label=${t(`themes.${name}`)}
      .limit=${limit}
      .value=${this.words[name]}
      ?optional=${name === 'description'}
      @input=${(event: Event) => (this.words = { ...this.words, [name]: (event.currentTarget as FieldElement).value })}
    ></gs-field>`;
  }

  private renderEnds(theme: Theme): TemplateResult {
    return html`<div class="ends">
      ${theme.retired
        ? html`<button type="button" @click=${() => this.wish({ what: 'restore' })}>${t('themes.restore')}</button>`
        : html`<button type="button" @click=${() => this.wish({ what: 'retire' })}>${t('themes.retire')}</button>`}
      <div>
        <label for="into">${t('themes.merge.into')}</label>
        <select id="into" @change=${(event: Event) => (this.into = (event.target as HTMLSelectElement).value)}>
          <option value="">${t('themes.merge.choose')}</option>
          ${this.others.map((other) => html`<option value=${other.id} ?selected=${other.id === this.into}>${other.name}</option>`)}
        </select>
      </div>
      <button type="button" ?disabled=${!this.into} @click=${this.merge}>${t('themes.merge')}</button>
    </div>`;
  }

  private save(event: Event): void {
    event.preventDefault();
    this.wish({ what: 'words', words: this.words });
  }

  /** A merger cannot be taken back. */
  private merge(): void {
    const other = this.others.find(({ id }) => id === this.into);
    if (other && window.confirm(t('themes.merge.sure', { name: this.theme?.name ?? '', other: other.name }))) {
      this.wish({ what: 'merge', into: other.id });
    }
  }

  private wish(wish: ThemeWish): void {
    this.tell('gs-theme-wished', wish);
  }
}

define('gs-theme-keeping', ThemeKeepingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-theme-keeping': ThemeKeepingElement;
  }
}
