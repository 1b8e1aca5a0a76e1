import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { t } from '../../foundation/t.ts';
import { loadOverdue, type Overdue } from '../overdue.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../../foundation/gs-state/gs-state.ts';

/**
 * @summary What was promised and has lapsed, desk by desk, the oldest first, with what is being done about it.
 */
export class OverdueElement extends GroundswellElement {
  static override properties = { more: { state: true }, next: { state: true } };
  static override styles = css`
    .lead {
      max-inline-size: var(--gs-measure);
      margin-block: var(--gs-3) var(--gs-6);
    }
    section {
      margin-block: var(--gs-6);
    }
    ul {
      margin-block-start: var(--gs-3);
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: var(--gs-4);
      border-block-end: 1px solid var(--gs-line);
    }
    h3 {
      font-size: var(--gs-text-l);
    }
    li p {
      margin-block-start: var(--gs-1);
      max-inline-size: var(--gs-measure);
    }
    .since {
      font-weight: 640;
    }
  `;

  declare protected more: readonly Overdue[];
  declare protected next: string | undefined;
  private readonly first = new Fetched(this, (signal) => loadOverdue(undefined, signal));

  constructor() {
    super();
    this.more = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.first.load().then((page) => (this.next = page?.next ?? undefined));
  }

  protected override render(): TemplateResult {
    return html`<h1>${t('overdue.title')}</h1>
      <p class="lead muted">${t('overdue.lead')}</p>
      ${this.first.render(({ items }) =>
        items.length
          ? html`${byDesk([...items, ...this.more]).map(([desk, some]) => renderDesk(desk, some))} ${this.renderMore()}`
          : html`<gs-empty .heading=${t('overdue.none.heading')}>${t('overdue.none')}</gs-empty>`,
      )}`;
  }

  private renderMore(): TemplateResult | typeof nothing {
    return this.next ? html`<button type="button" @click=${this.load}>${t('overdue.more')}</button>` : nothing;
  }

  private async load(): Promise<void> {
    const page = await loadOverdue(this.next);
    this.more = [...this.more, ...page.items];
    this.next = page.next ?? undefined;
  }
}

/** The desk whose lapse is the oldest comes first; no desk is counted. */
function byDesk(items: readonly Overdue[]): [string, Overdue[]][] {
  const desks = new Map<string, Overdue[]>();
  for (const item of items) {
    const { name } = item.proposal.desk;
    desks.set(name, [...(desks.get(name) ?? []), item]);
  }
  return [...desks];
}

function renderDesk(desk: string, items: readonly Overdue[]): TemplateResult {
  return html`<section>
    <h2 dir="auto">${desk}</h2>
    <ul role="list">
      ${items.map(
        ({ proposal, since, steps }) => html`<li>
          <h3 dir="auto"><a href="/proposals/${proposal.id}">${proposal.title}</a></h3>
          <p class="since">${t(`overdue.part.${steps.told ?? 'acknowledge'}`)} ${dayOf(since)}</p>
          <p>${sayDone(steps)}</p>
        </li>`,
      )}
    </ul>
  </section>`;
}

function sayDone(steps: Overdue['steps']): TemplateResult {
  if (steps.escalatedAt) return html`${t('overdue.escalated')} ${dayOf(steps.escalatedAt)}`;
  if (steps.secondDoorAt) return html`${t('overdue.door')} ${dayOf(steps.secondDoorAt)}`;
  return html`${t(steps.told ? 'overdue.told' : 'overdue.soon')}`;
}

define('gs-overdue', OverdueElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-overdue': OverdueElement;
  }
}
