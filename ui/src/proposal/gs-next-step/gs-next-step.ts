import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayExactly } from '../../foundation/dates.ts';
import type { NextStep } from '../../foundation/types.ts';
import { isMine, sayNextStep } from '../next-step.ts';

/**
 * @summary Who does what next, and by when. Amber only when it is the reader's turn or a promise lapsed.
 */
export class NextStepElement extends GroundswellElement {
  static override properties = { step: { attribute: false } };
  static override styles = css`
    :host {
      display: inline;
    }
    span {
      color: var(--gs-ink-muted);
    }
    .turn {
      color: var(--gs-turn);
    }
  `;

  /** The next step, as the server sees it. */
  declare step: NextStep | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.step) return nothing;
    const exact = this.step.due ? sayExactly(this.step.due) : nothing;
    return html`<span class=${this.step.lapsed || isMine(this.step) ? 'turn' : ''} title=${exact}
      >${sayNextStep(this.step)}</span
    >`;
  }
}

define('gs-next-step', NextStepElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-next-step': NextStepElement;
  }
}
