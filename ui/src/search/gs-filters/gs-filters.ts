import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { session } from '../../foundation/session.ts';
import { number, t, word } from '../../foundation/t.ts';
import type { Campaign, Family, SearchPage, Unit } from '../../foundation/types.ts';
import { agency } from '../../proposal/proposals.ts';
import { themes, type Theme } from '../../theme/themes.ts';
import { families, sorts, ways, type Search } from '../searching.ts';

/**
 * @summary Narrows a search: where ideas stand, whose they are, what they are about, which campaign, in which order.
 * @event gs-searched - the search the reader wants now
 */
export class FiltersElement extends GroundswellElement {
  static override properties = {
    search: { attribute: false },
    facets: { attribute: false },
    units: { state: true },
    campaigns: { state: true },
    themes: { state: true },
  };
  static override styles = css`
    form > * + * {
      margin-block-start: var(--gs-5);
    }
    legend,
    label:not(.choice) {
      display: block;
      margin-block-end: var(--gs-1);
      font-size: var(--gs-text-s);
    }
    .choice span:last-child:not(:first-of-type) {
      margin-inline-start: auto;
      color: var(--gs-ink-muted);
      font-size: var(--gs-text-s);
    }
    @media (min-width: 48rem) {
      summary {
        display: none;
      }
    }
    p a {
      display: inline-block;
      padding-block: var(--gs-1);
    }
    .days label + input + label {
      margin-block-start: var(--gs-3);
    }
    @media (max-width: 63.99rem) {
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: var(--gs-4);
      }
      form > * + * {
        margin-block-start: 0;
      }
      fieldset {
        grid-column: 1 / -1;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--gs-5);
      }
    }
  `;

  /** The search as it is. */
  declare search: Search;
  /** How many there are of each kind. */
  declare facets: SearchPage['facets'];
  declare private units: Unit[];
  declare private campaigns: Campaign[];
  declare private themes: Theme[];

  constructor() {
    super();
    this.units = [];
    this.campaigns = [];
    this.themes = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The list works without these choices, so a failure here takes nothing away.
    void agency.units().then(({ items }) => (this.units = items), () => undefined);
    void themes.all().then((all) => (this.themes = all), () => undefined);
    void agency.campaigns().then(({ items }) => (this.campaigns = items), () => undefined);
  }

  protected override render(): TemplateResult {
    // On a phone the ideas come first; the choices are one press away.
    return html`<details ?open=${window.matchMedia('(min-width: 48rem)').matches}>
      <summary>${t('filters.label')}</summary>
      <form aria-label=${t('filters.label')} @submit=${(event: Event) => event.preventDefault()}>
        ${this.renderFamilies()} ${this.renderMine()} ${this.renderThemes()} ${this.renderSort()} ${this.renderUnits()}
        ${this.campaigns.length ? this.renderCampaigns() : nothing} ${this.renderYear()} ${this.renderDays()}
      </form>
    </details>`;
  }

