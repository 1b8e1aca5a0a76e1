import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { session } from '../../foundation/session.ts';
import { list, t, type MessageKey } from '../../foundation/t.ts';
import type { Campaign } from '../../foundation/types.ts';
import { campaigns } from '../campaigns.ts';
import { sayPeriodOf } from '../period.ts';

/**
 * @summary Every campaign: those that are open, first those for the reader's unit, those to come, and what became of the rest.
 */
export class CampaignsPageElement extends GroundswellElement {
  static override styles = css`
    section {
      max-inline-size: 48rem;
      margin-block-start: var(--gs-6);
    }
    h2 {
      font-size: var(--gs-text-l);
      margin-block-end: var(--gs-2);
    }
    li {
      padding-block: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
    }
    h3 {
      overflow-wrap: anywhere;
    }
    li p {
      margin-block-start: var(--gs-1);
      overflow-wrap: anywhere;
    }
  `;

  private readonly all = new Fetched<Campaign[]>(this, (signal) => campaigns.all(signal));

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.all.load();
  }

  protected override render(): TemplateResult {
    return html`<h1>${t('campaigns.title')}</h1>
      <p class="lead">${t('campaigns.lead')}</p>
      ${session.is('facilitator') ? html`<p><a class="button primary" href="/campaigns/new">${t('campaign.new')}</a></p>` : nothing}
      ${this.all.render((all) => this.renderAll(all))}`;
  }

  private renderAll(all: Campaign[]): TemplateResult {
    if (!all.length) return html`<gs-empty heading=${t('campaigns.none')}>${t('campaigns.none.words')}</gs-empty>`;
    const open = all.filter((campaign) => campaign.open).sort((a, b) => Number(b.forYou ?? false) - Number(a.forYou ?? false));
    const over = all.filter((campaign) => campaign.over);
    const others = all.filter((campaign) => !campaign.open && !campaign.over);
    // What came from another system has no last day, and nobody takes part in it here.
    const coming = others.filter(({ closesOn }) => closesOn);
    const outside = others.filter(({ closesOn }) => !closesOn);
    return html`${this.renderGroup('campaigns.open', open)} ${this.renderGroup('campaigns.coming', coming)}
    ${this.renderGroup('campaigns.over', over)} ${this.renderGroup('campaigns.outside', outside)}`;
  }

  private renderGroup(heading: MessageKey, group: Campaign[]): TemplateResult | typeof nothing {
    if (!group.length) return nothing;
    return html`<section aria-label=${t(heading)}>
      <h2>${t(heading)}</h2>
      <ul role="list">
        ${group.map((campaign) => this.renderOne(campaign))}
      </ul>
    </section>`;
  }

  private renderOne(campaign: Campaign): TemplateResult {
    const facts = [
      sayPeriodOf(campaign),
      campaign.units?.length ? t('campaign.for', { units: list(campaign.units.map(({ name }) => name)) }) : '',
      t('campaign.ideas', { count: campaign.proposals }),
    ];
    return html`<li>
      <h3><a href="/campaigns/${campaign.id}" dir="auto">${campaign.title}</a></h3>
      ${campaign.question ? html`<p dir="auto">${campaign.question}</p>` : nothing}
      ${campaign.forYou && campaign.open ? html`<p class="turn">${t('campaign.for-you')}</p>` : nothing}
      <p class="small muted" dir="auto">${facts.filter(Boolean).join(' · ')}</p>
      ${campaign.concluded ? html`<p class="small">${t('campaign.concluded')}</p>` : nothing}
    </li>`;
  }
}

define('gs-campaigns-page', CampaignsPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-campaigns-page': CampaignsPageElement;
  }
}
