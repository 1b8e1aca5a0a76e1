import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem } from '../../foundation/problem.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { list, t } from '../../foundation/t.ts';
import type { ProposalView } from '../../foundation/types.ts';
import { proposals } from '../proposals.ts';

/**
 * @summary Support and follow: “I would use this”, and “tell me what becomes of it”.
 * @event gs-changed-here - the reader's own support or following changed
 */
export class SupportElement extends GroundswellElement {
  static override properties = { proposal: { attribute: false }, said: { state: true }, busy: { state: true } };
  static override styles = css`
    .row {
      gap: var(--gs-2);
    }
    button {
      flex: 1;
      white-space: nowrap;
    }
    .count {
      font-size: var(--gs-text-2xl);
      font-weight: 680;
      line-height: 1;
      margin-block-end: var(--gs-1);
    }
    p {
      margin-block-end: var(--gs-3);
    }
  `;

  /** The idea. */
  declare proposal: ProposalView;
  declare private said: string;
  declare private busy: boolean;

  constructor() {
    super();
    this.said = '';
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const { supports, supported, following, may } = this.proposal;
    return html`<p class="count figure" aria-hidden="true">${supports}</p>
      <p class="small muted"><span class="hidden-text">${t('card.supports', { count: supports })}. </span>${this.who}</p>
      <div class="row">
        ${may.includes('support') || supported
          ? html`<button type="button" ?disabled=${this.busy} aria-pressed=${supported} @click=${this.toggleSupport}>
              ${supported ? t('support.supported') : t('support.support')}
            </button>`
          : nothing}
        ${may.includes('follow') || following
          ? html`<button type="button" ?disabled=${this.busy} aria-pressed=${following} @click=${this.toggleFollow}>
              ${following ? t('support.following') : t('support.follow')}
            </button>`
          : nothing}
      </div>
      ${this.said ? html`<p role="alert" class="field-error small">${this.said}</p>` : nothing}`;
  }

  /** “Ama Mensah, Kofi Asante and 12 others would use this.” */
  private get who(): string {
    const { count, people } = this.proposal.supporters;
    if (!count) return this.proposal.may.includes('support') ? t('support.nobody') : t('support.nobody.yet');
    const named = people.slice(0, 3).map((person) => person.name);
    const others = count - named.length;
    return t('support.who', { who: list(others > 0 ? [...named, t('support.others', { count: others })] : named) });
  }

  private toggleSupport(): Promise<void> {
    const supported = !this.proposal.supported;
    const words = supported ? t('support.said') : t('support.unsaid');
    return this.send(() => proposals.support(this.proposal.id, supported), words);
  }

  private toggleFollow(): Promise<void> {
    const following = !this.proposal.following;
    const words = following ? t('support.follow-said') : t('support.follow-unsaid');
    return this.send(() => proposals.follow(this.proposal.id, following), words);
  }

  private async send(change: () => Promise<unknown>, words: string): Promise<void> {
    this.busy = true;
    this.said = '';
    try {
      await change();
      announce(words);
      this.tell('gs-changed-here', undefined);
    } catch (thrown) {
      this.said = problemWords(asProblem(thrown)).title;
    }
    this.busy = false;
  }
}

define('gs-support', SupportElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-support': SupportElement;
  }
}
