import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { t, word } from '../../foundation/t.ts';
import type { DecisionRight, Unit } from '../../foundation/types.ts';
import type { Theme } from '../../theme/themes.ts';
import type { RightDraft, RightEntry } from '../decision-rights.ts';

const rights: DecisionRight[] = ['go', 'try', 'ask', 'no'];
const questions = { owner: 120, money: 200, scope: 1_000, examples: 1_000, law: 500 } as const;

/**
 * @summary Writes an entry of the catalogue, or its next version.
 * @event gs-right-written - what it shall say
 * @event gs-right-ended - it shall say nothing any more
 */
export class RightFormElement extends GroundswellElement {
  static override properties = { entry: { attribute: false }, practice: { attribute: false }, units: { attribute: false }, themes: { attribute: false } };
  static override styles = css`
    form {
      display: grid;
      gap: var(--gs-4);
      max-inline-size: 40rem;
      margin-block: var(--gs-4);
    }
    label {
      display: block;
      margin-block-end: var(--gs-1);
    }
    .ends {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gs-3);
    }
  `;

  /** The entry; none for a new one. */
  declare entry: RightEntry | undefined;
  /** The completed idea that others shall be free to take over; none for an entry about any idea. */
  declare practice: string | undefined;
  /** The units the writer may write for. */
  declare units: Unit[];
  /** The themes on offer. */
  declare themes: Theme[];
  private draft: RightDraft = { unit: '', right: 'ask', owner: '', money: '', scope: '', examples: '', law: '' };

  constructor() {
    super();
    this.units = [];
    this.themes = [];
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('entry') && this.entry) {
      const { unit, theme, practice, right, owner, money, days, silence, scope, examples, law } = this.entry;
      const said = Object.entries({ theme, practice, days, silence }).filter(([, value]) => value);
      this.draft = { unit, right, owner, money, scope, examples, law, ...Object.fromEntries(said) };
    }
    if (changed.has('practice') && this.practice) this.draft = { ...this.draft, practice: this.practice, right: 'go' };
    if (!this.draft.unit) this.draft.unit = this.units[0]?.id ?? '';
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.send} @gs-enter=${this.send}>
      ${this.entry ? nothing : this.renderPlace()} ${this.renderChoice('right', t('decision-right.right'), rights.map((right) => [right, word('right', right)]))}
      ${(Object.keys(questions) as (keyof typeof questions)[]).map((name) => this.renderField(name))}
      ${this.renderNumber('days')} ${this.renderNumber('silence')}
      <div class="ends">
        <button class="primary">${t(this.entry ? 'decision-right.rewrite' : 'decision-right.write')}</button>
        ${this.entry ? html`<button type="button" @click=${this.end}>${t('decision-right.end')}</button>` : nothing}
      </div>
    </form>`;
  }

  private renderNumber(name: 'days' | 'silence'): TemplateResult {
    return html`<gs-field
      id=${name}
      label=${t(`decision-right.${name}`)}
      hint=${t(`decision-right.${name}.hint`)}
      optional
      .value=${this.draft[name] ? String(this.draft[name]) : ''}
      @input=${(event: Event) => this.take({ [name]: Number((event.currentTarget as FieldElement).value) || undefined })}
    ></gs-field>`;
  }

  private renderPlace(): TemplateResult {
    const unit = this.renderChoice('unit', t('decision-right.unit'), this.units.map(({ id, name }) => [id, name]));
    if (this.practice) return unit;
    return html`${unit}
    ${this.renderChoice('theme', t('decision-right.theme'), [['', t('decision-right.any')], ...this.themes.map(({ id, name }): [string, string] => [id, name])])}`;
  }

  private renderChoice(name: 'unit' | 'theme' | 'right', label: string, choices: [string, string][]): TemplateResult {
    return html`<div>
      <label for=${name}>${label}</label>
      <select id=${name} @change=${(event: Event) => this.take({ [name]: (event.target as HTMLSelectElement).value || undefined })}>
        ${choices.map(([value, words]) => html`<option value=${value} ?selected=${value === (this.draft[name] ?? '')}>${words}</option>`)}
      </select>
    </div>`;
  }

  private renderField(name: keyof typeof questions): TemplateResult {
    const long = questions[name] === 1_000;
    return html`<gs-field
      id=${name}
      label=${t(`decision-right.${name}`)}
      hint=${name === 'owner' ? t('decision-right.owner.hint') : nothing}
      type=${long ? 'long' : 'text'}
      .rows=${long ? 3 : 1}
      .limit=${questions[name]}
      ?optional=${name !== 'owner'}
      .value=${this.draft[name]}
      @input=${(event: Event) => this.take({ [name]: (event.currentTarget as FieldElement).value })}
    ></gs-field>`;
  }

  private take(change: { [Name in keyof RightDraft]?: RightDraft[Name] | undefined }): void {
    this.draft = { ...this.draft, ...change } as RightDraft;
  }

  private send(event: Event): void {
    event.preventDefault();
    this.tell('gs-right-written', this.draft);
  }

  private end(): void {
    if (window.confirm(t('decision-right.end.sure'))) this.tell('gs-right-ended', undefined);
  }
}

define('gs-right-form', RightFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-right-form': RightFormElement;
  }
}
