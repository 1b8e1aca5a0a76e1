import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayDay, sayExactly } from '../../foundation/dates.ts';
import { locale, t } from '../../foundation/t.ts';
import type { DeskItem } from '../../foundation/types.ts';

const tick = 30_000;

/**
 * @summary What was promised and by when, in words that keep up with the clock; amber once the promise lapsed.
 */
export class PromiseClockElement extends GroundswellElement {
  static override properties = { promise: { attribute: false } };
  static override styles = css`
    :host {
      display: inline;
    }
    .turn::before {
      content: '';
      display: inline-block;
      inline-size: 0.55em;
      block-size: 0.55em;
      margin-inline-end: 0.4em;
      border-radius: 50%;
      background: currentColor;
      vertical-align: 0.08em;
    }
  `;

  /** Which promise comes next, and when. */
  declare promise: DeskItem['promise'] | undefined;

  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => this.requestUpdate(), tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.promise) return nothing;
    const { kind, due } = this.promise;
    const lapsed = this.promise.lapsed || Date.parse(due) < Date.now();
    const key = lapsed ? (`desk.promise.${kind}.lapsed` as const) : (`desk.promise.${kind}` as const);
    return html`<time class=${lapsed ? 'turn' : ''} datetime=${due} title=${sayExactly(due)}
      >${t(key, { when: when(due) })}</time
    >`;
  }
}

/** The day as people say it; on the day itself with the hour. */
function when(due: string): string {
  const at = new Date(due);
  if (at.toDateString() !== new Date().toDateString()) return sayDay(due);
  return t('desk.today-at', { time: at.toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' }) });
}

define('gs-promise-clock', PromiseClockElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-promise-clock': PromiseClockElement;
  }
}
