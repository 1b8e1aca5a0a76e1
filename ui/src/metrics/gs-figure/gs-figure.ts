import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';

/** The numbers behind a chart. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * @summary A chart with the sentence that says what it shows, the table behind it, and its download.
 * @slot - the sentences
 * @slot chart - the chart
 * @slot source - how the figures came about
 */
export class FigureElement extends GroundswellElement {
  static override properties = { heading: {}, csv: {}, table: { attribute: false } };
  static override styles = css`
    :host {
      container-type: inline-size;
    }
    section {
      display: grid;
      gap: var(--gs-5) var(--gs-7);
      padding-block: var(--gs-6);
      border-block-start: 1px solid var(--gs-line);
    }
    section > * {
      min-inline-size: 0;
    }
    h2 {
      margin-block-end: var(--gs-3);
    }
    .words {
      max-inline-size: var(--gs-measure);
    }
    ::slotted(:not([slot])) {
      margin-block-start: var(--gs-2);
    }
    @container (min-width: 54rem) {
      section {
        grid-template-columns: minmax(16rem, 2fr) minmax(0, 4fr);
      }
    }
    .source {
      margin-block-start: var(--gs-3);
      max-inline-size: var(--gs-measure);
      color: var(--gs-ink-muted);
      font-size: var(--gs-text-s);
      line-height: 1.5;
    }
    .behind {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 0 var(--gs-5);
      margin-block-start: var(--gs-3);
      font-size: var(--gs-text-s);
    }
    summary,
    .behind > a {
      min-block-size: 2.75rem;
      align-content: center;
      color: var(--gs-accent);
      cursor: pointer;
    }
    details[open] {
      flex-basis: 100%;
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
      margin-block: var(--gs-2) var(--gs-4);
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: var(--gs-1) var(--gs-4) var(--gs-1) 0;
      border-block-end: 1px solid var(--gs-line);
      text-align: start;
      font-weight: 400;
      vertical-align: top;
    }
    thead th {
      font-weight: 600;
    }
    td {
      text-align: end;
    }
  `;

  /** What is asked of the figures. */
  declare heading: string;
  /** Where the table is downloaded. */
  declare csv: string | undefined;
  /** The numbers behind the chart. */
  declare table: FigureTable | undefined;

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <div class="words">
        <h2 id="heading">${this.heading}</h2>
        <slot></slot>
      </div>
      <div>
        <slot name="chart"></slot>
        <div class="source"><slot name="source"></slot></div>
        ${this.table ? this.renderBehind(this.table) : nothing}
      </div>
    </section>`;
  }

  private renderBehind(table: FigureTable): TemplateResult {
    return html`<div class="behind">
      ${this.renderTable(table)}
      ${this.csv
        ? html`<a href=${this.csv} download aria-label=${t('insight.csv.what', { what: this.heading })}>${t('insight.csv')}</a>`
        : nothing}
    </div>`;
  }

  private renderTable({ head, rows }: FigureTable): TemplateResult {
    return html`<details>
      <summary>${t('insight.table')}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${this.heading}>
        <table>
          <caption class="hidden-text">${this.heading}</caption>
          <thead>
            <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
          </thead>
          <tbody>
            ${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

define('gs-figure', FigureElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-figure': FigureElement;
  }
}
