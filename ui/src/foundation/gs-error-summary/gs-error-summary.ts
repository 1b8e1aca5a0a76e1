import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import { problemWords } from '../problem-words.ts';
import type { Problem } from '../problem.ts';
import { t } from '../t.ts';

/**
 * The pattern of GOV.UK Frontend: everything that is wrong, in one place above the form, each line a link to its field.
 * It takes the focus when it appears, because a screen reader that stays on the button would say nothing at all.
 *
 * @summary What is wrong with a form, above it, with the focus.
 */
export class ErrorSummaryElement extends GroundswellElement {
  static override properties = { problem: { attribute: false } };
  static override styles = css`
    section {
      margin-block-end: var(--gs-5);
      padding: var(--gs-4) var(--gs-5);
      border: 2px solid var(--gs-error);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
    }
    h2 {
      font-size: var(--gs-text-l);
    }
    ul {
      margin-block-start: var(--gs-3);
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: var(--gs-1);
    }
    a {
      color: var(--gs-error);
      font-weight: 600;
    }
    p {
      margin-block-start: var(--gs-2);
    }
  `;

  /** The refusal; its `errors` point at elements of the same page whose id is the field's name. */
  declare problem: Problem | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem') && this.problem) this.find('section')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    return html`<section role="alert" tabindex="-1" aria-labelledby="title">
      ${this.problem.errors.length ? this.renderFields() : this.renderWhole(this.problem)}
    </section>`;
  }

  private renderFields(): TemplateResult {
    return html`<h2 id="title">${t('problem.check')}</h2>
      <ul role="list">
        ${this.problem?.errors.map(
          ({ pointer, detail }) =>
            html`<li><a href="#${fieldOf(pointer)}" @click=${(event: Event) => this.goTo(event, pointer)}>${detail}</a></li>`,
        )}
      </ul>`;
  }

  private renderWhole(problem: Problem): TemplateResult {
    const words = problemWords(problem);
    return html`<h2 id="title">${words.title}</h2>
      <p>${words.advice}</p>`;
  }

  private goTo(event: Event, pointer: string): void {
    event.preventDefault();
    const root = this.getRootNode() as ShadowRoot | Document;
    // A field inside another one, as /steps/0/title, may have an element of its own: steps-0-title, or steps-0 for the whole.
    const parts = pointer.slice(1).split('/');
    const field = parts.map((_, gone) => deepFind(root, parts.slice(0, parts.length - gone).join('-'))).find(Boolean);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }
}

/** The element of that id, also inside the shadow roots below. */
function deepFind(root: ShadowRoot | Document, id: string): HTMLElement | null {
  const found = root.getElementById(id);
  if (found) return found;
  for (const element of root.querySelectorAll('*')) {
    const below = element.shadowRoot && deepFind(element.shadowRoot, id);
    if (below) return below;
  }
  return null;
}

function fieldOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}

define('gs-error-summary', ErrorSummaryElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-error-summary': ErrorSummaryElement;
  }
}
