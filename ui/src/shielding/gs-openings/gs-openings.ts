import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { go } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import { openings, type Opening } from '../openings.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../gs-opening/gs-opening.ts';
import '../gs-opening-form/gs-opening-form.ts';

/**
 * What happens to a request reaches the two through their inbox; so the page looks again when that has news.
 *
 * @summary Where a facilitator and an auditor together learn who wrote an idea: what waits, asking, and what was asked before.
 */
export class OpeningsElement extends GroundswellElement {
  static override properties = { query: { attribute: false } };
  static override styles = css`
    .page {
      max-inline-size: 52rem;
    }
    section {
      margin-block-start: var(--gs-7);
    }
    section > h2 {
      margin-block-end: var(--gs-4);
    }
    gs-opening {
      margin-block-end: var(--gs-4);
    }
  `;

  /** The address: `proposal` is the idea that is asked about. */
  declare query: URLSearchParams | undefined;
  private readonly all = new Fetched<Opening[]>(this, openings.all);

  constructor() {
    super();
    new LiveTopics(this, () => (session.opensAuthors ? ['inbox'] : []), () => void this.all.load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (session.opensAuthors) void this.all.load();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <h1>${t('openings.title')}</h1>
      ${session.opensAuthors
        ? html`<p class="lead">${t('openings.lead')}</p>
            ${this.all.render((all) => this.renderAll(all))}`
        : html`<gs-empty .heading=${t('openings.none.heading')}>${t('openings.none')}</gs-empty>`}
    </div>`;
  }

  private renderAll(all: readonly Opening[]): TemplateResult {
    const waiting = all.filter(({ state }) => state === 'asked');
    const now = all.filter(({ mayLook }) => mayLook);
    const past = all.filter((one) => !waiting.includes(one) && !now.includes(one));
    const about = this.query?.get('proposal') ?? undefined;
    return html`${about ? this.renderAsking(about) : nothing} ${now.length ? this.renderList('now', now) : nothing}
    ${this.renderList('waiting', waiting)} ${about ? nothing : this.renderAsking()} ${this.renderList('past', past)}`;
  }

  /** First where somebody comes from an idea, after what waits where nobody does. */
  private renderAsking(about?: string): TemplateResult {
    return html`<section aria-labelledby="ask">
      <h2 id="ask">${t('openings.ask.heading')}</h2>
      <gs-opening-form .proposal=${about} @gs-opening-asked=${this.asked}></gs-opening-form>
    </section>`;
  }

  private renderList(which: 'now' | 'waiting' | 'past', items: readonly Opening[]): TemplateResult {
    return html`<section aria-labelledby=${which}>
      <h2 id=${which}>${t(`openings.${which}`)}</h2>
      ${items.length
        ? repeat(
            items,
            ({ id }) => id,
            (one) => html`<gs-opening .opening=${one} @gs-opening-changed=${this.changed}></gs-opening>`,
          )
        : html`<p class="muted">${t(`openings.${which}.none`)}</p>`}
    </section>`;
  }

  private async asked(): Promise<void> {
    announce(t('openings.said.asked'));
    if (this.query?.has('proposal')) go('/openings', { replace: true, quiet: true });
    await this.all.load();
    await this.goTo('waiting');
  }

  /** The request has gone to another part of the page, and the focus goes with it. */
  private async changed(event: CustomEvent<string>): Promise<void> {
    const id = event.detail;
    const now = (await this.all.load())?.find((one) => one.id === id);
    await this.goTo(now?.mayLook ? 'now' : now?.state === 'asked' ? 'waiting' : 'past');
  }

  private async goTo(part: string): Promise<void> {
    await this.updateComplete;
    const heading = this.find<HTMLElement>(`#${part}`);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }
}

define('gs-openings', OpeningsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-openings': OpeningsElement;
  }
}
