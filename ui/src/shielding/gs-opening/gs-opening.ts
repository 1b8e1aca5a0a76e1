import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf, sayExactly } from '../../foundation/dates.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { quoteStyles } from '../../foundation/styles/quote.styles.ts';
import { t } from '../../foundation/t.ts';
import type { PersonRef } from '../../foundation/types.ts';
import { openings, type Opening } from '../openings.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';

/**
 * Whoever wrote it is asked for by a press of a button and shown here alone; going away forgets it.
 *
 * @summary One request to know an author: who asked, why, what became of it, and what its reader can do.
 * @event gs-opening-changed - it was agreed to, refused or taken back; `detail` is the id
 */
export class OpeningElement extends GroundswellElement {
  static override properties = { opening: { attribute: false }, author: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = [
    quoteStyles,
    css`
      article > * + * {
        margin-block-start: var(--gs-3);
      }
      h3 {
        font-size: var(--gs-text-m);
      }
      .author {
        padding: var(--gs-4);
        border: 2px solid var(--gs-edge);
        border-radius: var(--gs-radius);
      }
      .author strong {
        font-size: var(--gs-text-l);
      }
      dialog > * + * {
        margin-block-start: var(--gs-3);
      }
      dialog ul {
        padding-inline-start: var(--gs-5);
        list-style: disc;
      }
    `,
  ];

  /** The request. */
  declare opening: Opening;
  declare protected author: PersonRef | undefined;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;

  constructor() {
    super();
    this.busy = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.author = undefined;
  }

  /** A name is never carried over to another request, nor beyond the day it may be seen. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('opening');
    if (before && (before.id !== this.opening.id || !this.opening.mayLook)) this.author = undefined;
  }

  protected override render(): TemplateResult {
    const { opening } = this;
    const title = opening.proposal.title;
    return html`<article class="sheet" aria-labelledby="title">
        <div class="spread">
          <h3 id="title" dir="auto">
            ${title ? html`<a href="/proposals/${opening.proposal.id}">${title}</a>` : t('openings.unseen')}
          </h3>
          <span class="muted small">${t(`openings.state.${opening.state}`)}</span>
        </div>
        <p>${t('openings.asked-by', { who: this.named(opening.askedBy) })} <span class="muted small">${agoOf(opening.askedAt)}</span></p>
        <blockquote dir="auto">${opening.reason}</blockquote>
        ${this.renderStanding()}
        ${this.problem ? html`<gs-error-summary .problem=${this.problem}></gs-error-summary>` : nothing}
        ${this.renderAuthor()} ${this.renderActions()}
      </article>
      ${this.renderQuestion()}`;
  }

  private renderStanding(): TemplateResult {
    const { opening } = this;
    const who = opening.secondPerson ? this.named(opening.secondPerson) : '';
    if (opening.state === 'asked') {
      const role = t(`openings.role.${opening.awaits}`);
      return html`<p>${t('openings.waits', { role, when: sayExactly(opening.expiresAt) })}</p>`;
    }
    if (opening.state === 'lapsed') return html`<p>${t('openings.lapsed', { when: sayExactly(opening.expiresAt) })}</p>`;
    const when = opening.answeredAt ? sayExactly(opening.answeredAt) : '';
    if (opening.state === 'opened') return html`<p>${t('openings.opened', { who, when })}</p>`;
    const own = opening.secondPerson?.id === opening.askedBy.id;
    return html`<p>${own ? t('openings.taken-back', { when }) : t('openings.refused', { who, when })}</p>`;
  }

  private renderAuthor(): TemplateResult | typeof nothing {
    if (!this.author) return nothing;
    return html`<div class="author" role="status">
      <p class="small muted">${t('openings.wrote')}</p>
      <p dir="auto"><strong>${this.author.name}</strong></p>
      <p class="muted" dir="auto">${[this.author.title, this.author.unit?.name].filter(Boolean).join(', ')}</p>
    </div>`;
  }

  private renderActions(): TemplateResult | typeof nothing {
    const { opening } = this;
    const about = html`<span class="hidden-text">: ${opening.proposal.title}</span>`;
    if (opening.mayLook) {
      return html`<p>${t('openings.visible', { when: sayExactly(opening.visibleUntil ?? '') })}</p>
        <p>
          ${this.author
            ? html`<button type="button" @click=${this.forget}><span>${t('openings.forget')}${about}</span></button>`
            : html`<button type="button" ?disabled=${this.busy} @click=${this.look}><span>${t('openings.look')}${about}</span></button>`}
        </p>`;
    }
    if (opening.state !== 'asked') return nothing;
    const own = opening.askedBy.id === session.value.person?.id;
    const desk = opening.mayRefuse && !opening.mayAgree && !own;
    return html`${desk ? html`<p class="muted">${t('openings.not-you')}</p>` : nothing}
      <div class="row">
        ${opening.mayAgree
          ? html`<button type="button" ?disabled=${this.busy} @click=${this.question}><span>${t('openings.agree')}${about}</span></button>`
          : nothing}
        ${opening.mayRefuse
          ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.act(openings.refuse, own ? 'openings.said.taken-back' : 'openings.said.refused')}>
              <span>${own ? t('openings.take-back') : t('openings.refuse')}${about}</span>
            </button>`
          : nothing}
      </div>`;
  }

  private renderQuestion(): TemplateResult {
    return html`<dialog aria-labelledby="question">
      <h2 id="question">${t('openings.sure')}</h2>
      <p>${t('openings.sure.lead')}</p>
      <ul>
        ${(['told', 'journal', 'day', 'known'] as const).map((what) => html`<li>${t(`openings.sure.${what}`)}</li>`)}
      </ul>
      <form method="dialog" class="row">
        <button class="primary" @click=${() => this.act(openings.agree, 'openings.said.opened')}>${t('openings.agree')}</button>
        <button class="plain">${t('action.cancel')}</button>
      </form>
    </dialog>`;
  }

  private named(person: PersonRef): string {
    return person.id === session.value.person?.id ? t('openings.you') : person.name;
  }

  private question(): void {
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  private async act(what: (id: string) => Promise<unknown>, said: 'openings.said.opened' | 'openings.said.refused' | 'openings.said.taken-back'): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await what(this.opening.id);
      announce(t(said));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
    this.tell('gs-opening-changed', this.opening.id);
  }

  private async look(): Promise<void> {
    this.problem = undefined;
    try {
      const { author } = await openings.one(this.opening.id);
      this.author = author ?? { id: '', name: t('openings.nobody-knows') };
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  private forget(): void {
    this.author = undefined;
  }
}

define('gs-opening', OpeningElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-opening': OpeningElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-opening-changed': CustomEvent<string>;
  }
}