  private renderFamilies(): TemplateResult {
    return html`<fieldset>
      <legend>${t('filters.state')}</legend>
      <div class="choices">
        ${(Object.keys(families) as Family[]).map((family) => {
          const states = families[family];
          const count = this.countOf(family);
          return html`<label class="choice">
            <input
              type="checkbox"
              .checked=${states.every((state) => this.search.state.includes(state))}
              @change=${(event: Event) => this.toggle(family, (event.target as HTMLInputElement).checked)}
            /><span>${word('family', family)}</span>${count === undefined ? nothing : html`<span class="figure">${number(count)}</span>`}
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  private renderMine(): TemplateResult {
    const offered = ways.filter((way) => way !== 'answering' || session.value.desks?.length || this.search.mine === way);
    return html`<fieldset>
      <legend>${t('filters.mine')}</legend>
      <div class="choices">
        ${['', ...offered].map((way) => {
          const count = this.facets?.mine?.find(({ value }) => value === way)?.count;
          return html`<label class="choice">
            <input
              type="radio"
              name="mine"
              value=${way}
              .checked=${this.search.mine === way}
              @change=${() => this.tellChange({ mine: way })}
            /><span>${word('mine-way', way || 'anybody')}</span>${count === undefined ? nothing : html`<span class="figure">${number(count)}</span>`}
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  private renderYear(): TemplateResult {
    const counted = this.facets?.year ?? [];
    const asked = Number(this.search.year);
    const years = asked && !counted.some(({ value }) => value === asked) ? [{ value: asked, count: 0 }, ...counted] : counted;
    if (!years.length) return html`${nothing}`;
    return html`<div>
      <label for="year">${t('filters.year')}</label>
      <select id="year" @change=${(event: Event) => this.tellChange({ year: valueOf(event) })}>
        <option value="">${t('filters.year.all')}</option>
        ${years.map(
          ({ value, count }) => html`<option value=${value} ?selected=${value === asked}>${value} (${number(count)})</option>`,
        )}
      </select>
    </div>`;
  }

  private renderDays(): TemplateResult {
    return html`<fieldset class="days">
      <legend>${t('filters.days')}</legend>
      ${(['from', 'to'] as const).map(
        (end) => html`<label for=${end}>${t(`filters.${end}`)}</label>
          <input id=${end} type="date" .value=${this.search[end]} @change=${(event: Event) => this.tellChange({ [end]: valueOf(event) })} />`,
      )}
    </fieldset>`;
  }

  private renderSort(): TemplateResult {
    const options = this.search.q ? ['', ...sorts] : sorts;
    return html`<div>
      <label for="sort">${t('filters.sort')}</label>
      <select id="sort" @change=${(event: Event) => this.tellChange({ sort: valueOf(event) })}>
        ${options.map(
          (sort) => html`<option value=${sort} ?selected=${sort === this.search.sort}>${word('sort', sort || 'relevance')}</option>`,
        )}
      </select>
    </div>`;
  }

  /** Counts are there once the index was asked. */
  private renderThemes(): TemplateResult | typeof nothing {
    const shown = this.themes.filter((theme) => !theme.retired || theme.slug === this.search.theme);
    if (!shown.length) return nothing;
    const count = (slug: string): string => {
      const counted = this.facets?.theme?.find(({ value }) => value === slug)?.count;
      return counted === undefined ? '' : ` (${number(counted)})`;
    };
    return html`<div>
      <label for="theme">${t('filters.theme')}</label>
      <select id="theme" @change=${(event: Event) => this.tellChange({ theme: valueOf(event) })}>
        <option value="">${t('filters.theme.all')}</option>
        ${shown.map(({ slug, name }) => html`<option value=${slug} ?selected=${slug === this.search.theme}>${name}${count(slug)}</option>`)}
      </select>
      <p class="small"><a href="/themes">${t('filters.theme.about')}</a></p>
    </div>`;
  }

  private renderUnits(): TemplateResult {
    return html`<div>
      <label for="unit">${t('filters.unit')}</label>
      <select id="unit" @change=${(event: Event) => this.tellChange({ unit: valueOf(event) })}>
        <option value="">${t('filters.unit.all')}</option>
        ${this.units.map((unit) => html`<option value=${unit.id} ?selected=${unit.id === this.search.unit}>${unit.name}</option>`)}
      </select>
    </div>`;
  }

  private renderCampaigns(): TemplateResult {
    return html`<div>
      <label for="campaign">${t('filters.campaign')}</label>
      <select id="campaign" @change=${(event: Event) => this.tellChange({ campaign: valueOf(event) })}>
        <option value="">${t('filters.campaign.all')}</option>
        ${this.campaigns.map(
          (campaign) =>
            html`<option value=${campaign.id} ?selected=${campaign.id === this.search.campaign}>${campaign.title}</option>`,
        )}
      </select>
      <p class="small"><a href="/campaigns">${t('questions.campaigns')}</a></p>
    </div>`;
  }

  private countOf(family: Family): number | undefined {
    const states = this.facets?.state;
    return states?.filter((facet) => (families[family] as string[]).includes(facet.value)).reduce((sum, facet) => sum + facet.count, 0);
  }

  private toggle(family: Family, wanted: boolean): void {
    const without = this.search.state.filter((state) => !families[family].includes(state));
    this.tellChange({ state: wanted ? [...without, ...families[family]] : without });
  }

  private tellChange(change: Partial<Search>): void {
    this.tell('gs-searched', { ...this.search, ...change });
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

define('gs-filters', FiltersElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-filters': FiltersElement;
  }
}
