import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { findStaff, type StaffRow } from '../keeping.ts';
import { keepingStyles } from '../keeping.styles.ts';
import '../../foundation/gs-field/gs-field.ts';
import '../../foundation/gs-notice-states/gs-failure.ts';
import './gs-person-keeping.ts';

const pause = 200;

/**
 * @summary Finds a person, also one who left, and opens what the directory keeps about them.
 */
export class PeopleKeepingElement extends GroundswellElement {
  static override properties = {
    rows: { state: true },
    next: { state: true },
    gone: { state: true },
    open: { state: true },
    problem: { state: true },
  };
  static override styles = keepingStyles;

  declare protected rows: StaffRow[] | undefined;
  declare protected next: string | undefined;
  declare protected gone: boolean;
  /** The id of whoever is open; empty for somebody new. */
  declare protected open: string | undefined;
  declare protected problem: Problem | undefined;
  private question = '';
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.gone = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.search();
  }

  protected override render(): TemplateResult {
    if (this.open !== undefined) {
      return html`<p><button type="button" class="plain" @click=${this.close}>${t('directory.people.back')}</button></p>
        <gs-person-keeping .person=${this.open}></gs-person-keeping>`;
    }
    return html`<div class="spread">
        <h2>${t('directory.people.heading')}</h2>
        <a href="/hand-overs">${t('hand-over.title')}</a>
      </div>
      <div class="row">
        <gs-field .label=${t('directory.people.find')} .value=${this.question} @input=${this.take}></gs-field>
        <label class="choice">
          <input type="checkbox" .checked=${this.gone} @change=${this.turn} />${t('directory.people.gone')}
        </label>
        <button type="button" @click=${() => (this.open = '')}>${t('directory.people.new')}</button>
      </div>
      ${this.problem ? html`<gs-failure .problem=${this.problem} @gs-try-again=${() => this.search()}></gs-failure>` : nothing}
      ${this.rows ? this.renderRows(this.rows) : nothing}`;
  }

  private renderRows(rows: readonly StaffRow[]): TemplateResult {
    if (rows.length === 0) return html`<p class="muted" role="status">${t('directory.people.none')}</p>`;
    return html`<ul class="facts" role="list">
        ${rows.map(
          (row) =>
            html`<li>
              <span>
                <strong dir="auto">${row.person.name}</strong>
                <span class="muted small" dir="auto">${[row.person.title, row.person.unit?.name, row.userName].filter(Boolean).join(' · ')}</span>
              </span>
              <button type="button" class="small-button" @click=${() => (this.open = row.person.id)}>
                ${t('directory.open')}<span class="hidden-text"> ${row.person.name}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${this.next ? html`<p><button type="button" @click=${() => this.search(this.next)}>${t('directory.file.more')}</button></p>` : nothing}`;
  }

  private take(event: Event): void {
    this.question = (event.currentTarget as HTMLInputElement).value;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.search(), pause);
  }

  private turn(event: Event): void {
    this.gone = (event.target as HTMLInputElement).checked;
    void this.search();
  }

  private close(): void {
    this.open = undefined;
    void this.search();
  }

  private async search(cursor?: string): Promise<void> {
    try {
      const page = await findStaff(this.question.trim(), this.gone, cursor);
      this.rows = cursor ? [...(this.rows ?? []), ...page.items] : page.items;
      this.next = page.next;
      this.problem = undefined;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-people-keeping', PeopleKeepingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-people-keeping': PeopleKeepingElement;
  }
}
