import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { number, t, word } from '../../foundation/t.ts';
import type { ImportRun } from '../../foundation/types.ts';
import { problemsAsCsv } from '../lines.ts';
import { tableStyles } from '../tables.styles.ts';

/**
 * @summary What an import did: how many ideas came in, and each bad line with its number and reason.
 */
export class ImportReportElement extends GroundswellElement {
  static override properties = { run: { attribute: false } };
  static override styles = [
    tableStyles,
    css`
      table {
        margin-block: var(--gs-4);
      }
      th {
        white-space: nowrap;
      }
    `,
  ];

  /** The import. */
  declare run: ImportRun;

  protected override render(): TemplateResult {
    const { good, unchanged, bad } = this.run;
    return html`<p class="lead">
        ${t('import.done', { count: good })} ${unchanged ? t('import.unchanged', { count: unchanged }) : nothing}
        ${bad ? t('import.bad', { count: bad }) : t('import.bad.none')}
      </p>
      ${this.run.finishedAt ? nothing : html`<p>${t('import.broke-off', { count: this.run.lines })}</p>`}
      ${this.run.problems?.length ? this.renderProblems(this.run.problems) : nothing}`;
  }

  private renderProblems(problems: NonNullable<ImportRun['problems']>): TemplateResult {
    return html`<p>${t('import.bad.what')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('import.problem.line')}</th>
            <th scope="col">${t('import.problem.reason')}</th>
            <th scope="col">${t('import.problem.detail')}</th>
          </tr>
        </thead>
        <tbody>
          ${problems.map(
            ({ line, reason, detail }) =>
              html`<tr>
                <th scope="row">${number(line)}</th>
                <td>${word('import.reason', reason)}</td>
                <td class="muted" dir="auto">${detail}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <button type="button" class="small-button" @click=${() => this.download(problems)}>${t('import.problem.download')}</button>`;
  }

  private download(problems: NonNullable<ImportRun['problems']>): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([problemsAsCsv(problems)], { type: 'text/csv' }));
    link.download = `${this.run.name}-problems.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

define('gs-import-report', ImportReportElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-import-report': ImportReportElement;
  }
}
