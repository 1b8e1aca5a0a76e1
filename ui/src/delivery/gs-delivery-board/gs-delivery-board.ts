import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { unitsLike } from '../../directory/options.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { go } from '../../foundation/router.ts';
import { t, word, type MessageKey } from '../../foundation/t.ts';
import type { DeliveryCard, DeliveryPage, Page, Unit } from '../../foundation/types.ts';
import { byDate, byState } from '../board.ts';
import { loadDeliveries } from '../deliveries.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../gs-delivery-row/gs-delivery-row.ts';

const settleAfter = 400;

/**
 * @summary What is being put into practice, by state or by date; what stopped moving stands first, with the reason.
 */
export class DeliveryBoardElement extends GroundswellElement {
  static override properties = { query: { attribute: false }, unit: { state: true } };
  static override styles = css`
    header {
      margin-block-end: var(--gs-5);
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--gs-4);
      border-block-end: 1px solid var(--gs-line);
    }
    .tools .tabs {
      border: 0;
    }
    gs-picker {
      inline-size: min(20rem, 100%);
      margin-block-end: var(--gs-2);
    }
    section {
      margin-block-start: var(--gs-6);
    }
    h2 {
      font-size: var(--gs-text-l);
    }
    h2 .figure {
      color: var(--gs-ink-muted);
      font-weight: 400;
    }
    ul {
      margin-block-start: var(--gs-2);
      border-block-start: 1px solid var(--gs-line);
    }
    li {
      border-block-end: 1px solid var(--gs-line);
    }
    .stalled {
      padding: var(--gs-4) var(--gs-5) 0;
      background: var(--gs-raised);
      border: 1px solid var(--gs-line);
      border-radius: var(--gs-radius);
    }
    .stalled li:last-child {
      border: 0;
    }
    section > p {
      margin-block-start: var(--gs-1);
    }
  `;

  /** The address: `by` is the order, `unit` narrows to one unit. */
  declare query: URLSearchParams;

  declare protected unit: Option | undefined;
  private asked: string | null | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly page = new Fetched<DeliveryPage>(this, (signal) => loadDeliveries({ unit: this.query.get('unit') }, signal));
  protected readonly topics = new LiveTopics(this, () => ['proposals'], () => this.soon());

  constructor() {
    super();
    this.query = new URLSearchParams();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const unit = this.query.get('unit');
    if (!changed.has('query') || unit === this.asked) return;
    this.asked = unit;
    void this.page.load();
    void this.nameUnit(unit);
  }

  protected override render(): TemplateResult {
    return html`<h1>${t('delivery.title')}</h1>
      ${this.page.render((page) => this.renderPage(page))}`;
  }

  private renderPage(page: DeliveryPage): TemplateResult {
    return html`${this.renderLead(page)} ${this.renderTools()}
    ${page.items.length ? this.renderBoard(page.items) : this.renderEmpty()}
    ${page.next ? html`<p><button type="button" @click=${() => this.more(page)}>${t('delivery.more')}</button></p>` : nothing}`;
  }

  private renderLead({ counts }: DeliveryPage): TemplateResult {
    const under = counts.endorsed + counts.trial + counts['in-delivery'];
    const finished = counts.completed;
    return html`<p class="lead">
      ${t('delivery.lead', { count: under })}
      ${counts.stalled ? t('delivery.lead.stalled', { count: counts.stalled }) : under ? t('delivery.lead.none-stalled') : nothing}
      ${finished ? t('delivery.lead.finished', { count: finished }) : nothing}
    </p>`;
  }

  private renderTools(): TemplateResult {
    return html`<div class="tools">
      <nav class="tabs" aria-label=${t('delivery.view')}>
        ${this.renderTab('state')} ${this.renderTab('date')}
      </nav>
      <gs-picker
        .label=${t('delivery.unit')}
        .picked=${this.unit ?? { id: '', label: t('delivery.unit.all') }}
        .ask=${unitsLike}
        @gs-picked=${(event: CustomEvent<Option | null>) => this.narrow(event.detail?.id)}
      ></gs-picker>
    </div>`;
  }

  private renderTab(by: 'state' | 'date'): TemplateResult {
    const current = this.order === by;
    return html`<a href=${this.address({ by })} aria-current=${current ? 'page' : nothing}>${t(`delivery.by.${by}`)}</a>`;
  }

  private renderBoard(items: readonly DeliveryCard[]): TemplateResult {
    return this.order === 'date' ? this.renderDates(items) : this.renderStates(items);
  }

  private renderStates(items: readonly DeliveryCard[]): TemplateResult {
    const board = byState(items);
    return html`${board.stalled.length ? this.renderStalled(board.stalled) : nothing}
    ${board.columns.map(({ state, items: inState }) => this.renderGroup(word('state', state), inState, false))}`;
  }

  private renderStalled(items: readonly DeliveryCard[]): TemplateResult {
    return html`<section class="stalled">
      <h2>${t('delivery.stalled')} <span class="figure">${items.length}</span></h2>
      <p class="muted small">${t('delivery.stalled.explained')}</p>
      ${this.renderRows(items, true)}
    </section>`;
  }

  private renderDates(items: readonly DeliveryCard[]): TemplateResult {
    const today = new Date().toISOString().slice(0, 10);
    const groups = byDate(items, today);
    return html`${groups.map(({ span, items: inSpan }) =>
      this.renderGroup(t(`delivery.span.${span}` satisfies MessageKey), inSpan, true),
    )}`;
  }

  private renderGroup(heading: string, items: readonly DeliveryCard[], states: boolean): TemplateResult {
    return html`<section>
      <h2>${heading} <span class="figure">${items.length}</span></h2>
      ${items.length ? this.renderRows(items, states) : html`<p class="muted small">${t('delivery.column.none')}</p>`}
    </section>`;
  }

  private renderRows(items: readonly DeliveryCard[], states: boolean): TemplateResult {
    return html`<ul role="list">
      ${repeat(
        items,
        (item) => item.proposal.id,
        (item) => html`<li><gs-delivery-row .delivery=${item} ?states=${states}></gs-delivery-row></li>`,
      )}
    </ul>`;
  }

  private renderEmpty(): TemplateResult {
    const narrowed = this.query.has('unit');
    return html`<gs-empty .heading=${t('delivery.empty.heading')}>
      ${narrowed ? t('delivery.empty.unit') : t('delivery.empty')}
    </gs-empty>`;
  }

  private get order(): 'state' | 'date' {
    return this.query.get('by') === 'date' ? 'date' : 'state';
  }

  private address(change: { by?: string; unit?: string | undefined }): string {
    const parts = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(change)) {
      if (value) parts.set(name, value);
      else parts.delete(name);
    }
    return parts.size ? `/delivery?${parts}` : '/delivery';
  }

  private narrow(unit: string | undefined): void {
    go(this.address({ unit }), { quiet: true });
  }

  private async nameUnit(id: string | null): Promise<void> {
    const units = id ? await api.get<Page<Unit>>('/api/units').catch(() => undefined) : undefined;
    const unit = units?.items.find((one) => one.id === id);
    this.unit = unit && { id: unit.id, label: unit.name };
  }

  private async more(page: DeliveryPage): Promise<void> {
    const next = await loadDeliveries({ unit: this.query.get('unit'), cursor: page.next ?? '' });
    this.page.set({ ...next, items: [...page.items, ...next.items] });
  }

  /** Several changes in one moment ask the server once. */
  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.page.load(), settleAfter);
  }
}

define('gs-delivery-board', DeliveryBoardElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-delivery-board': DeliveryBoardElement;
  }
}
