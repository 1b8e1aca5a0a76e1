import { css, html, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { t } from '../../foundation/t.ts';
import type { PersonRef, Unit } from '../../foundation/types.ts';
import { loadUnits } from '../administration.ts';
import { unansweredUnits } from '../setup-path.ts';
import { tableStyles } from '../tables.styles.ts';

/**
 * @summary The units as a tree, each with who answers there; whoever has nobody stands out in words.
 */
export class DirectoryOverviewElement extends GroundswellElement {
  static override styles = [
    tableStyles,
    css`
      table {
        max-inline-size: 52rem;
        margin-block-start: var(--gs-5);
      }
      tbody th {
        padding-inline-start: 0;
      }
      .deep-1 { padding-inline-start: var(--gs-5); }
      .deep-2 { padding-inline-start: calc(2 * var(--gs-5)); }
      .deep-3 { padding-inline-start: calc(3 * var(--gs-5)); }
      .deep-4 { padding-inline-start: calc(4 * var(--gs-5)); }
      @media (max-width: 47.99rem) {
        .narrow-deep-1 { padding-inline-start: var(--gs-5); }
        .narrow-deep-2 { padding-inline-start: calc(2 * var(--gs-5)); }
        .narrow-deep-3 { padding-inline-start: calc(3 * var(--gs-5)); }
        .narrow-deep-4 { padding-inline-start: calc(4 * var(--gs-5)); }
      }
      .nobody {
        font-weight: 680;
      }
    `,
  ];

  private readonly units = new Fetched<Unit[]>(this, loadUnits);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.units.load();
  }

  protected override render(): TemplateResult {
    return this.units.render((units) => this.renderUnits(units));
  }

  private renderUnits(units: readonly Unit[]): TemplateResult {
    const gaps = unansweredUnits(units);
    const top = Math.min(...units.map((unit) => unit.path.length));
    return html`<p class="lead">
        ${t('directory.lead', { count: units.length })} ${gaps ? t('directory.gaps', { count: gaps }) : t('directory.gaps.none')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('directory.unit')}</th>
            <th scope="col">${t('directory.answers')}</th>
          </tr>
        </thead>
        <tbody>
          ${branches(units).map(
            (unit) =>
              html`<tr>
                <th scope="row" dir="auto"><div class="deep-${Math.min(4, unit.path.length - top)}">${unit.name}</div></th>
                <td><div class="narrow-deep-${Math.min(4, unit.path.length - top)}">${renderAnswering(unit, units)}</div></td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
}

function renderAnswering(unit: Unit, units: readonly Unit[]): TemplateResult {
  if (unit.acting) return html`${t('directory.acting', { name: unit.acting.name })}`;
  if (unit.manager) return html`${t('directory.manager', { name: unit.manager.name })}`;
  const above = answeringAbove(unit, units);
  return above
    ? html`<span class="muted">${t('directory.above', { name: above.name })}</span>`
    : html`<span class="nobody">${t('directory.nobody')}</span>`;
}

function answeringAbove(unit: Unit, units: readonly Unit[]): PersonRef | undefined {
  const parent = units.find((other) => other.id === unit.parentId);
  return parent && (parent.acting ?? parent.manager ?? answeringAbove(parent, units));
}

function branches(units: readonly Unit[], parent?: string): Unit[] {
  return units
    .filter((unit) => (unit.parentId ?? undefined) === parent)
    .flatMap((unit) => [unit, ...branches(units, unit.id)]);
}

define('gs-directory-overview', DirectoryOverviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-directory-overview': DirectoryOverviewElement;
  }
}
