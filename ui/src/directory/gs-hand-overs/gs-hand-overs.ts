import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t, word } from '../../foundation/t.ts';
import type { Option } from '../gs-picker/gs-picker.ts';
import { loadHandovers, pass, type Handover } from '../keeping.ts';
import { keepingStyles } from '../keeping.styles.ts';
import { peopleLike, personOption } from '../options.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../gs-picker/gs-picker.ts';

/**
 * @summary What people who left have left behind, and to whom each of it goes.
 */
export class HandOversElement extends GroundswellElement {
  static override properties = { problem: { state: true } };
  static override styles = keepingStyles;

  declare protected problem: Problem | undefined;
  private readonly handovers = new Fetched<Handover[]>(this, loadHandovers);
  /** Whom somebody chose, or that they took back who was suggested. */
  private readonly takers = new Map<string, Option | undefined>();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.handovers.load();
  }

  protected override render(): TemplateResult {
    return html`<h1>${t('hand-over.title')}</h1>
      <p class="lead">${t('hand-over.lead')}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.handovers.render((all) =>
        all.length
          ? html`${all.map((one) => this.renderOne(one))}`
          : html`<gs-empty .heading=${t('hand-over.none.heading')}>${t('hand-over.none')}</gs-empty>`,
      )}`;
  }

  private renderOne(one: Handover): TemplateResult {
    const things = one.items.filter((item) => item.kind !== 'unit');
    const units = one.items.filter((item) => item.kind === 'unit');
    return html`<section class="sheet" aria-labelledby="of-${one.person.id}">
      <h2 id="of-${one.person.id}" dir="auto">${one.person.name}</h2>
      <p class="muted" dir="auto">${t('hand-over.left', { unit: one.unit.name, day: one.leftOn })}</p>
      ${units.map(
        (unit) =>
          html`<p>
            <strong dir="auto">${t('hand-over.unit', { unit: unit.title })}</strong> ${t('hand-over.unit.waiting', { count: unit.open })}
          </p>`,
      )}
      ${things.length ? this.renderThings(one, things) : nothing}
    </section>`;
  }

  private renderThings(one: Handover, things: Handover['items']): TemplateResult {
    return html`<form @submit=${(event: Event) => this.hand(event, one)}>
      <fieldset>
        <legend>${t('hand-over.things')}</legend>
        ${things.map(
          (item) =>
            html`<label class="choice">
              <input type="checkbox" name="things" value=${item.id} checked />
              <span dir="auto">${item.title} <span class="muted small">${word('hand-over.kind', item.kind, { count: item.open })}</span></span>
            </label>`,
        )}
      </fieldset>
      <gs-picker
        label=${t('hand-over.to')}
        hint=${t('hand-over.to.hint')}
        .ask=${peopleLike}
        .picked=${this.taker(one)}
        @gs-picked=${(event: CustomEvent<Option | null>) => this.take(one, event.detail)}
      ></gs-picker>
      <button class="primary" type="submit">${t('hand-over.do')}</button>
    </form>`;
  }

  private taker(one: Handover): Option | undefined {
    if (this.takers.has(one.person.id)) return this.takers.get(one.person.id);
    return one.suggested && personOption(one.suggested);
  }

  private take(one: Handover, option: Option | null): void {
    this.takers.set(one.person.id, option ?? undefined);
  }

  private async hand(event: Event, one: Handover): Promise<void> {
    event.preventDefault();
    const things = new FormData(event.currentTarget as HTMLFormElement).getAll('things').map(String);
    const to = this.taker(one);
    this.problem = undefined;
    try {
      await pass(one.person.id, [...new Set(things)], to?.id ?? '');
      announce(t('hand-over.done', { name: to?.label ?? '' }));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    await this.handovers.load();
  }
}

define('gs-hand-overs', HandOversElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-hand-overs': HandOversElement;
  }
}
