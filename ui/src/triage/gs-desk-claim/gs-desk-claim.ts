import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import type { Claim } from '../../foundation/types.ts';
import { claim, isMine, release, until } from '../claims.ts';
import { deskClaimStyles } from './gs-desk-claim.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';

const renewAfter = 2 * 60_000;

/**
 * Whoever begins to write claims the idea without being asked, and renews the claim while they write; it can be let go,
 * and taken over from somebody else by saying so.
 *
 * @summary Who is answering an idea just now.
 * @event gs-claims-changed - a claim was made, renewed, let go or refused: ask again
 */
export class DeskClaimElement extends GroundswellElement {
  static override properties = {
    ideaId: { attribute: false },
    claim: { attribute: false },
    problem: { state: true },
    lost: { state: true },
  };
  static override styles = deskClaimStyles;

  /** The idea that is read. */
  declare ideaId: string;
  /** Who is answering it; nobody when undefined. */
  declare claim: Claim | undefined;

  declare protected problem: Problem | undefined;
  /** How a claim of the reader's ended that they did not let go. */
  declare protected lost: string | undefined;
  private renewed = 0;
  private letGo = false;

  /** The one key: claims what nobody has, lets go what is one's own, asks before taking over. */
  async toggle(): Promise<void> {
    if (!this.claim) await this.take();
    else if (isMine(this.claim)) await this.release();
    else this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  /** Somebody writes here: theirs it is, unless it is somebody else's. */
  async writing(): Promise<void> {
    const mine = this.claim && isMine(this.claim);
    if ((this.claim && !mine) || Date.now() - this.renewed < (mine ? renewAfter : 5_000)) return;
    this.renewed = Date.now();
    await this.change(() => claim(this.ideaId));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ideaId')) {
      this.problem = undefined;
      this.lost = undefined;
      this.renewed = 0;
    } else if (changed.has('claim')) {
      this.follow(changed.get('claim'));
    }
  }

  protected override render(): TemplateResult {
    return html`<gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.lost ? html`<p class="lost">${this.lost}</p>` : nothing} ${this.renderClaim()}`;
  }

  private renderClaim(): TemplateResult {
    if (!this.claim) {
      return html`<p class="strip">
        <button class="small-button" type="button" @click=${this.take}>${t('claim.take')} <kbd aria-hidden="true">c</kbd></button>
        <span class="small muted">${t('claim.take.hint')}</span>
      </p>`;
    }
    const time = until(this.claim);
    if (isMine(this.claim)) {
      return html`<p class="strip held">
        <span class="who">${t('claim.mine', { time })}</span>
        <button class="plain small-button" type="button" @click=${this.release}>${t('claim.release')}</button>
      </p>`;
    }
    const { name } = this.claim.by;
    return html`<p class="strip other">
        <span class="who" dir="auto">${t('claim.other', { name, time })}</span>
        <button class="small-button" type="button" @click=${this.toggle}>${t('claim.take-over')}</button>
      </p>
      ${this.renderQuestion(name)}`;
  }

  private renderQuestion(name: string): TemplateResult {
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">${t('claim.ask.heading', { name })}</h2>
      <p>${t('claim.ask', { name })}</p>
      <form method="dialog" class="row">
        <button class="primary" @click=${() => this.take(true)}>${t('claim.ask.yes')}</button>
        <button class="plain">${t('claim.ask.no', { name })}</button>
      </form>
    </dialog>`;
  }

  /** What others did to the claim is said once, to those who look and to those who listen. */
  private follow(before: Claim | undefined): void {
    if (this.claim && isMine(this.claim)) this.lost = undefined;
    if (this.claim) this.problem = undefined;
    if (!before || !isMine(before) || this.letGo) return;
    if (!this.claim && Date.parse(before.until) <= Date.now()) this.lose(t('claim.ended'));
    else if (this.claim && !isMine(this.claim)) this.lose(t('claim.lost', { name: this.claim.by.name }));
  }

  private lose(words: string): void {
    this.lost = words;
    announce(words);
  }

  private async take(takeOver: unknown = false): Promise<void> {
    await this.change(async () => {
      const mine = await claim(this.ideaId, takeOver === true);
      this.renewed = Date.now();
      announce(t('claim.taken', { time: until(mine) }));
    });
  }

  private async release(): Promise<void> {
    this.letGo = true;
    await this.change(async () => {
      await release(this.ideaId);
      this.renewed = 0;
      announce(t('claim.released'));
    });
    this.letGo = false;
  }

  private async change(how: () => Promise<unknown>): Promise<void> {
    this.problem = undefined;
    try {
      await how();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.tell('gs-claims-changed', undefined);
  }
}

define('gs-desk-claim', DeskClaimElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-desk-claim': DeskClaimElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-claims-changed': CustomEvent<void>;
  }
}
