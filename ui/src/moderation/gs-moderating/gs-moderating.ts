import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { moderation, reasons, shortest, whatIs, type Part, type Reason, type Thing } from '../moderation.ts';

/** To say that something is wrong, or to take it out of sight. */
export type Wish = 'report' | 'hide';

/**
 * @summary Asks why something is reported or hidden, and does it.
 * @event gs-moderated - it was reported or hidden; `detail` is which
 */
export class ModeratingElement extends GroundswellElement {
  static override properties = { wish: { state: true }, thing: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = css`
    form > * + * {
      margin-block-start: var(--gs-4);
    }
  `;

  declare private wish: Wish;
  declare private problem: Problem | undefined;
  declare private busy: boolean;
  declare private thing: Thing;
  private askedFrom: HTMLElement | null = null;

  constructor() {
    super();
    this.wish = 'report';
    this.thing = {};
    this.busy = false;
  }

  /** Opens for one thing; the focus returns to where it was asked from. */
  async ask(wish: Wish, thing: Thing): Promise<void> {
    this.askedFrom = (this.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    this.wish = wish;
    this.thing = thing;
    this.problem = undefined;
    await this.updateComplete;
    this.find<HTMLFormElement>('form')?.reset();
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const what = whatIs(this.thing);
    return html`<dialog aria-labelledby="heading" @close=${() => this.askedFrom?.focus()}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <form novalidate @submit=${this.act}>
        <h2 id="heading">${t(`moderate.${this.wish}.${what}`)}</h2>
        <p>${t(`moderate.${this.wish}.explanation`)}</p>
        <fieldset id="reason" aria-describedby=${this.problem?.about('reason') ? 'missing' : nothing}>
          <legend>${t('moderate.reason')}</legend>
          ${this.problem?.about('reason') ? html`<p class="field-error" id="missing">${this.problem.about('reason')}</p>` : nothing}
          ${reasons.map(
            (reason) => html`<label class="choice"><input type="radio" name="reason" value=${reason} /> <span>${t(`moderate.reason.${reason}`)}</span></label>`,
          )}
        </fieldset>
        <gs-field id="words" type="long" label=${t(`moderate.${this.wish}.words`)} ?optional=${this.wish === 'report'} .limit=${2_000} error=${this.problem?.about('words') ?? nothing}></gs-field>
        <div class="row">
          <button class="primary" ?disabled=${this.busy}>${t(`moderate.${this.wish}`)}</button>
          <button type="button" class="plain" @click=${this.close}>${t('action.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  private async act(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.find<HTMLInputElement>('input[type=radio]:checked')?.value as Reason | undefined;
    const words = this.find<FieldElement>('gs-field')?.value.trim() ?? '';
    this.problem = this.missing(reason, words);
    if (this.problem || !reason) return;
    this.busy = true;
    try {
      await moderation[this.wish](this.thing, reason, words);
      this.close();
      announce(t(`moderate.${this.wish}.done`));
      this.tell('gs-moderated', this.wish);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }

  private missing(reason: Reason | undefined, words: string): Problem | undefined {
    const errors = [];
    if (!reason) errors.push({ pointer: '/reason', detail: t('moderate.missing.reason') });
    if (this.wish === 'hide' && words.length < shortest) errors.push({ pointer: '/words', detail: t('moderate.missing.words', { count: shortest }) });
    if (this.wish === 'report' && reason === 'other' && !words) errors.push({ pointer: '/words', detail: t('moderate.missing.other') });
    return errors.length ? Problem.inForm(errors) : undefined;
  }

  private close(): void {
    this.find<HTMLDialogElement>('dialog')?.close();
  }
}

define('gs-moderating', ModeratingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-moderating': ModeratingElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-moderated': CustomEvent<Wish>;
    'gs-moderate': CustomEvent<Part & { wish: Wish }>;
  }
}
