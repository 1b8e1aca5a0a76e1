import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asDate, dayOf, sayDay } from '../../foundation/dates.ts';
import { t, word } from '../../foundation/t.ts';
import type { DeliveryCard } from '../../foundation/types.ts';
import { stepsLine } from '../steps-line.ts';
import '../../foundation/gs-state/gs-state.ts';

/**
 * @summary One idea on the delivery board: who leads it, how far it is, what comes next, and what holds it up.
 */
export class DeliveryRowElement extends GroundswellElement {
  static override properties = { delivery: { attribute: false }, states: { type: Boolean } };
  static override styles = css`
    :host {
      container-type: inline-size;
    }
    article {
      display: grid;
      gap: var(--gs-2) var(--gs-5);
      padding-block: var(--gs-4);
    }
    h3 {
      font-size: var(--gs-text-m);
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    h3 a {
      color: var(--gs-ink);
      text-decoration-color: var(--gs-line);
    }
    h3 a:hover {
      color: var(--gs-accent-strong);
      text-decoration-color: currentColor;
    }
    .who {
      margin-block-start: var(--gs-1);
    }
    .stall {
      margin-block-start: var(--gs-2);
      padding-inline-start: var(--gs-3);
      border-inline-start: 3px solid var(--gs-ink);
      font-weight: 600;
    }
    .far {
      display: flex;
      align-items: center;
      gap: var(--gs-3);
    }
    .steps-line {
      flex: none;
    }
    @container (min-width: 38rem) {
      article {
        grid-template-columns: minmax(0, 5fr) minmax(10rem, 3fr) minmax(0, 4fr);
        align-items: start;
      }
    }
  `;

  /** What is being delivered. */
  declare delivery: DeliveryCard;
  /** The state is said, because the group around the row does not say it. */
  declare states: boolean;

  protected override render(): TemplateResult {
    const { proposal, owner, stalled } = this.delivery;
    return html`<article>
      <div>
        <h3><a href="/proposals/${proposal.id}" dir="auto">${proposal.title}</a></h3>
        ${this.states ? html`<gs-state .state=${proposal.state} .family=${proposal.family} .stage=${proposal.stage}></gs-state>` : nothing}
        <p class="small muted who">
          ${owner ? t('delivery.owner', { name: owner.name }) : t('delivery.owner.none')} ·
          ${t('delivery.author', { name: proposal.authors[0]?.name ?? '' })}
        </p>
        ${stalled ? html`<p class="small stall">${stallWords(stalled)}</p>` : nothing}
      </div>
      ${this.renderProgress()} ${this.renderNext()}
    </article>`;
  }

  private renderProgress(): TemplateResult {
    const { steps, completion, proposal } = this.delivery;
    const ended = proposal.state === 'completed' || proposal.state === 'abandoned';
    const words = steps.total ? t('delivery.steps', { done: steps.done, count: steps.total }) : t('delivery.steps.none');
    return html`<div class="far small">
      ${stepsLine(steps.done, steps.total)}
      <span>${ended && completion ? word('completion', String(completion.code)) : words}</span>
    </div>`;
  }

  private renderNext(): TemplateResult | typeof nothing {
    const { next, dueOn, proposal } = this.delivery;
    if (proposal.state === 'completed' || proposal.state === 'abandoned') return html`<p></p>`;
    if (!next) return dueOn ? html`<p class="small">${t('delivery.due', { day: sayDay(dueOn) })}</p>` : html`<p></p>`;
    return html`<p class="small">
      ${t('delivery.next', { step: next.title })}<br />
      <span class="muted">
        ${next.dueOn ? html`${t(isPast(next.dueOn) ? 'delivery.next.was-due' : 'delivery.next.due', { day: '' })}${dayOf(next.dueOn)}` : nothing}${next.owner
          ? html`${next.dueOn ? ', ' : ''}${next.owner.name}`
          : nothing}
      </span>
    </p>`;
  }
}

function stallWords(stalled: NonNullable<DeliveryCard['stalled']>): string {
  return t(`delivery.stalled.${stalled.reason}`, { day: sayDay(stalled.since) });
}

function isPast(day: string): boolean {
  return asDate(day).setHours(23, 59, 59) < Date.now();
}

define('gs-delivery-row', DeliveryRowElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-delivery-row': DeliveryRowElement;
  }
}
