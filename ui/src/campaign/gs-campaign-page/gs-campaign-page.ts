import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import { session } from '../../foundation/session.ts';
import { list, number, t, word } from '../../foundation/t.ts';
import type { Card } from '../../foundation/types.ts';
import '../../proposal/gs-proposal-card/gs-proposal-card.ts';
import { proposals } from '../../proposal/proposals.ts';
import { campaigns, type CampaignPage, type Figures, type Reviewer } from '../campaigns.ts';
import '../gs-outcome-form/gs-outcome-form.ts';
import { sayPeriodOf } from '../period.ts';

interface Shown extends CampaignPage {
  cards: Card[];
  figures: Figures;
}

/**
 * @summary One campaign: what is asked, how to take part, the ideas, what became of them and what was done.
 */
export class CampaignPageElement extends GroundswellElement {
  static override properties = { id: {} };
  static override styles = css`
    .page {
      max-inline-size: 48rem;
    }
    section {
      margin-block-start: var(--gs-6);
    }
    h1,
    .asked {
      overflow-wrap: anywhere;
    }
    .asked {
      margin-block: var(--gs-3);
      font-size: var(--gs-text-l);
    }
    .outcome {
      padding: var(--gs-5);
      border: 1px solid var(--gs-line);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
    }
    h2 {
      margin-block-end: var(--gs-3);
    }
    .row {
      margin-block-start: var(--gs-4);
    }
    dl {
      display: grid;
      margin-block-start: var(--gs-4);
      align-items: start;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--gs-4) var(--gs-5);
    }
    dt {
      font-size: var(--gs-text-s);
      color: var(--gs-ink-muted);
    }
    dd {
      overflow-wrap: anywhere;
    }
    table {
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--gs-2) var(--gs-4) var(--gs-2) 0;
      text-align: start;
      border-block-end: 1px solid var(--gs-line);
    }
    td {
      text-align: end;
    }
  `;

  /** Which campaign. */
  declare id: string;
  private readonly shown = new Fetched<Shown>(this, async (signal) => {
    const [page, cards, figures] = await Promise.all([
      campaigns.one(this.id, signal),
      proposals.list({ campaign: this.id, limit: 10 }, signal),
      campaigns.figures(this.id, signal),
    ]);
    return { ...page, cards: cards.items, figures };
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('id') && this.id) void this.shown.load();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">${this.shown.render((shown) => this.renderPage(shown))}</div>`;
  }

  private renderPage(shown: Shown): TemplateResult {
    const { campaign } = shown;
    return html`<p class="eyebrow"><a href="/campaigns">${t('campaigns.title')}</a></p>
      <h1 dir="auto">${campaign.title}</h1>
      ${campaign.question ? html`<p class="asked" dir="auto">${campaign.question}</p>` : nothing}
      <p class="muted">${sayPeriodOf(campaign)}${shown.over ? html` · ${t('campaign.is-over')}` : nothing}</p>
      ${this.renderWays(shown)} ${this.renderOutcome(shown)} ${this.renderHow(shown)} ${this.renderFigures(shown.figures)}
      ${this.renderIdeas(shown)}`;
  }

  private renderWays({ campaign, open, tookPart }: Shown): TemplateResult {
    return html`<div class="row">
        ${open ? html`<a class="button primary" href="/propose?campaign=${campaign.id}">${t('campaign.take-part')}</a>` : nothing}
        ${session.is('facilitator') && !campaign.external
          ? html`<a class="button" href="/campaigns/${campaign.id}/keeping">${t('campaign.change')}</a>
              <a class="button" href="/scorecards?campaign=${campaign.id}">${t('campaign.scorecard')}</a>`
          : nothing}
      </div>
      ${tookPart ? html`<p class="small muted row">${t('campaign.took-part')}</p>` : nothing}`;
  }

  private renderOutcome({ campaign, outcome, over }: Shown): TemplateResult | typeof nothing {
    const writes = over && session.is('facilitator') && !campaign.external;
    if (!outcome && !over) return nothing;
    return html`<section aria-labelledby="outcome">
      <h2 id="outcome">${t('campaign.outcome')}</h2>
      ${outcome
        ? html`<div class="outcome">
            <gs-prose .prose=${outcome}></gs-prose>
            <p class="small muted row">${campaign.outcome?.by?.name} · ${agoOf(campaign.outcome?.at)}</p>
          </div>`
        : html`<p class="muted">${t(campaign.external ? 'campaign.outcome.none.external' : 'campaign.outcome.none')}</p>`}
      ${writes ? html`<gs-outcome-form .campaign=${campaign} @gs-outcome-told=${() => this.shown.load()}></gs-outcome-form>` : nothing}
    </section>`;
  }

  private renderHow({ campaign, about }: Shown): TemplateResult {
    const { terms } = campaign;
    const facts: [string, string[]][] = [
      [t('campaign.units'), campaign.units.map(({ name }) => name)],
      [t('campaign.reviewers'), campaign.reviewers.map(sayReviewer)],
      [t('campaign.promise'), terms ? [t('campaign.promise.days', { acknowledge: terms.acknowledgeDays, answer: terms.answerDays, decide: terms.decideDays })] : []],
      [t('campaign.questions'), campaign.fields.map(({ label }) => label)],
    ];
    const known = facts.filter(([, lines]) => lines.length);
    if (!known.length && !about?.html) return html``;
    return html`<section aria-labelledby="how">
      <h2 id="how">${t('campaign.how')}</h2>
      ${about?.html ? html`<gs-prose .prose=${about}></gs-prose>` : nothing}
      <dl>${known.map(([label, lines]) => html`<div><dt>${label}</dt>${lines.map((line) => html`<dd dir="auto">${line}</dd>`)}</div>`)}</dl>
    </section>`;
  }

  private renderFigures({ groups, suppressed }: Figures): TemplateResult | typeof nothing {
    if (!groups.length && !suppressed) return nothing;
    return html`<section aria-labelledby="figures">
      <h2 id="figures">${t('campaign.figures')}</h2>
      ${suppressed
        ? html`<p class="muted">${t('campaign.figures.few')}</p>`
        : html`<table aria-labelledby="figures">
              <tbody>
                ${groups.map(
                  ({ families, count }) =>
                    html`<tr><th scope="row">${list(families.map((family) => word('family', family)))}</th><td class="figure">${t('campaign.figures.about', { amount: number(count) })}</td></tr>`,
                )}
              </tbody>
            </table>
            <p class="small muted">${t('campaign.figures.how')}</p>`}
    </section>`;
  }

  private renderIdeas({ campaign, cards, proposals: amount }: Shown): TemplateResult {
    return html`<section aria-labelledby="ideas">
      <h2 id="ideas">${t('campaign.ideas', { count: amount })}</h2>
      ${cards.map((card) => html`<gs-proposal-card .card=${card}></gs-proposal-card>`)}
      ${amount > cards.length ? html`<p class="row"><a href="/proposals?campaign=${campaign.id}">${t('campaign.ideas.all')}</a></p>` : nothing}
    </section>`;
  }
}

function sayReviewer({ role, person, unit }: Reviewer): string {
  if (role === 'facilitator') return t('campaign.reviewer.facilitator');
  return role === 'manager' ? t('campaign.reviewer.manager', { unit: unit?.name ?? '' }) : (person?.name ?? '');
}

define('gs-campaign-page', CampaignPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-campaign-page': CampaignPageElement;
  }
}
