import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { quoteStyles } from '../../foundation/styles/quote.styles.ts';
import { t } from '../../foundation/t.ts';
import '../../proposal/gs-reason-dialog/gs-reason-dialog.ts';
import type { ReasonDialogElement } from '../../proposal/gs-reason-dialog/gs-reason-dialog.ts';
import { moderation, type Hiding, type Place } from '../moderation.ts';

/**
 * @summary On an idea or a question, to whom it concerns: what of their words is out of sight, why, and the appeal.
 * @event gs-changed-here - the reader appealed
 */
export class HidingsElement extends GroundswellElement {
  static override properties = { proposal: { attribute: false }, ask: { attribute: false } };
  static override styles = [
    quoteStyles,
    css`
      section {
        margin-block: var(--gs-5) var(--gs-6);
        padding-inline-start: var(--gs-4);
        border-inline-start: 4px solid var(--gs-line);
      }
      .yours {
        border-color: var(--gs-turn);
      }
      section > * + * {
        margin-block-start: var(--gs-3);
      }
      h2 {
        font-size: var(--gs-text-l);
      }
    `,
  ];

  /** The idea; or else the question. */
  declare proposal: { id: string } | undefined;
  declare ask: { id: string } | undefined;
  private readonly known = new Fetched<Hiding[]>(this, (signal) => moderation.own(this.place, signal));

  private get place(): Place {
    return this.ask ? `asks/${this.ask.id}` : `proposals/${this.proposal?.id}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if ((changed.has('proposal') && this.proposal) || (changed.has('ask') && this.ask)) void this.known.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = (this.known.value ?? []).filter((hiding) => !hiding.restoredAt || hiding.decision);
    if (!shown.length) return nothing;
    return html`${shown.map((hiding) => this.renderOne(hiding))}<gs-reason-dialog></gs-reason-dialog>`;
  }

  private renderOne(hiding: Hiding): TemplateResult {
    return html`<section class=${hiding.may.includes('appeal') ? 'yours' : ''} aria-label=${t(`hidings.${hiding.what}`)}>
      <h2>${hiding.restoredAt ? t(`hidings.${hiding.what}.restored`) : t(`hidings.${hiding.what}`)}</h2>
      ${hiding.text ? html`<blockquote dir="auto">${hiding.text}</blockquote>` : nothing}
      <p><strong>${t(`moderate.reason.${hiding.reason}`)}.</strong> <q dir="auto">${hiding.words}</q></p>
      ${hiding.appeal ? html`<p>${t('hidings.appeal')} <q dir="auto">${hiding.appeal}</q></p>` : nothing}
      ${hiding.decision
        ? html`<p>${t(`hidings.decision.${hiding.decision}`)} <q dir="auto">${hiding.decisionWords}</q></p>`
        : hiding.appeal
          ? html`<p class="muted">${t('hidings.waits')}</p>`
          : nothing}
      ${hiding.may.includes('appeal')
        ? html`<p class="small muted">${t('hidings.appeal.hint')}</p>
            <button type="button" @click=${() => this.appeal(hiding)}>${t('hidings.appeal.action')}</button>`
        : nothing}
    </section>`;
  }

  private appeal(hiding: Hiding): void {
    void this.find<ReasonDialogElement>('gs-reason-dialog')?.ask({
      heading: t('hidings.appeal.action'),
      explanation: t('hidings.appeal.hint'),
      label: t('hidings.appeal.label'),
      action: t('hidings.appeal.send'),
      required: true,
      act: async (words) => {
        await moderation.appeal(this.place, hiding.id, words);
        announce(t('hidings.appeal.done'));
        await this.known.load();
      },
    });
  }
}

define('gs-hidings', HidingsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-hidings': HidingsElement;
  }
}
