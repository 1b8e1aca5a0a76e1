import { html, nothing, type TemplateResult } from 'lit';
import '../../ask/gs-open-questions/gs-open-questions.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf, dayOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { session } from '../../foundation/session.ts';
import { locale, t } from '../../foundation/t.ts';
import type { Card, DeskPage, Notice } from '../../foundation/types.ts';
import { placeOf, sayNotice, titleOf } from '../../notification/notices.ts';
import type { ToRead } from '../../reading/reading.ts';
import '../../proposal/gs-next-step/gs-next-step.ts';
import '../../proposal/gs-proposal-card/gs-proposal-card.ts';
import { address } from '../../proposal/gs-proposal-card/gs-proposal-card.ts';
import '../gs-invitation/gs-invitation.ts';
import { today, type Today } from '../today.ts';
import { todayPageStyles } from './gs-today-page.styles.ts';

const mostToRead = 5;

/**
 * What waits for the reader, what moved, what people achieved. Never empty: who has written nothing yet meets the promise
 * and one question.
 *
 * @summary The first page.
 */
export class TodayPageElement extends GroundswellElement {
  static override styles = todayPageStyles;

  private readonly day = new Fetched<Today>(this, today);
  private burst: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LiveTopics(this, () => ['inbox', 'proposals', ...session.desks.map((desk) => `desk:${desk.id}`)], this.hear);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.day.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.burst);
  }

  /** Many changes in a moment are one reason to ask again. */
  private readonly hear = (): void => {
    clearTimeout(this.burst);
    this.burst = setTimeout(() => void this.day.load(), 400);
  };

  protected override render(): TemplateResult {
    const now = new Date().toISOString();
    return html`<div class="page">
      <header>
        <p class="eyebrow">${dayInFull(now)}</p>
        <h1 dir="auto">${t('today.hello', { name: session.value.person?.name ?? '' })}</h1>
      </header>
      ${this.day.render((day) => this.renderDay(day))}
    </div>`;
  }

  private renderDay(day: Today): TemplateResult {
    return html`<div class="columns">
      <div>
        ${day.mine.length ? nothing : html`<gs-invitation></gs-invitation>`} ${this.renderTurn(day)} ${this.renderFresh(day.fresh)}
      </div>
      <div><gs-open-questions></gs-open-questions>${this.renderMoved(day.moved)} ${this.renderWins(day.wins)} ${day.mine.length ? this.renderQuestion() : nothing}</div>
    </div>`;
  }

  private renderTurn({ turn, desk, toRead }: Today): TemplateResult | typeof nothing {
    if (!turn.length && !desk?.items.length && !toRead.length) return nothing;
    return html`<section aria-labelledby="turn">
      <h2 id="turn">${t('today.turn')}</h2>
      ${desk?.items.length ? this.renderDesk(desk) : nothing} ${toRead.length ? this.renderToRead(toRead) : nothing}
      <ul class="lines" role="list">
        ${turn.map((card) => this.renderLine(card))}
      </ul>
    </section>`;
  }

  private renderDesk({ items, counts }: DeskPage): TemplateResult {
    return html`<div class="desk">
      <p>
        <a href="/desk"><strong>${t('today.desk', { count: counts.waiting })}</strong></a>
        ${counts.overdue ? html`<span class="turn">${t('today.desk.overdue', { count: counts.overdue })}</span>` : nothing}
      </p>
      <ul class="lines" role="list">
        ${items.slice(0, 3).map(
          (card) =>
            html`<li>
              <a href="/desk?proposal=${card.id}" dir="auto">${card.title}</a>
              <span class="small ${card.promise.lapsed ? 'turn' : 'muted'}">
                ${card.promise.lapsed ? t('today.desk.lapsed') : t(`today.due.${card.promise.kind}`)} ${dayOf(card.promise.due)}
              </span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private renderToRead(toRead: readonly ToRead[]): TemplateResult {
    return html`<div class="desk" id="to-read">
      <p>
        <a href="/reading"><strong>${t('today.reading', { count: toRead.length })}</strong></a>
      </p>
      <ul class="lines" role="list">
        ${toRead.slice(0, mostToRead).map(
          ({ id, title, askedAt }) =>
            html`<li>
              <a href="/reading/${id}" dir="auto">${title}</a>
              <span class="small muted">${t('reading.asked')} ${agoOf(askedAt)}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private renderLine(card: Card): TemplateResult {
    return html`<li>
      <a href=${address(card)} dir="auto">${card.title}</a>
      <span class="small"><gs-next-step .step=${card.nextStep}></gs-next-step></span>
    </li>`;
  }

  private renderFresh(cards: Card[]): TemplateResult | typeof nothing {
    if (!cards.length) return nothing;
    return html`<section aria-labelledby="fresh">
      <div class="spread">
        <h2 id="fresh">${t('today.fresh')}</h2>
        <a href="/proposals?sort=newest">${t('today.fresh.all')}</a>
      </div>
      ${cards.map((card) => html`<gs-proposal-card .card=${card}></gs-proposal-card>`)}
    </section>`;
  }

  private renderMoved(moved: Notice[]): TemplateResult | typeof nothing {
    if (!moved.length) return nothing;
    return html`<section aria-labelledby="moved">
      <h2 id="moved">${t('today.moved')}</h2>
      <ul class="lines" role="list">
        ${moved.map(
          (notice) =>
            html`<li>
              <span class="small muted" dir="auto">${sayNotice(notice)} · ${agoOf(notice.at)}</span>
              ${placeOf(notice) ? html`<a href=${placeOf(notice) ?? ''} dir="auto">${titleOf(notice)}</a>` : nothing}
            </li>`,
        )}
      </ul>
      <p class="all"><a href="/inbox">${t('today.moved.all')}</a></p>
    </section>`;
  }

  private renderWins(wins: Card[]): TemplateResult | typeof nothing {
    if (!wins.length) return nothing;
    return html`<section aria-labelledby="wins">
      <h2 id="wins">${t('today.wins')}</h2>
      <ul class="lines" role="list">
        ${wins.map(
          (card) =>
            html`<li>
              <a href=${address(card)} dir="auto">${card.title}</a>
              <span class="small muted" dir="auto">${[card.authors[0]?.name, card.unit.name].filter(Boolean).join(', ')}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderQuestion(): TemplateResult {
    return html`<section class="question">
      <h2>${t('invitation.question')}</h2>
      <a class="button" href="/propose">${t('mine.propose')}</a>
    </section>`;
  }
}

function dayInFull(now: string): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(now),
  );
}

define('gs-today-page', TodayPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-today-page': TodayPageElement;
  }
}
