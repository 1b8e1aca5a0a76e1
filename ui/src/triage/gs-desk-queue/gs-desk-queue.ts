import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t, type MessageKey } from '../../foundation/t.ts';
import type { Claim, DeskItem } from '../../foundation/types.ts';
import { isMine } from '../claims.ts';
import { parts, type Queue } from '../queue.ts';
import '../gs-promise-clock/gs-promise-clock.ts';
import { deskQueueStyles } from './gs-desk-queue.styles.ts';

/**
 * The line for arrivals is always there and never changes its height, so that nothing that is being read moves when an
 * idea arrives.
 *
 * @summary The ideas that wait for a desk, ordered by promise, with a quiet line for what has just arrived.
 * @event gs-idea-chosen - an idea was chosen for reading (`detail` is its id)
 * @event gs-idea-picked - an idea was picked for one answer to several, or let go (`detail`: which, and whether a range ends there)
 * @event gs-more-asked - whoever reads wants to see what waits behind the last one listed
 * @event gs-arrivals-asked - whoever reads wants to see what has arrived
 */
export class DeskQueueElement extends GroundswellElement {
  static override properties = {
    queue: { attribute: false },
    address: { attribute: false },
    claims: { attribute: false },
    more: { type: Boolean },
    picked: { attribute: false },
  };
  static override styles = deskQueueStyles;

  /** What waits, what arrived and what is being read. */
  declare queue: Queue<DeskItem>;
  /** The address at which an idea of the queue is read. */
  declare address: (id: string) => string;
  /** Who is answering what, by idea. */
  declare claims: ReadonlyMap<string, Claim>;
  /** Whether more wait than are listed. */
  declare more: boolean;
  /** The ideas that are picked; nothing while none can be. */
  declare picked: ReadonlySet<string> | undefined;

  /** Moves the focus to the idea being read, for whoever steps through the queue by keyboard. */
  focusChosen(): void {
    const chosen = this.find('a[aria-current="true"]');
    chosen?.focus({ preventScroll: true });
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { lapsed, soon, later } = parts(this.queue, new Date());
    return html`${this.renderArrivals()}
      <nav aria-label=${t('desk.queue')}>
        ${this.renderPart('desk.part.lapsed', lapsed)} ${this.renderPart('desk.part.soon', soon)}
        ${this.renderPart('desk.part.later', later)}
      </nav>
      ${this.more
        ? html`<button class="more" type="button" @click=${() => this.tell('gs-more-asked', undefined)}>${t('list.more')}</button>`
        : nothing}`;
  }

  private renderArrivals(): TemplateResult {
    const count = this.queue.arrived.length;
    return html`<div class="arrivals">
      ${count
        ? html`<button class="small-button" type="button" @click=${() => this.tell('gs-arrivals-asked', undefined)}>
            ${t('desk.arrivals', { count })}
          </button>`
        : html`<p class="small muted">${t('desk.arrivals.none')}</p>`}
    </div>`;
  }

  private renderPart(heading: MessageKey, items: readonly DeskItem[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<h2>${t(heading)}</h2>
      <ul role="list">
        ${repeat(
          items,
          (item) => item.id,
          (item) => html`<li class=${this.picked ? 'pickable' : ''}>${this.renderBox(item)} ${this.renderItem(item)}</li>`,
        )}
      </ul>`;
  }

  private renderBox(item: DeskItem): TemplateResult | typeof nothing {
    if (!this.picked) return nothing;
    return html`<label class="box"
      ><input
        type="checkbox"
        .checked=${this.picked.has(item.id)}
        aria-label=${t('desk.pick.idea', { title: item.title })}
        @click=${(event: MouseEvent) => this.tell('gs-idea-picked', { id: item.id, range: event.shiftKey })}
    /></label>`;
  }

  private renderItem(item: DeskItem): TemplateResult {
    const chosen = item.id === this.queue.chosen;
    return html`<a
      href=${this.address(item.id)}
      aria-current=${chosen ? 'true' : nothing}
      @click=${(event: MouseEvent) => this.choose(event, item.id)}
    >
      <span class="title" dir="auto">${item.title}</span>
      <span class="facts" dir="auto">${item.authors[0]?.name}</span>
      <gs-promise-clock class="facts" .promise=${item.promise}></gs-promise-clock>
      ${this.renderClaim(this.claims?.get(item.id))}
    </a>`;
  }

  private renderClaim(claim: Claim | undefined): TemplateResult | typeof nothing {
    if (!claim) return nothing;
    const words = isMine(claim) ? t('claim.row.mine') : t('claim.row.other', { name: claim.by.name });
    return html`<span class="facts claimed" dir="auto">${words}</span>`;
  }

  private choose(event: MouseEvent, id: string): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.tell('gs-idea-chosen', id);
  }
}

define('gs-desk-queue', DeskQueueElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-desk-queue': DeskQueueElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-idea-chosen': CustomEvent<string>;
    'gs-idea-picked': CustomEvent<{ id: string; range: boolean }>;
    'gs-arrivals-asked': CustomEvent<void>;
    'gs-more-asked': CustomEvent<void>;
  }
}
