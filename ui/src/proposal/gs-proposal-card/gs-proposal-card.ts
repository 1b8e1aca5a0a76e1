import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import '../../foundation/gs-state/gs-state.ts';
import '../../foundation/gs-swell/gs-swell.ts';
import { t, word } from '../../foundation/t.ts';
import type { Card, Highlight } from '../../foundation/types.ts';
import '../../theme/gs-theme-chips/gs-theme-chips.ts';
import '../gs-next-step/gs-next-step.ts';
import { highlighted } from './highlighted.ts';
import { cardStyles } from './gs-proposal-card.styles.ts';

/**
 * @summary An idea in a list: what it is, whose, how far it has come, what happens next.
 */
export class ProposalCardElement extends GroundswellElement {
  static override properties = {
    card: { attribute: false },
    highlight: { attribute: false },
    fresh: { type: Boolean, reflect: true },
  };
  static override styles = cardStyles;

  /** The idea. */
  declare card: Card | undefined;
  /** Where the words of a search were found. */
  declare highlight: Highlight | undefined;
  /** It has just arrived. */
  declare fresh: boolean;

  constructor() {
    super();
    this.fresh = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const card = this.card;
    if (!card) return nothing;
    return html`<article>
      <div class="words">
        <h3><a href=${address(card)} dir="auto">${highlighted(card.title, this.highlight?.title)}</a></h3>
        ${this.renderBy(card)}
        <p class="summary" dir="auto">${highlighted(card.summary, this.highlight?.text)}</p>
        ${this.renderAnswer(card)}
        ${card.themes?.length ? html`<gs-theme-chips .themes=${card.themes}></gs-theme-chips>` : nothing}
      </div>
      <div class="course">
        <gs-swell .state=${card.state} decorative></gs-swell>
        <gs-state .state=${card.state} .family=${card.family} .stage=${card.stage}></gs-state>
      </div>
      ${this.renderFoot(card)}
    </article>`;
  }

  private renderBy(card: Card): TemplateResult {
    const [first, ...others] = card.authors;
    const more = others.length ? ` ${t('card.and-others', { count: others.length })}` : '';
    const endorser = card.answer?.code === 'endorse' ? card.answer.by.name : undefined;
    const shared = endorser ? `, ${t('card.endorsed-by', { who: endorser })}` : '';
    return html`<p class="by">
      ${first ? html`<span dir="auto">${first.name}</span>${more}${shared} · ` : nothing}<span dir="auto"
        >${card.campaign?.title ?? card.unit.name}</span
      >
      · ${agoOf(card.submittedAt ?? card.updatedAt)}
    </p>`;
  }

  private renderAnswer(card: Card): TemplateResult | typeof nothing {
    const answer = card.answer;
    if (!answer || answer.code === 'acknowledge' || !answer.excerpt) return nothing;
    const what = answer.reason ? `${word('answer', answer.code)} (${word('reason', answer.reason).toLowerCase()})` : word('answer', answer.code);
    return html`<p class="answer">
      <strong>${t('card.answered', { what, who: answer.by.name })}</strong> <q dir="auto">${answer.excerpt}</q>
    </p>`;
  }

  private renderFoot(card: Card): TemplateResult {
    return html`<p class="foot">
      <span>${t('card.supports', { count: card.supports })}</span>
      <span>${t('card.comments', { count: card.comments })}</span>
      ${card.endorsements ? html`<span>${t('card.endorsements', { count: card.endorsements })}</span>` : nothing}
      <gs-next-step .step=${card.nextStep}></gs-next-step>
    </p>`;
  }
}

/** A draft is written on; everything else is read. */
export function address(card: Pick<Card, 'id' | 'state'>): string {
  return card.state === 'draft' ? `/propose/${card.id}` : `/proposals/${card.id}`;
}

define('gs-proposal-card', ProposalCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-proposal-card': ProposalCardElement;
  }
}
