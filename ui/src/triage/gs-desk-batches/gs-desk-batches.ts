import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t, word } from '../../foundation/t.ts';
import { loadBatches, publish, sayOutcome, takeOut, type Batch, type PreparedAnswer } from '../batches.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../../foundation/gs-person/gs-person.ts';

/**
 * @summary The answers that a desk has prepared and publishes together, and what became of those it published.
 */
export class DeskBatchesElement extends GroundswellElement {
  static override properties = { sure: { state: true }, busy: { state: true }, problem: { state: true } };
  static override styles = css`
    section {
      margin-block-start: var(--gs-6);
    }
    h2 {
      margin-block-end: var(--gs-3);
    }
    li {
      padding-block: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
      overflow-wrap: anywhere;
    }
    .text {
      max-inline-size: var(--gs-measure);
      margin-block: var(--gs-2);
      white-space: pre-line;
    }
    .row {
      margin-block-start: var(--gs-4);
    }
  `;

  /** The id of the batch that is about to be published. */
  declare protected sure: string | undefined;
  declare protected busy: boolean;
  declare protected problem: Problem | undefined;
  private readonly batches = new Fetched<readonly Batch[]>(this, loadBatches);

  constructor() {
    super();
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.batches.load();
  }

  protected override render(): TemplateResult {
    return html`<p class="small"><a href="/desk">${t('template.back')}</a></p>
      <h1 tabindex="-1">${t('batch.title')}</h1>
      <p class="lead">${t('batch.lead')}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.batches.render((batches) => this.renderBatches(batches.filter((batch) => batch.items.length > 0)))}`;
  }

  private renderBatches(batches: readonly Batch[]): TemplateResult {
    if (batches.length === 0) return html`<gs-empty .heading=${t('batch.none.heading')}>${t('batch.none')}</gs-empty>`;
    return html`${batches.map((batch) => this.renderBatch(batch))}`;
  }

  private renderBatch(batch: Batch): TemplateResult {
    return html`<section aria-labelledby="batch-${batch.id}">
      <h2 id="batch-${batch.id}">
        ${batch.publishedAt
          ? html`${t('batch.published', { unit: batch.unit.name })} ${agoOf(batch.publishedAt)}`
          : t('batch.waiting', { unit: batch.unit.name, count: batch.items.length })}
      </h2>
      <ul role="list">
        ${batch.items.map((item) => html`<li>${this.renderItem(item, batch)}</li>`)}
      </ul>
      ${this.waits(batch) ? this.renderPublish(batch) : nothing}
    </section>`;
  }

  private waits(batch: Batch): boolean {
    return batch.items.some((item) => item.outcome === undefined);
  }

  private renderItem(item: PreparedAnswer, batch: Batch): TemplateResult {
    const title = item.title ?? t('batch.unseen');
    return html`<h3 dir="auto">${item.title ? html`<a href="/proposals/${item.proposal}">${title}</a>` : title}</h3>
      <p class="small muted">
        ${item.answer ? html`${word('answer-form.do', item.answer.code)} · ` : nothing}<gs-person .person=${item.by} brief></gs-person>
        ${batch.publishedAt || item.outcome
          ? html` · <span class=${item.outcome === 'answered' ? '' : 'turn'}>${sayOutcome(item.outcome)}</span>`
          : nothing}
      </p>
      ${item.answer?.text ? html`<p class="text" dir="auto">${item.answer.text}</p>` : nothing}
      ${batch.publishedAt || !batch.collects
        ? nothing
        : html`<button class="small-button" type="button" aria-label=${t('batch.take-out.of', { title })} @click=${() => this.takeOut(item)}>
            ${t('batch.take-out')}
          </button>`}`;
  }

  private renderPublish(batch: Batch): TemplateResult {
    const count = batch.items.filter((item) => item.outcome === undefined).length;
    if (this.sure !== batch.id) {
      return html`<p class="row">
        <button class="primary" type="button" @click=${() => (this.sure = batch.id)}>${t('batch.publish', { count })}</button>
      </p>`;
    }
    return html`<p class="row">
      <span>${t('batch.sure')}</span>
      <button class="primary" type="button" ?disabled=${this.busy} @click=${() => this.publish(batch)}>
        ${this.busy ? t('answer-form.sending') : t('batch.publish.now')}
      </button>
      <button class="plain" type="button" @click=${() => (this.sure = undefined)}>${t('template.cancel')}</button>
    </p>`;
  }

  private takeOut(item: PreparedAnswer): Promise<void> {
    return this.act(async () => {
      await takeOut(item.proposal);
      return t('batch.taken-out');
    });
  }

  private publish(batch: Batch): Promise<void> {
    return this.act(async () => {
      const done = await publish(batch);
      this.sure = undefined;
      return t('bulk.done', { count: done.items.filter(({ outcome }) => outcome === 'answered').length });
    });
  }

  private async act(what: () => Promise<string>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      announce(await what());
      this.problem = undefined;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.busy = false;
    }
    await this.batches.load();
  }
}

define('gs-desk-batches', DeskBatchesElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-desk-batches': DeskBatchesElement;
  }
}
