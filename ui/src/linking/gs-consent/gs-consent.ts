import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-state/gs-state.ts';
import { asProblem } from '../../foundation/problem.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { quoteStyles } from '../../foundation/styles/quote.styles.ts';
import { t } from '../../foundation/t.ts';
import type { Card, ProposalView } from '../../foundation/types.ts';
import { proposals } from '../../proposal/proposals.ts';
import '../../proposal/gs-reason-dialog/gs-reason-dialog.ts';
import type { ReasonDialogElement } from '../../proposal/gs-reason-dialog/gs-reason-dialog.ts';
import { linking, type Consent } from '../linking.ts';

/**
 * Nobody's support moves by itself: whoever supports or follows an idea that goes on with another is offered to go along.
 *
 * @summary On an idea that may be the same as another: what its author is asked, what they said, and what its readers can do.
 * @event gs-changed-here - the two were linked or separated
 */
export class ConsentElement extends GroundswellElement {
  static override properties = { proposal: { attribute: false }, said: { state: true }, busy: { state: true } };
  static override styles = [
    quoteStyles,
    css`
      section {
        margin-block-end: var(--gs-6);
      }
      section > * + * {
        margin-block-start: var(--gs-3);
      }
      h2 {
        font-size: var(--gs-text-l);
      }
      .asked {
        border-inline-start: 4px solid var(--gs-turn);
        padding-inline-start: var(--gs-4);
      }
      .other {
        padding: var(--gs-4);
        border: 1px solid var(--gs-line);
        border-radius: var(--gs-radius);
      }
      .other > * + * {
        margin-block-start: var(--gs-2);
      }
    `,
  ];

  /** The idea. */
  declare proposal: ProposalView;
  declare private said: string;
  declare private busy: boolean;
  private readonly known = new Fetched<Consent>(this, (signal) => linking.consent(this.proposal.id, signal));

  constructor() {
    super();
    this.said = '';
    this.busy = false;
  }

  /** The page asks again whenever something happens to the idea, and hands it over anew. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('proposal') && this.proposal) void this.known.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const known = this.known.value;
    if (!known || known.standing === 'nothing') return nothing;
    return html`<section class=${known.mayAnswer && known.standing === 'asked' ? 'asked' : ''} aria-labelledby="same">
        <h2 id="same">${this.heading(known)}</h2>
        ${known.reason ? html`<blockquote dir="auto">${known.reason}</blockquote>` : nothing}
        ${known.because ? html`<blockquote dir="auto">${known.because}</blockquote>` : nothing}
        ${known.other ? this.renderOther(known.other) : nothing} ${this.renderAnswering(known)} ${this.renderGoingAlong(known)}
        ${this.said ? html`<p role="alert" class="field-error small">${this.said}</p>` : nothing}
      </section>
      <gs-reason-dialog></gs-reason-dialog>`;
  }

  private heading({ standing, mayAnswer, askedBy, answeredBy }: Consent): string {
    const who = askedBy?.name ?? t('next.who.desk');
    if (standing === 'asked') return mayAnswer ? t('consent.asked.you', { who }) : t('consent.asked', { who });
    if (standing === 'refused') return t('consent.refused', { who: answeredBy?.name ?? t('next.who.author') });
    return t('consent.linked');
  }

  private renderOther(card: Card): TemplateResult {
    return html`<div class="other">
      <p><strong><a href="/proposals/${card.id}" dir="auto">${card.title}</a></strong></p>
      <p class="row"><gs-state .state=${card.state} .family=${card.family}></gs-state><span class="small muted" dir="auto">${card.unit.name}</span></p>
      <p class="small" dir="auto">${card.summary}</p>
    </div>`;
  }

  private renderAnswering(known: Consent): TemplateResult | typeof nothing {
    const linked = known.standing === 'linked';
    if (!known.mayAnswer) {
      return linked && this.proposal.may.includes('unlink')
        ? html`<button type="button" class="small-button" ?disabled=${this.busy} @click=${this.separate}>${t('consent.separate')}</button>`
        : nothing;
    }
    const agreed = linked && known.answeredBy;
    return html`<p class="small muted">${linked ? t('consent.linked.hint') : t('consent.asked.hint')}</p>
      <div class="row">
        ${agreed ? nothing : html`<button type="button" class=${linked ? '' : 'primary'} ?disabled=${this.busy} @click=${this.agree}>${t('consent.yes')}</button>`}
        <button type="button" ?disabled=${this.busy} @click=${this.askWhy}>${t('consent.no')}</button>
      </div>`;
  }

  /** One click to support or follow the other, for whoever did so here. */
  private renderGoingAlong({ standing, other }: Consent): TemplateResult | typeof nothing {
    const { supported, following } = this.proposal;
    if (standing !== 'linked' || !other || !(supported || following)) return nothing;
    return html`<p>${t('consent.along')}</p>
      <div class="row">
        ${supported
          ? html`<button type="button" ?disabled=${this.busy || other.supported} aria-pressed=${other.supported} @click=${() => this.goAlong(() => proposals.support(other.id, true), t('support.said'))}>
              ${other.supported ? t('consent.supported') : t('consent.support')}
            </button>`
          : nothing}
        <button type="button" ?disabled=${this.busy || other.following} aria-pressed=${other.following} @click=${() => this.goAlong(() => proposals.follow(other.id, true), t('support.follow-said'))}>
          ${other.following ? t('consent.followed') : t('consent.follow')}
        </button>
      </div>`;
  }

  private agree(): Promise<void> {
    return this.act(() => linking.agree(this.proposal.id), t('consent.said.yes'));
  }

  private separate(): Promise<void> {
    return this.act(() => linking.separate(this.proposal.id), t('consent.said.separate'));
  }

  private askWhy(): void {
    void this.find<ReasonDialogElement>('gs-reason-dialog')?.ask({
      heading: t('consent.no.heading'),
      explanation: t('consent.no.explanation'),
      label: t('consent.no.label'),
      action: t('consent.no'),
      required: true,
      act: async (reason) => {
        await linking.object(this.proposal.id, reason);
        announce(t('consent.said.no'));
        await this.known.load();
      },
    });
  }

  private async goAlong(what: () => Promise<unknown>, said: string): Promise<void> {
    await this.act(what, said);
  }

  private async act(what: () => Promise<unknown>, said: string): Promise<void> {
    this.busy = true;
    this.said = '';
    try {
      await what();
      announce(said);
      await this.known.load();
      this.tell('gs-changed-here', undefined);
    } catch (thrown) {
      this.said = problemWords(asProblem(thrown)).title;
    }
    this.busy = false;
  }
}

define('gs-consent', ConsentElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-consent': ConsentElement;
  }
}
