import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { arrows } from '../../foundation/arrows.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { focusHeading, go } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import { list, t } from '../../foundation/t.ts';
import type { DeskItem, DeskPage, ProposalView } from '../../foundation/types.ts';
import { answerForKey } from '../answer.ts';
import { loadBatches, type Batch } from '../batches.ts';
import { DeskClaims } from '../claims.ts';
import { loadDesk } from '../desk.ts';
import type { AnswerSent } from '../gs-answer-form/gs-answer-form.ts';
import { choose, neighbour, openQueue, refresh, showArrivals, takeOff, type Queue } from '../queue.ts';
import { extend, keepOnly, nothingPicked, toggle, type Selection } from '../selection.ts';
import { singleKey } from '../single-keys.ts';
import { deskStyles } from './gs-desk.styles.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../gs-desk-keys/gs-desk-keys.ts';
import type { DeskKeysElement } from '../gs-desk-keys/gs-desk-keys.ts';
import '../gs-desk-queue/gs-desk-queue.ts';
import type { DeskQueueElement } from '../gs-desk-queue/gs-desk-queue.ts';
import '../gs-desk-reading/gs-desk-reading.ts';
import type { DeskReadingElement } from '../gs-desk-reading/gs-desk-reading.ts';

const staysOnDesk: ReadonlySet<string> = new Set(['acknowledge', 'reply']);

/**
 * The page keeps the queue, hears the desk's topic, and turns keys into moves and answers. What is being read never
 * moves by itself: arrivals wait above, and an idea that somebody else answered stays until the reader leaves it.
 *
 * @summary The desk: the queue of ideas that wait, the one being read, and the reply.
 */
export class DeskElement extends GroundswellElement {
  static override properties = {
    query: { attribute: false },
    queue: { state: true },
    selection: { state: true },
    together: { state: true },
  };
  static override styles = deskStyles;

  /** The address: `unit` narrows to one desk, `idea` is read. */
  declare query: URLSearchParams;

