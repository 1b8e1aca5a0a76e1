import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import type { Campaign, LocalDate } from '../../foundation/types.ts';
import { campaigns } from '../../campaign/campaigns.ts';
import { asks, type Ask } from '../asks.ts';

const mostShown = 4;

/**
 * @summary What the reader is asked now: by their manager, and by campaigns that are meant for their unit first.
 */
export class OpenQuestionsElement extends GroundswellElement {
  static override properties = { brief: { type: Boolean }, asked: { state: true }, open: { state: true } };
  static override styles = css`
    section {
      margin-block-end: var(--gs-6);
    }
    h2 {
      font-size: var(--gs-text-l);
      margin-block-end: var(--gs-2);
    }
    li {
      padding-block: var(--gs-3);
      border-block-start: 1px solid var(--gs-line);
      overflow-wrap: anywhere;
    }
    li a {
      font-weight: 600;
    }
    .all {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gs-2) var(--gs-5);
      margin-block-start: var(--gs-2);
    }
  `;

  /** Only the questions; nothing where there is none. */
  declare brief: boolean;
  declare private asked: Ask[];
  declare private open: Campaign[];

  constructor() {
    super();
    this.brief = false;
    this.asked = [];
    this.open = [];
    new LiveTopics(this, () => ['inbox'], () => void this.load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  /** Without an answer there is nothing to show; the page around it stands all the same. */
  private async load(): Promise<void> {
    const [asked, open] = await Promise.all([asks.all().catch(() => []), campaigns.all().catch(() => [])]);
    this.asked = asked.filter(({ mayAnswer, mine }) => mayAnswer && !mine);
    this.open = open.filter((campaign) => campaign.open && campaign.forYou);
  }

  protected override render(): TemplateResult | typeof nothing {
    const waits = this.asked.length + this.open.length > 0;
    if (!waits && (this.brief || !session.is('manager'))) return nothing;
    return html`<section aria-labelledby="asked">
      <h2 id="asked">${t('questions.title')}</h2>
      <ul role="list">
        ${this.asked.slice(0, mostShown).map((ask) => renderLine(`/asks/${ask.id}`, ask.question, t('questions.by', { who: ask.by?.name ?? '' }), ask.endsOn))}
        ${this.open.slice(0, mostShown).map((campaign) => renderLine(`/campaigns/${campaign.id}`, campaign.question ?? campaign.title, campaign.title, campaign.closesOn))}
      </ul>
      ${this.brief ? nothing : this.renderWays()}
    </section>`;
  }

  private renderWays(): TemplateResult {
    return html`<p class="all">
        ${session.is('manager') ? html`<a href="/asks">${t('questions.ask')}</a>` : html`<a href="/asks">${t('questions.asks')}</a>`}
        <a href="/campaigns">${t('questions.campaigns')}</a>
      </p>`;
  }
}

function renderLine(address: string, question: string, from: string, until: LocalDate | undefined): TemplateResult {
  return html`<li>
    <a href=${address} dir="auto">${question}</a>
    <p class="small muted"><span dir="auto">${from}</span>${until ? html` · ${t('ask.until')} ${dayOf(until)}` : nothing}</p>
  </li>`;
}

define('gs-open-questions', OpenQuestionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-open-questions': OpenQuestionsElement;
  }
}
