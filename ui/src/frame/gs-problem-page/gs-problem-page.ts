import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Problem } from '../../foundation/problem.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { known, t } from '../../foundation/t.ts';

/**
 * @summary The page of a problem: what it means and what to do. Also what an unknown address leads to.
 */
export class ProblemPageElement extends GroundswellElement {
  static override properties = { slug: {}, stated: { state: true } };
  static override styles = css`
    p {
      margin-block: var(--gs-4) var(--gs-5);
    }
  `;

  /** The last part of the problem's type. */
  declare slug: string;
  /** What the server calls it, for a problem that the catalogue has no words for. */
  declare private stated: { title: string } | undefined;

  constructor() {
    super();
    this.slug = 'not-found';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('slug') && !known(`problem.${this.slug}.title`)) void this.ask();
  }

  private async ask(): Promise<void> {
    const all = await api.get<{ items: { slug: string; title: string }[] }>('/api/problems').catch(() => ({ items: [] }));
    this.stated = all.items.find((problem) => problem.slug === this.slug);
  }

  protected override render(): TemplateResult {
    const words = problemWords(new Problem({ ...this.stated, type: `/problems/${this.slug}` }));
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
