import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import '../../foundation/gs-person/gs-person.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import { t, word } from '../../foundation/t.ts';
import type { Answer } from '../../foundation/types.ts';

/**
 * @summary An answer, in the answerer's own words, set apart like a letter.
 */
export class AnswerLetterElement extends GroundswellElement {
  static override properties = { answer: { attribute: false }, fresh: { type: Boolean } };
  static override styles = css`
    article {
      position: relative;
      padding: var(--gs-5) clamp(1rem, 4vw, 2.5rem);
      border: 1px solid var(--gs-line);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
      box-shadow: var(--gs-shadow);
    }
    .fresh {
      animation: arrive var(--gs-calm) var(--gs-ease) both;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--gs-1) var(--gs-4);
      margin-block-end: var(--gs-4);
    }
    h3 {
      font-size: var(--gs-text-l);
    }
    header + gs-prose {
      font-size: 1.1rem;
      line-height: 1.65;
    }
    dl {
      margin-block-start: var(--gs-4);
      padding-block-start: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
    }
    dt {
      font-weight: 600;
    }
    dd {
      max-inline-size: var(--gs-measure);
      overflow-wrap: anywhere;
    }
    dd + dt {
      margin-block-start: var(--gs-3);
    }
    footer {
      margin-block-start: var(--gs-5);
      text-align: end;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(-0.75rem);
      }
    }
  `;

  /** The answer. */
  declare answer: Answer;
  /** It has just arrived. */
  declare fresh: boolean;

  protected override render(): TemplateResult {
    const answer = this.answer;
    return html`<article class=${this.fresh ? 'fresh' : ''}>
      <header>
        <h3>
          ${word('answer', answer.code)}${answer.reason ? html`: <span>${word('reason', answer.reason).toLowerCase()}</span>` : nothing}
        </h3>
        <span class="muted small">${dayOf(answer.at)}</span>
      </header>
      <gs-prose .prose=${answer.text}></gs-prose>
      ${this.renderFacts(answer)}
      <footer><gs-person .person=${answer.by}></gs-person></footer>
    </article>`;
  }

  private renderFacts(answer: Answer): TemplateResult | typeof nothing {
    const facts: [string, unknown][] = [
      [t('letter.what-would-change'), answer.whatWouldChange && html`<gs-prose .prose=${answer.whatWouldChange}></gs-prose>`],
      [t('letter.next-step'), answer.nextStep],
      [t('letter.helper'), answer.helper && html`<gs-person .person=${answer.helper}></gs-person>`],
      [t('letter.revisit'), answer.revisitOn && dayOf(answer.revisitOn)],
      [t('letter.to'), answer.toUnit?.name ?? answer.toElsewhere],
      [t('letter.link'), answer.linkTo && html`<a href="/proposals/${answer.linkTo.id}" dir="auto">${answer.linkTo.title}</a>`],
      [t('letter.trial.measure'), answer.trial?.measure],
      [t('letter.trial.stop'), answer.trial?.stopRule],
      [t('letter.trial.until'), answer.trial && dayOf(answer.trial.until)],
    ];
    const present = facts.filter(([, fact]) => fact);
    if (!present.length) return nothing;
    return html`<dl>
      ${present.map(([label, fact]) => html`<dt>${label}</dt><dd dir="auto">${fact}</dd>`)}
    </dl>`;
  }
}

define('gs-answer-letter', AnswerLetterElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-answer-letter': AnswerLetterElement;
  }
}
