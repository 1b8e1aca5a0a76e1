import { css, html, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Problem } from '../../foundation/problem.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { t } from '../../foundation/t.ts';

/**
 * @summary The page of a problem: what it means and what to do. Also what an unknown address leads to.
 */
export class ProblemPageElement extends GroundswellElement {
  static override properties = { slug: {} };
  static override styles = css`
    p {
      margin-block: var(--gs-4) var(--gs-5);
    }
  `;

  /** The last part of the problem's type. */
  declare slug: string;

  constructor() {
    super();
    this.slug = 'not-found';
  }

  protected override render(): TemplateResult {
    const words = problemWords(new Problem({ type: `/problems/${this.slug}` }));
    return html`<h1>${words.title}</h1>
      <p class="lead">${words.advice}</p>
      <div class="row">
        <a class="button primary" href="/">${t('nav.today')}</a>
        <a class="button" href="/proposals">${t('nav.explore')}</a>
      </div>`;
  }
}

define('gs-problem-page', ProblemPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-problem-page': ProblemPageElement;
  }
}
