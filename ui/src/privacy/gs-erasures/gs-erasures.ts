import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { tableStyles } from '../../admin/tables.styles.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { findStaff, loadPerson, type StaffView } from '../../directory/keeping.ts';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf, sayExactly } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { loadErasures, prepareErasure, type Erasure } from '../privacy.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../gs-erasure/gs-erasure.ts';

const goes = ['name', 'account', 'found', 'inbox', 'pens'] as const;
const stays = ['record', 'journal', 'places'] as const;
const beyond = ['words', 'backups', 'files'] as const;

/**
 * @summary Erases the name of somebody who has left: who, what goes and what stays, the name typed, and the record of it.
 */
export class ErasuresElement extends GroundswellElement {
  static override properties = { picked: { state: true }, person: { state: true }, problem: { state: true }, busy: { state: true }, round: { state: true } };
  static override styles = [
    tableStyles,
    css`
      h2,
      h3 {
        margin-block: var(--gs-6) var(--gs-3);
      }
      gs-picker {
        display: block;
        max-inline-size: 36rem;
        margin-block: var(--gs-5);
      }
      gs-erasure {
        margin-block: var(--gs-5);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr);
        gap: var(--gs-1) var(--gs-5);
        overflow-wrap: anywhere;
      }
      dt {
        color: var(--gs-ink-muted);
      }
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        gap: 0 var(--gs-6);
      }
      .parts ul {
        padding-inline-start: var(--gs-5);
      }
      .parts li {
        padding-block: var(--gs-1);
      }
      .do {
        margin-block-start: var(--gs-5);
      }
      code {
        font: inherit;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare protected picked: Option | undefined;
  /** What the directory keeps about whoever is picked. */
  declare protected person: StaffView | undefined;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;
  /** Counts the choices that are over: the next one begins with a question that remembers nobody. */
  declare protected round: number;
  private readonly all = new Fetched<Erasure[]>(this, loadErasures);

  constructor() {
    super();
    this.busy = false;
    this.round = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.all.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('erasure.heading')}</h2>
      <p class="muted">${t('erasure.lead')}</p>
      ${this.all.render((all) => html`${this.renderWaiting(all)} ${this.renderChoice()} ${this.renderRecord(all)}`)}`;
  }

  private renderWaiting(all: readonly Erasure[]): TemplateResult {
    return html`${repeat(
      all.filter(({ state }) => state === 'waiting'),
      ({ id }) => id,
      (one) => html`<gs-erasure .erasure=${one} @gs-erasure-done=${this.done}></gs-erasure>`,
    )}`;
  }

  private renderChoice(): TemplateResult {
    return html`<form novalidate @submit=${this.prepare}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${keyed(
        this.round,
        html`<gs-picker
          id="person"
          .label=${t('erasure.who')}
          .hint=${t('erasure.who.hint')}
          .error=${this.problem?.about('person')}
          .picked=${this.picked}
          .ask=${leaversLike}
          @gs-picked=${this.choose}
        ></gs-picker>`,
      )}
      ${this.person ? this.renderPerson(this.person) : nothing}
      <button type="submit" class="do" ?disabled=${this.busy}>${t('erasure.prepare')}</button>
    </form>`;
  }

  private renderPerson(view: StaffView): TemplateResult {
    const { person } = view;
    const facts = [
      [t('erasure.fact.name'), person.name],
      [t('erasure.fact.title'), person.title],
      [t('erasure.fact.unit'), person.unit?.name],
      [t('erasure.fact.email'), view.email],
      [t('erasure.fact.account'), view.userName],
      [t('erasure.fact.external'), view.externalId],
    ].filter(([, value]) => value);
    return html`<dl>
        ${facts.map(([name, value]) => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`)}
        ${view.leftOn ? html`<dt>${t('erasure.fact.left')}</dt><dd>${dayOf(view.leftOn)}</dd>` : nothing}
      </dl>
      <div class="parts">
        ${renderPart('goes', goes)} ${renderPart('stays', stays)} ${renderPart('beyond', beyond)}
      </div>`;
  }

  private renderRecord(all: readonly Erasure[]): TemplateResult {
    const past = all.filter(({ state }) => state !== 'waiting');
    return html`<h3 id="record" tabindex="-1">${t('erasure.record')}</h3>
      ${past.length
        ? html`<table>
            <thead>
              <tr>
                ${(['person', 'asked', 'became'] as const).map((column) => html`<th scope="col">${t(`erasure.record.${column}`)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${past.map((one) => renderPast(one))}
            </tbody>
          </table>`
        : html`<p class="muted">${t('erasure.record.none')}</p>`}`;
  }

  private async choose(event: CustomEvent<Option | null>): Promise<void> {
    this.picked = event.detail ?? undefined;
    this.person = undefined;
    this.problem = undefined;
    const picked = this.picked;
    if (!picked) return;
    try {
      const { body } = await loadPerson(picked.id);
      if (this.picked === picked) this.person = body;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** The first step; the second stands above, with the focus on what it asks for. */
  private async prepare(event: Event): Promise<void> {
    event.preventDefault();
    this.problem = Problem.inForm(this.picked ? [] : [{ pointer: '/person', detail: t('erasure.fault.who') }]);
    const person = this.picked?.id;
    if (!person || this.busy) return;
    this.busy = true;
    try {
      const waits = this.all.value?.some((one) => one.person === person && one.state === 'waiting');
      if (!waits) await prepareErasure(person);
      this.picked = undefined;
      this.person = undefined;
      this.round += 1;
      announce(t('erasure.prepared'));
      await this.all.load();
      await this.updateComplete;
      const step = [...this.renderRoot.querySelectorAll('gs-erasure')].find((one) => one.erasure.person === person);
      await step?.updateComplete;
      step?.shadowRoot?.querySelector('gs-field')?.focus();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }

  private async done(): Promise<void> {
    await this.all.load();
    await this.updateComplete;
    this.find<HTMLElement>('#record')?.focus();
  }
}

function renderPart(part: 'goes' | 'stays' | 'beyond', what: readonly string[]): TemplateResult {
  return html`<div>
    <h3>${t(`erasure.${part}`)}</h3>
    <ul>
      ${what.map((one) => html`<li>${t(`erasure.${part}.${one}` as 'erasure.goes.name')}</li>`)}
    </ul>
  </div>`;
}

function renderPast(one: Erasure): TemplateResult {
  const became = one.doneAt
    ? t('erasure.record.done', { who: one.doneBy?.name ?? '', when: sayExactly(one.doneAt) })
    : t('erasure.record.lapsed', { when: sayExactly(one.expiresAt) });
  return html`<tr>
    <th scope="row"><code>${one.person}</code></th>
    <td data-label=${t('erasure.record.asked')}>${t('erasure.record.by', { who: one.askedBy.name, when: sayExactly(one.askedAt) })}</td>
    <td data-label=${t('erasure.record.became')}>${became}</td>
  </tr>`;
}

/** People who have left, told apart by account and unit. */
async function leaversLike(typed: string): Promise<Option[]> {
  const { items } = await findStaff(typed, true);
  return items.slice(0, 8).map(({ person, userName, leftOn }) => ({
    id: person.id,
    label: person.name,
    note: [person.title, person.unit?.name, userName, leftOn].filter(Boolean).join(', '),
  }));
}

define('gs-erasures', ErasuresElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-erasures': ErasuresElement;
  }
}
