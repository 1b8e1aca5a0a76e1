import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import { problemWords } from '../problem-words.ts';
import type { Problem } from '../problem.ts';
import { t } from '../t.ts';

/**
 * @summary Says what could not be done and what to do now.
 * @event gs-try-again - the reader asks for another try
 */
export class FailureElement extends GroundswellElement {
  static override properties = { problem: { attribute: false }, final: { type: Boolean } };
  static override styles = css`
    section {
      margin-block: var(--gs-6);
      padding-inline-start: var(--gs-5);
      border-inline-start: 4px solid var(--gs-error);
    }
    p {
      margin-block-start: var(--gs-2);
    }
    button {
      margin-block-start: var(--gs-4);
    }
  `;

  /** What the server, or the lack of one, said. */
  declare problem: Problem | undefined;
  /** Asking again would not help. */
  declare final: boolean;

  protected override render(): TemplateResult | typeof nothing {
    const problem = this.problem;
    if (!problem) return nothing;
    const words = problemWords(problem);
    return html`<section role="alert">
      <h2>${words.title}</h2>
      ${words.advice === words.title ? nothing : html`<p>${words.advice}</p>`}
      ${problem.instance && problem.status >= 500
        ? html`<p class="muted small">${t('problem.reference', { id: problem.instance })}</p>`
        : nothing}
      ${this.final ? nothing : this.renderTryAgain()}
    </section>`;
  }

  private renderTryAgain(): TemplateResult {
    return html`<button type="button" @click=${() => this.tell('gs-try-again', undefined)}>
      ${t('problem.try-again')}
    </button>`;
  }
}

define('gs-failure', FailureElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-failure': FailureElement;
  }
}
