import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayDay } from '../../foundation/dates.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import type { DecisionRight, Unit } from '../../foundation/types.ts';
import type { Terms } from '../../calendar/calendars.ts';
import { workingDaysAfter } from '../working-days.ts';

/**
 * @summary Before an idea is sent: who will answer, and by when, in words.
 */
export class PromiseNoteElement extends GroundswellElement {
  static override properties = { unit: { attribute: false }, right: {}, campaign: {}, silence: { attribute: false }, outlook: { state: true } };
  static override styles = css`
    section {
      padding-inline-start: var(--gs-5);
      border-inline-start: 4px solid var(--gs-accent);
    }
    h2 {
      font-size: var(--gs-text-l);
    }
    p,
    ol {
      margin-block-start: var(--gs-3);
      max-inline-size: var(--gs-measure);
    }
    ol {
      padding-inline-start: 1.25rem;
    }
    li {
      padding-block: var(--gs-1);
    }
  `;

  /** The unit whose desk will get it. */
  declare unit: Unit | undefined;
  /** What the author may do without asking. */
  declare right: DecisionRight;
  /** The campaign it belongs to, which may promise something else. */
  declare campaign: string | undefined;
  /** After how many working days without an answer silence is consent; nothing where it is not. */
  declare silence: number | undefined;
  /** The days the desk's own calendar comes to, holidays and all; until they are there, weekends count alone. */
  declare protected outlook: { acknowledge: string; answer: string; decide: string; terms: Terms } | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('unit') || changed.has('campaign')) void this.ask();
  }

  protected override render(): TemplateResult | typeof nothing {
    const promise = this.outlook?.terms ?? session.value.agency.promise;
    if (!this.unit || !promise) return nothing;
    const who = (this.unit.acting ?? this.unit.manager)?.name ?? t('promise.desk', { unit: this.unit.name });
    const values = (days: number, due: string | undefined) => {
      return { who, count: days, day: sayDay(due ?? workingDaysAfter(new Date(), days).toISOString()) };
    };
    if (this.right === 'go' || this.right === 'try') return this.renderAtOnce(this.right, who);
    return html`<section aria-labelledby="who">
      <h2 id="who">${t('promise.heading', { who })}</h2>
      <ol>
        <li>${t('promise.acknowledge', values(promise.acknowledgeDays, this.outlook?.acknowledge))}</li>
        <li>${t('promise.answer', values(promise.answerDays, this.outlook?.answer))}</li>
        <li>${t('promise.decide', values(promise.decideDays, this.outlook?.decide))}</li>
      </ol>
      ${this.silence ? html`<p>${t('promise.silence', { count: this.silence })}</p>` : nothing}
      <p class="muted">${t('promise.lapse')}</p>
    </section>`;
  }

  private async ask(): Promise<void> {
    const { unit, campaign } = this;
    if (!unit) return;
    // Without an answer the agency's own days are near enough.
    this.outlook = await api.get<typeof this.outlook>('/api/promises', { desk: unit.id, campaign }).catch(() => undefined);
  }

  private renderAtOnce(right: 'go' | 'try', who: string): TemplateResult {
    return html`<section aria-labelledby="who">
      <h2 id="who">${t(`promise.${right}.heading`)}</h2>
      <p>${t(`promise.${right}.words`, { who })}</p>
    </section>`;
  }
}

define('gs-promise-note', PromiseNoteElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-promise-note': PromiseNoteElement;
  }
}
