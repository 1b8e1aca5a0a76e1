import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayDay } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { t } from '../../foundation/t.ts';
import type { ProposalView } from '../../foundation/types.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import '../../proposal/gs-reason-dialog/gs-reason-dialog.ts';
import type { ReasonDialogElement } from '../../proposal/gs-reason-dialog/gs-reason-dialog.ts';
import { reconsiderations, type Reconsideration } from '../reconsideration.ts';

/**
 * @summary The second look at a decline: asked for by its author, once, decided by somebody else, read by everybody.
 * @event gs-changed-here - somebody asked or decided
 */
export class ReconsiderationElement extends GroundswellElement {
  static override properties = { proposal: { attribute: false } };
  static override styles = css`
    section {
      margin-block: var(--gs-5);
      padding-inline-start: var(--gs-4);
      border-inline-start: 4px solid var(--gs-line);
      max-inline-size: var(--gs-measure);
    }
    section.yours {
      border-color: var(--gs-turn);
    }
    section > * + * {
      margin-block-start: var(--gs-3);
    }
    h2 {
      font-size: var(--gs-text-l);
    }
  `;

  /** The idea. */
  declare proposal: ProposalView;
  private readonly known = new Fetched<Reconsideration>(this, (signal) => reconsiderations.of(this.proposal.id, signal));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('proposal') && this.proposal) void this.known.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const it = this.known.value;
    if (!it || (!it.askedAt && !it.may.includes('ask'))) return nothing;
    return html`<section class=${it.may.includes('decide') ? 'yours' : nothing} aria-labelledby="second-look">
        <h2 id="second-look">${t('reconsider.title')}</h2>
        ${it.askedAt ? this.renderAsked(it) : this.renderAsking()}
      </section>
      <gs-reason-dialog></gs-reason-dialog>`;
  }

  private renderAsking(): TemplateResult {
    return html`<p>${t('reconsider.hint')}</p>
      <p><button type="button" @click=${this.ask}>${t('reconsider.ask')}</button></p>`;
  }

  private renderAsked(it: Reconsideration): TemplateResult {
    const who = it.decidedBy?.name ?? '';
    return html`<p class="muted">${t('reconsider.why')}</p>
      <gs-prose .prose=${it.reason}></gs-prose>
      ${it.decision
        ? html`<p><strong dir="auto">${t(`reconsider.${it.decision}`, { who })}</strong></p><gs-prose .prose=${it.text}></gs-prose>`
        : this.renderWaiting(it)}`;
  }

  private renderWaiting(it: Reconsideration): TemplateResult {
    if (this.proposal.state !== 'declined') return html`<p>${t('reconsider.superseded')}</p>`;
    const unit = it.unit?.name ?? t('reconsider.facilitators');
    if (!it.may.includes('decide')) {
      return html`<p dir="auto">${t('reconsider.waits', { unit, due: it.dueAt ? sayDay(it.dueAt) : '' })}</p>`;
    }
    return html`<p>${t(it.unit ? 'reconsider.decide.hint' : 'reconsider.decide.facilitators')}</p>
      <p class="row">
        <button type="button" class="primary" @click=${() => this.decide(it, true)}>${t('reconsider.open')}</button>
        <button type="button" @click=${() => this.decide(it, false)}>${t('reconsider.stand')}</button>
      </p>`;
  }

  private ask(): void {
    void this.find<ReasonDialogElement>('gs-reason-dialog')?.ask({
      heading: t('reconsider.ask'),
      explanation: t('reconsider.hint'),
      label: t('reconsider.reason'),
      action: t('reconsider.send'),
      required: true,
      act: async (reason) => {
        this.known.set((await reconsiderations.ask(this.proposal.id, reason)).body);
        announce(t('reconsider.asked'));
      },
    });
  }

  private decide(it: Reconsideration, open: boolean): void {
    void this.find<ReasonDialogElement>('gs-reason-dialog')?.ask({
      heading: t(open ? 'reconsider.open' : 'reconsider.stand'),
      explanation: t(it.unit ? 'reconsider.decide.hint' : 'reconsider.decide.facilitators'),
      label: t('reconsider.words'),
      action: t(open ? 'reconsider.open' : 'reconsider.stand'),
      required: true,
      act: async (words) => {
        this.known.set((await reconsiderations.decide(this.proposal.id, open, words)).body);
        announce(t('reconsider.decided'));
      },
    });
  }
}

define('gs-reconsideration', ReconsiderationElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-reconsideration': ReconsiderationElement;
  }
}
