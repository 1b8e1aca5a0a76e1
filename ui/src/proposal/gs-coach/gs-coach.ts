import { css, html, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';
import type { Draft } from '../../foundation/types.ts';
import { hints, type Question } from '../coach.ts';

/**
 * @summary A colleague at the side who asks: two or three questions that fit what is being written, never a gate.
 */
export class CoachElement extends GroundswellElement {
  static override properties = { question: {}, draft: { attribute: false } };
  static override styles = css`
    h2 {
      font-size: var(--gs-text-m);
    }
    ul {
      margin-block-start: var(--gs-3);
    }
    li {
      padding-block: var(--gs-2);
      border-block-start: 1px solid var(--gs-line);
    }
    li:first-child {
      border: 0;
    }
    p {
      margin-block-start: var(--gs-3);
    }
  `;

  /** What the author is writing. */
  declare question: Question;
  /** What there is so far. */
  declare draft: Partial<Draft>;

  constructor() {
    super();
    this.question = 'title';
    this.draft = {};
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="coach">
      <h2 id="coach">${t('coach.heading')}</h2>
      <ul role="list">
        ${hints(this.question, this.draft).map((key) => html`<li>${t(key)}</li>`)}
      </ul>
      <p class="muted small">${t('coach.never-blocks')}</p>
    </section>`;
  }
}

define('gs-coach', CoachElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-coach': CoachElement;
  }
}
