import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { list, t, word } from '../../foundation/t.ts';
import type { Card } from '../../foundation/types.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import '../../foundation/gs-state/gs-state.ts';
import { linking, shortestReason, type Likeness } from '../linking.ts';

/**
 * Nothing here is linked: the author of one is asked whether the other may carry it on, or the two are told apart.
 *
 * @summary Two ideas side by side that may be the same, and what a facilitator can do about them.
 * @event gs-likeness-done - somebody is asked, or the two are told apart
 */
export class LikenessElement extends GroundswellElement {
  static override properties = { pair: { attribute: false }, asking: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = css`
    article > * + * {
      margin-block-start: var(--gs-4);
    }
    .both {
      display: grid;
      gap: var(--gs-5);
    }
    @media (min-width: 48rem) {
      .both {
        grid-template-columns: 1fr 1fr;
      }
      .both > * + * {
        padding-inline-start: var(--gs-5);
        border-inline-start: 1px solid var(--gs-line);
      }
    }
    .idea > * + * {
      margin-block-start: var(--gs-2);
    }
    h2 {
      font-size: var(--gs-text-m);
    }
    .summary {
      overflow-wrap: anywhere;
    }
    form > * + * {
      margin-block-start: var(--gs-4);
    }
  `;

  /** The two. */
  declare pair: Likeness;
  declare private asking: boolean;
  declare private problem: Problem | undefined;
  declare private busy: boolean;

  constructor() {
    super();
    this.asking = false;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const { first, second } = this.pair;
    return html`<article class="sheet" aria-label=${t('same.pair', { first: first.title, second: second.title })}>
      <div class="both">${this.renderIdea(first)} ${this.renderIdea(second)}</div>
      <p class="small muted">${this.why}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.asking ? this.renderForm() : this.renderActions()}
    </article>`;
  }

  private get why(): string {
    const { shared, meaning } = this.pair;
    const words = shared.length ? t('same.shared', { words: list(shared) }) : t('same.shared.none');
    return `${words} ${meaning ? t('same.by-meaning') : t('same.by-words')}`;
  }

  private renderIdea(card: Card): TemplateResult {
    return html`<section class="idea">
      <h2><a href="/proposals/${card.id}" target="_blank" dir="auto">${card.title}<span class="hidden-text"> ${t('link.new-tab')}</span></a></h2>
      <p class="row"><gs-state .state=${card.state} .family=${card.family}></gs-state><span class="small muted" dir="auto">${card.unit.name}</span></p>
      <p class="small summary" dir="auto">${card.summary}</p>
      ${card.answer?.excerpt
        ? html`<p class="small muted"><strong>${word('answer', card.answer.code)}.</strong> <q dir="auto">${card.answer.excerpt}</q></p>`
        : nothing}
      <p class="small muted">${t('card.supports', { count: card.supports })} · ${agoOf(card.submittedAt ?? card.updatedAt)}</p>
    </section>`;
  }

  private renderActions(): TemplateResult {
    return html`<div class="row">
      <button type="button" ?disabled=${this.busy} @click=${this.open}>${t('same.ask')}</button>
      <button type="button" class="plain" ?disabled=${this.busy} @click=${this.tellApart}>${t('same.apart')}</button>
    </div>`;
  }

  private renderForm(): TemplateResult {
    const [fallback] = this.suggested;
    return html`<form novalidate @submit=${this.ask}>
      <fieldset>
        <legend>${t('same.which')}</legend>
        <p class="hint">${t('same.which.hint')}</p>
        ${this.carriers.map(
          (card) =>
            html`<label class="choice">
              <input type="radio" name="carries" value=${card.id} .checked=${card.id === fallback} />
              <span dir="auto">${card.title}</span>
            </label>`,
        )}
      </fieldset>
      <gs-field
        id="reason"
        type="long"
        label=${t('same.reason')}
        hint=${t('same.reason.hint')}
        .limit=${2_000}
        error=${this.problem?.about('reason') ?? nothing}
      ></gs-field>
      <div class="row">
        <button class="primary" ?disabled=${this.busy}>${t('same.ask.send')}</button>
        <button type="button" class="plain" @click=${this.close}>${t('action.cancel')}</button>
      </div>
    </form>`;
  }

  /** Either may carry the other on, if the other still lies at a desk. */
  private get carriers(): Card[] {
    const { first, second, linkable } = this.pair;
    return [first, second].filter((card) => linkable.includes(card === first ? second.id : first.id));
  }

  /** The one that is further on, or has more behind it. */
  private get suggested(): string[] {
    const weight = (card: Card): number => (card.family === 'moving' || card.family === 'done' ? 1_000_000 : 0) + card.supports;
    return [...this.carriers].sort((a, b) => weight(b) - weight(a)).map(({ id }) => id);
  }

  private async open(): Promise<void> {
    this.asking = true;
    await this.updateComplete;
    this.find<HTMLInputElement>('input[type=radio]:checked')?.focus();
  }

  private async close(): Promise<void> {
    this.asking = false;
    this.problem = undefined;
    await this.updateComplete;
    this.find<HTMLButtonElement>('.row button')?.focus();
  }

  private async ask(event: Event): Promise<void> {
    event.preventDefault();
    const carrier = this.find<HTMLInputElement>('input[type=radio]:checked')?.value ?? '';
    const reason = this.find<FieldElement>('gs-field')?.value.trim() ?? '';
    if (reason.length < shortestReason) {
      this.problem = Problem.inForm([{ pointer: '/reason', detail: t('same.reason.short', { count: shortestReason }) }]);
      return;
    }
    const linked = carrier === this.pair.first.id ? this.pair.second.id : this.pair.first.id;
    await this.act(() => linking.ask(linked, carrier, reason), t('same.said.asked'));
  }

  private tellApart(): Promise<void> {
    return this.act(() => linking.tellApart(this.pair.first.id, this.pair.second.id), t('same.said.apart'));
  }

  private async act(what: () => Promise<unknown>, said: string): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await what();
      announce(said);
      this.tell('gs-likeness-done', undefined);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }
}

define('gs-likeness', LikenessElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-likeness': LikenessElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-likeness-done': CustomEvent<undefined>;
  }
}