  declare protected queue: Queue<DeskItem>;
  /** What is picked; nothing while nobody picks. */
  declare protected selection: Selection | undefined;
  /** The ideas that are being answered together. */
  declare protected together: readonly DeskItem[] | undefined;
  private readonly batches = new Fetched<readonly Batch[]>(this, loadBatches);
  private readonly desk = new Fetched<DeskPage>(this, (signal) => loadDesk(this.query.get('unit'), this.pages, signal));
  private readonly claims = new DeskClaims(this);
  private pages = 1;
  private unit: string | null | undefined;
  private readonly topics = new LiveTopics(
    this,
    () => session.desks.map((desk) => `desk:${desk.id}`),
    () => void this.refresh(),
  );

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.queue = openQueue<DeskItem>([]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.steer);
    this.addEventListener('gs-idea-chosen', (event) => this.read(event.detail));
    this.addEventListener('gs-arrivals-asked', () => this.listArrivals());
    this.addEventListener('gs-more-asked', () => void this.loadMore());
    this.addEventListener('gs-answer-sent', (event) => void this.answered(event.detail));
    this.addEventListener('gs-received', () => void this.refresh());
    this.addEventListener('gs-idea-picked', ({ detail }) => this.pick(detail.id, detail.range));
    this.addEventListener('gs-answer-prepared', (event) => void this.prepared(event.detail));
    this.addEventListener('gs-bulk-left', () => this.endPicking());
    this.addEventListener('gs-bulk-sent', (event) => void this.answeredTogether(event.detail));
    void this.batches.load();
    this.addEventListener('gs-claims-changed', () => void this.claims.load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.steer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('query')) return;
    if (this.unit !== this.query.get('unit')) void this.load();
    else this.queue = choose(this.queue, this.query.get('idea') ?? undefined);
  }

  protected override render(): TemplateResult {
    if (session.desks.length === 0) return this.renderNoDesk();
    return html`${this.desk.render((page) => this.renderDesk(page))} <gs-desk-keys></gs-desk-keys>`;
  }

  private renderNoDesk(): TemplateResult {
    return html`<h1>${t('desk.title')}</h1>
      <gs-empty .heading=${t('desk.none.heading')}>${t('desk.none')}</gs-empty>`;
  }

  private renderDesk(page: DeskPage): TemplateResult {
    const empty = this.queue.listed.length + this.queue.arrived.length === 0;
    return html`<div class=${this.queue.chosen || this.together ? 'reads' : 'lists'}>
      ${this.renderHeader(page)} ${empty ? this.renderEmpty() : this.renderPanes()}
    </div>`;
  }

  private renderHeader(page: DeskPage): TemplateResult {
    const { waiting, dueSoon, overdue } = page.counts;
    return html`<header>
      <div class="spread">
        <h1>${t('desk.of', { units: list(page.units.map((unit) => unit.name)) })}</h1>
        <button class="plain keys" type="button" @click=${this.showKeys}>${t('desk.keys')} <kbd>?</kbd></button>
      </div>
      <p class="counts">
        <span>${t('desk.counts.waiting', { count: waiting })}</span>
        ${dueSoon ? html`<span>${t('desk.counts.soon', { count: dueSoon })}</span>` : nothing}
        ${overdue ? html`<span class="turn">${t('desk.counts.overdue', { count: overdue })}</span>` : nothing}
      </p>
      ${session.desks.length > 1 ? this.renderUnits() : nothing}
      <p class="small row">
        ${this.waitingForABatch ? html`<a href="/desk/batches">${t('desk.batch', { count: this.waitingForABatch })}</a>` : nothing}
        <a href="/desk/templates">${t('template.title')}</a>
        <a href="/decision-rights">${t('nav.decision-rights')}</a> <a href="/overdue">${t('overdue.title')}</a>
        <a href="/hand-overs">${t('hand-over.title')}</a>
        ${this.queue.listed.length > 1 || this.selection ? this.renderPicking() : nothing}
      </p>
    </header>`;
  }

  private renderPicking(): TemplateResult {
    if (!this.selection) {
      return html`<button class="small-button" type="button" @click=${() => (this.selection = nothingPicked)}>${t('desk.picking')}</button>`;
    }
    const count = this.selection.ids.size;
    return html`<span class="row" role="group" aria-label=${t('desk.picking')}>
      <span role="status">${t('desk.picked', { count })}</span>
      <button class="small-button primary" type="button" ?disabled=${count === 0} @click=${this.answerTogether}>${t('desk.picked.answer')}</button>
      <button class="small-button plain" type="button" @click=${this.endPicking}>${t('desk.picked.none')}</button>
    </span>`;
  }

  private get waitingForABatch(): number {
    const waiting = (this.batches.value ?? []).filter((batch) => batch.publishedAt === undefined);
    return waiting.flatMap((batch) => batch.items).filter((item) => item.outcome === undefined).length;
  }

  private renderUnits(): TemplateResult {
    const unit = this.query.get('unit') ?? '';
    return html`<label class="units">
      <span class="hidden-text">${t('desk.units')}</span>
      <select @change=${(event: Event) => this.narrow((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${unit === ''}>${t('desk.units.all')}</option>
        ${session.desks.map((desk) => html`<option value=${desk.id} ?selected=${unit === desk.id}>${desk.name}</option>`)}
      </select>
    </label>`;
  }

  private renderEmpty(): TemplateResult {
    return html`<gs-empty .heading=${t('desk.empty.heading')}>
      ${t('desk.empty')} <a href="/delivery">${t('desk.empty.read')}</a>
    </gs-empty>`;
  }

  private renderPanes(): TemplateResult {
    const { chosen } = this.queue;
    return html`<a class="back button plain" href=${this.address()}>${arrows.back} ${t('desk.back')}</a>
      <div class="panes">
        <gs-desk-queue
          class="queue"
          .queue=${this.queue}
          .claims=${this.claims.live}
          .address=${(id: string) => this.address(id)}
          .picked=${this.selection?.ids}
          ?more=${Boolean(this.desk.value?.next)}
        ></gs-desk-queue>
        <div class="reading">${this.together ? this.renderTogether(this.together) : chosen ? this.renderReading(chosen) : this.renderNothingChosen()}</div>
      </div>`;
  }

  private renderReading(id: string): TemplateResult {
    const promise = this.queue.listed.find((item) => item.id === id)?.promise;
    return html`<gs-desk-reading .ideaId=${id} .promise=${promise} .claim=${this.claims.live.get(id)}></gs-desk-reading>`;
  }

  private renderTogether(ideas: readonly DeskItem[]): TemplateResult {
    return html`<gs-bulk-answer .ideas=${ideas}></gs-bulk-answer>`;
  }

  private renderNothingChosen(): TemplateResult {
    return html`<gs-empty .heading=${t('desk.pick.heading')}><span class="keys">${t('desk.pick')}</span></gs-empty>`;
  }

  private async load(): Promise<void> {
    this.unit = this.query.get('unit');
    this.pages = 1;
    this.topics.renew();
    const page = await this.desk.load();
    if (page) this.queue = openQueue(page.items, this.query.get('idea') ?? undefined);
  }

  private async loadMore(): Promise<void> {
    const before = this.queue.listed.length;
    this.pages += 1;
    const page = await this.desk.load();
    if (!page) return;
    this.queue = openQueue(page.items, this.queue.chosen);
    announce(t('desk.more.shown', { count: this.queue.listed.length - before }));
  }

  private async refresh(): Promise<void> {
    const known = new Set(this.queue.arrived.map((item) => item.id));
    void this.claims.load();
    const page = await this.desk.load();
    if (!page) return;
    this.queue = refresh(this.queue, page.items);
    const fresh = this.queue.arrived.find((item) => !known.has(item.id));
    if (fresh) announce(t('desk.arrived', { title: fresh.title }));
  }

  private async answered({ idea, answer }: AnswerSent): Promise<void> {
    const stays = staysOnDesk.has(answer.code);
    if (!stays) this.queue = takeOff(this.queue, idea.id);
    this.read(this.queue.chosen, { replace: true });
    await this.refresh();
    announce(`${t('desk.answered', { title: idea.title, author: idea.authors[0]?.name ?? '' })} ${this.left()}`);
    await this.updateComplete;
    this.focusReading();
  }

  private left(): string {
    const count = this.queue.listed.length + this.queue.arrived.length;
    return count ? t('desk.left', { count }) : t('desk.left.none');
  }

  private focusReading(): void {
    if (this.reading) this.reading.focusTitle();
    else focusHeading(this);
  }

  private readonly steer = (event: KeyboardEvent): void => {
    const key = singleKey(event);
    const code = key === undefined ? undefined : answerForKey(key);
    if (key === '?') this.showKeys();
    else if (key === 'j' || key === 'k') this.step(key === 'j' ? 1 : -1);
    else if (key === 'n') this.listArrivals();
    else if (key === 'x' || key === 'X') this.pick(this.queue.chosen, key === 'X');
    else if (key === 'b') this.reading?.beginWithTemplate();
    else if (key === 'c') void this.reading?.claimIt();
    else if (code) void this.reading?.answer(code);
    else return;
    event.preventDefault();
  };

  private get order(): string[] {
    return this.queue.listed.map((item) => item.id);
  }

  private pick(id: string | undefined, range: boolean): void {
    if (id === undefined) return;
    const before = this.selection ?? nothingPicked;
    this.selection = range ? extend(before, id, this.order) : toggle(before, id);
    announce(t('desk.picked', { count: this.selection.ids.size }));
  }

  private async answerTogether(): Promise<void> {
    await import('../gs-bulk-answer/gs-bulk-answer.ts');
    const ids = keepOnly(this.selection ?? nothingPicked, this.order).ids;
    this.together = this.queue.listed.filter((item) => ids.has(item.id));
  }

  private endPicking(): void {
    this.together = undefined;
    this.selection = undefined;
    void this.updateComplete.then(() => this.focusReading());
  }

  private async answeredTogether(ids: readonly string[]): Promise<void> {
    const { chosen } = this.queue;
    if (chosen !== undefined && ids.includes(chosen)) this.read(undefined, { replace: true });
    this.selection = nothingPicked;
    await this.refresh();
  }

  private async prepared(idea: ProposalView): Promise<void> {
    announce(t('answer-form.prepared', { title: idea.title }));
    await this.batches.load();
    this.step(1);
  }

  private step(by: 1 | -1): void {
    const next = neighbour(this.queue, by);
    if (next === undefined) return;
    this.read(next, { replace: this.queue.chosen !== undefined });
    void this.focusChosen();
  }

  private async focusChosen(): Promise<void> {
    await this.updateComplete;
    const queue = this.find<DeskQueueElement>('gs-desk-queue');
    await queue?.updateComplete;
    queue?.focusChosen();
  }

  private get reading(): DeskReadingElement | null {
    return this.find<DeskReadingElement>('gs-desk-reading');
  }

  private listArrivals(): void {
    this.queue = showArrivals(this.queue);
  }

  private read(id: string | undefined, { replace = false } = {}): void {
    go(this.address(id), { replace, quiet: true });
  }

  private narrow(unit: string): void {
    go(unit ? `/desk?unit=${unit}` : '/desk', { quiet: true });
  }

  private address(idea?: string): string {
    const parts = new URLSearchParams();
    const unit = this.query.get('unit');
    if (unit) parts.set('unit', unit);
    if (idea) parts.set('idea', idea);
    return parts.size ? `/desk?${parts}` : '/desk';
  }

  private showKeys(): void {
    this.find<DeskKeysElement>('gs-desk-keys')?.show();
  }
}

define('gs-desk', DeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-desk': DeskElement;
  }
}
