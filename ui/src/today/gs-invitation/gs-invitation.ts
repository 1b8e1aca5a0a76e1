import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { go } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';

/**
 * @summary The first visit: the promise in three lines, and one question that begins an idea.
 */
export class InvitationElement extends GroundswellElement {
  static override styles = css`
    ol {
      margin-block-end: var(--gs-6);
      padding: 0;
      list-style: none;
      font-size: var(--gs-text-l);
      line-height: 1.45;
      counter-reset: line;
    }
    li {
      display: grid;
      grid-template-columns: 2rem minmax(0, 1fr);
      padding-block: var(--gs-2);
      counter-increment: line;
    }
    li::before {
      content: counter(line);
      color: var(--gs-accent);
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    form {
      padding: var(--gs-5);
      border: 1px solid var(--gs-line);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
      box-shadow: var(--gs-shadow);
    }
    button {
      margin-block-start: var(--gs-4);
    }
  `;

  protected override render(): TemplateResult {
    return html`${this.renderPromise()}
      <form novalidate @submit=${this.begin}>
        <gs-field type="long" big .rows=${3} label=${t('invitation.question')} hint=${t('invitation.hint')}></gs-field>
        <button class="primary">${t('invitation.begin')}</button>
      </form>`;
  }

  private renderPromise(): TemplateResult | typeof nothing {
    const promise = session.value.agency.promise;
    if (!promise) return nothing;
    return html`<ol>
      <li>${t('invitation.say')}</li>
      <li>${t('invitation.answer', { count: promise.answerDays })}</li>
      <li>${t('invitation.move')}</li>
    </ol>`;
  }

  private begin(event: Event): void {
    event.preventDefault();
    const problem = this.find<FieldElement>('gs-field')?.value.trim() ?? '';
    go(problem ? `/propose?problem=${encodeURIComponent(problem)}` : '/propose');
  }
}

define('gs-invitation', InvitationElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-invitation': InvitationElement;
  }
}
