import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import type { Capacity, Range } from '../campaigns.ts';

/**
 * @summary Says in words whether the reviewers' hours are enough for what may come in, and what that rests on.
 */
export class CapacityElement extends GroundswellElement {
  static override properties = { capacity: { attribute: false } };
  static override styles = css`
    section {
      padding: var(--gs-4) var(--gs-5);
      border: 1px solid var(--gs-line);
      border-inline-start: 4px solid var(--gs-accent);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
    }
    .tight,
    .short {
      border-inline-start-color: var(--gs-turn);
    }
    h3 {
      margin-block-end: var(--gs-2);
    }
    p + p {
      margin-block-start: var(--gs-2);
    }
  `;

  /** What the server reckoned. */
  declare capacity: Capacity;

  protected override render(): TemplateResult {
    const { verdict, expected, people, workingDays, hoursThere } = this.capacity;
    return html`<section class=${verdict} aria-labelledby="verdict">
      <h3 id="verdict">${t(`capacity.${verdict}`)}</h3>
      <p>
        ${expected
          ? t('capacity.expected', { low: expected.low, high: expected.high, people, days: workingDays })
          : t('capacity.expected.unknown', { people, days: workingDays })}
      </p>
      ${expected ? this.renderHours() : nothing}
      ${hoursThere === undefined ? html`<p>${t('capacity.hours.missing')}</p>` : nothing}
      <p class="small muted">${this.sayBasis()} ${t('capacity.advice')}</p>
    </section>`;
  }

  private renderHours(): TemplateResult {
    const { hoursNeeded, hoursThere, minutesEach, minutesGiven, waitDays, answerDays } = this.capacity;
    return html`<p>
        ${t('capacity.needed', { ...rangeOf(hoursNeeded), minutes: minutesEach })}
        ${minutesGiven ? nothing : t('capacity.minutes.usual')}
        ${hoursThere === undefined ? nothing : t('capacity.there', { count: hoursThere })}
      </p>
      ${waitDays ? html`<p>${waitDays.high > 0 ? t('capacity.wait', { ...rangeOf(waitDays), days: answerDays }) : t('capacity.wait.none')}</p>` : nothing}`;
  }

  private sayBasis(): string {
    const { basis } = this.capacity;
    if (!basis) return t('capacity.basis.none');
    const rests = basis.campaigns
      ? t('capacity.basis.campaigns', { ideas: basis.ideas, count: basis.campaigns })
      : t('capacity.basis.year', { count: basis.ideas });
    return basis.wholeAgency ? `${rests} ${t('capacity.basis.agency')}` : rests;
  }
}

function rangeOf(range: Range | undefined): { low: number; high: number } {
  return { low: range?.low ?? 0, high: range?.high ?? 0 };
}

define('gs-capacity', CapacityElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-capacity': CapacityElement;
  }
}
