import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, Problem, type FieldError } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { keepFor, loadOutlook, type Days, type Outlook } from '../privacy.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

/**
 * @summary For how long things are kept: the days with their limits, what the next run throws away, what the last one did.
 */
export class RetentionElement extends GroundswellElement {
  static override properties = { typed: { state: true }, would: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = css`
    h2:not(dialog h2) {
      margin-block: var(--gs-6) var(--gs-3);
    }
    .kind {
      margin-block: var(--gs-5);
      padding-block-end: var(--gs-5);
      border-block-end: 1px solid var(--gs-line);
    }
    gs-field {
      max-inline-size: 30rem;
    }
    .kind p {
      margin-block-start: var(--gs-2);
    }
    dialog > * + * {
      margin-block-start: var(--gs-4);
    }
    dialog ul {
      padding-inline-start: var(--gs-5);
    }
  `;

  /** What stands in the fields, where it was changed. */
  declare protected typed: Partial<Record<keyof Days, string>>;
  /** What the next run would throw away with what was typed; shown before it is kept. */
  declare protected would: readonly Outlook[] | undefined;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;
  private readonly outlook = new Fetched<Outlook[]>(this, (signal) => loadOutlook(undefined, signal));

  constructor() {
    super();
    this.typed = {};
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.outlook.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('retention.heading')}</h2>
      <p class="muted">${t('retention.lead')}</p>
      ${this.outlook.render(
        (items) => html`<form novalidate @submit=${this.submit}>
          <gs-error-summary .problem=${this.problem}></gs-error-summary>
          ${items.map((item) => this.renderKind(item))}
          <button class="primary" type="submit" ?disabled=${this.busy}>${t('retention.save')}</button>
        </form>`,
      )}
      ${this.renderQuestion()}`;
  }

  private renderKind(item: Outlook): TemplateResult {
    const { name, least, most, standard, due, lastRunAt, lastGone } = item;
    return html`<div class="kind">
      <gs-field
        id=${name}
        type="number"
        .label=${t(`retention.${name}`)}
        .hint=${`${t(`retention.${name}.hint`)} ${t('retention.limits', { least, most, standard })}`}
        .error=${this.problem?.about(name)}
        .value=${this.typed[name] ?? String(item.days)}
        @input=${(event: Event) => (this.typed = { ...this.typed, [name]: (event.currentTarget as HTMLInputElement).value })}
      ></gs-field>
      <p>${t('retention.due', { count: due })}</p>
      <p class="muted small">
        ${lastRunAt ? html`${t('retention.last', { count: lastGone ?? 0 })} ${agoOf(lastRunAt)}.` : t('retention.last.none')}
      </p>
    </div>`;
  }

  private renderQuestion(): TemplateResult {
    return html`<dialog aria-labelledby="question">
      <h2 id="question">${t('retention.sure')}</h2>
      <p>${t('retention.sure.lead')}</p>
      ${this.would
        ? html`<ul>
            ${this.would.map(
              ({ name, days, due }) =>
                html`<li>${t('retention.sure.kind', { what: t(`retention.${name}.name`), days, count: due })}</li>`,
            )}
          </ul>`
        : nothing}
      <form method="dialog" class="row">
        <button class="primary" @click=${this.keep}>${t('retention.do')}</button>
        <button class="plain">${t('action.cancel')}</button>
      </form>
    </dialog>`;
  }

  private get wanted(): Days {
    const items = this.outlook.value ?? [];
    return Object.fromEntries(items.map(({ name, days }) => [name, Number(this.typed[name] ?? days)])) as Days;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.problem = this.check();
    if (this.problem || this.busy) return;
    this.busy = true;
    try {
      this.would = await loadOutlook(this.wanted);
      await this.updateComplete;
      this.find<HTMLDialogElement>('dialog')?.showModal();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }

  private async keep(): Promise<void> {
    try {
      await keepFor(this.wanted);
      this.typed = {};
      announce(t('retention.saved'));
      await this.outlook.load();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  private check(): Problem | undefined {
    const { wanted } = this;
    const errors: FieldError[] = (this.outlook.value ?? [])
      .filter(({ name, least, most }) => !Number.isInteger(wanted[name]) || wanted[name] < least || wanted[name] > most)
      .map(({ name, least, most }) => ({
        pointer: `/${name}`,
        detail: t('retention.fault', { what: t(`retention.${name}`), least, most }),
      }));
    return Problem.inForm(errors);
  }
}

define('gs-retention', RetentionElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-retention': RetentionElement;
  }
}
