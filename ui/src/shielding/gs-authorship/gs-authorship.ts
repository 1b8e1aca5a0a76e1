import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayExactly } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { session } from '../../foundation/session.ts';
import { list, t } from '../../foundation/t.ts';
import { questionStyles } from '../../proposal/gs-propose-page/gs-propose-page.styles.ts';
import { authorship, type Asked, type Authorship } from '../authorship.ts';

/** What of everything that happens to an idea is about its author. */
const aboutAuthors = new Set(['opening-asked', 'author-opened', 'opening-refused', 'author-named']);

/**
 * @summary Under a proposal whose author is not named: what that means; for the author also when it will appear, who asked
 * to know them, and the way to be named.
 * @event gs-changed-here - the author has let themselves be named
 */
export class AuthorshipElement extends GroundswellElement {
  static override properties = { proposal: {} };
  static override styles = [
    questionStyles,
    css`
      section {
        margin-block-end: var(--gs-6);
      }
      section > * + * {
        margin-block-start: var(--gs-4);
      }
      section > h2 {
        margin-block-start: var(--gs-5);
        font-size: var(--gs-text-l);
      }
      li + li {
        margin-block-start: var(--gs-4);
      }
      blockquote {
        margin-block-start: var(--gs-2);
        padding-inline-start: var(--gs-4);
        border-inline-start: 3px solid var(--gs-line);
        max-inline-size: var(--gs-measure);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];

  /** The id of the proposal. */
  declare proposal: string;
  private readonly known = new Fetched<Authorship>(this, (signal) => authorship.of(this.proposal, signal));

  private readonly topics = new LiveTopics(
    this,
    () => (this.proposal ? [`proposal:${this.proposal}`] : []),
    (change) => {
      if (change === 'resync' ? this.known.value?.yours : aboutAuthors.has(change.what)) void this.known.load();
    },
  );

  constructor() {
    super();
    this.proposal = '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!changed.has('proposal') || !this.proposal) return;
    this.topics.renew();
    void this.known.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const known = this.known.value;
    if (!known || (known.showing === 'named' && !known.openings)) return nothing;
    return html`<section class="paper" aria-label=${t('shield.question')}>
      <p>${this.standing(known)}</p>
      ${known.appearsAt ? html`<p>${t('shield.appears', { when: sayExactly(known.appearsAt) })}</p>` : nothing}
      ${known.openings?.length
        ? html`<h2>${t('shield.asked')}</h2>
            <ul role="list">
              ${known.openings.map((asked) => html`<li>${this.renderAsked(asked)}</li>`)}
            </ul>`
        : nothing}
      ${known.yours && known.showing !== 'named'
        ? html`<button type="button" class="small-button" @click=${this.showName}>${t('shield.show-name')}</button>`
        : nothing}
      ${!known.yours && known.showing !== 'named' && session.opensAuthors
        ? html`<p><a href="/openings?proposal=${this.proposal}">${t('openings.from-idea')}</a></p>`
        : nothing}
    </section>`;
  }

  private renderAsked(asked: Asked): TemplateResult {
    return html`<p>
        ${t(`shield.asked.${asked.state}`, {
          who: asked.by.name,
          when: sayExactly(asked.at),
          both: list((asked.seenBy ?? []).map((person) => person.name)),
        })}
      </p>
      <blockquote dir="auto">${asked.reason}</blockquote>`;
  }

  /** What is true of who sees it: two more persons, once it was opened to them. */
  private standing(known: Authorship): string {
    if (!known.yours) return t(`shield.seen.${known.showing}`);
    const opened = known.showing !== 'named' && known.openings?.some(({ state }) => state === 'opened');
    return opened ? t('shield.yours.opened') : t(`shield.yours.${known.showing}`);
  }

  private async showName(): Promise<void> {
    if (!window.confirm(t('shield.show-name.sure'))) return;
    this.known.set((await authorship.showName(this.proposal)).body);
    announce(t('shield.shown'));
    this.tell('gs-changed-here', undefined);
  }
}

define('gs-authorship', AuthorshipElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-authorship': AuthorshipElement;
  }
}
