import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { api } from '../../foundation/api.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t, word } from '../../foundation/t.ts';
import { attachments, save, saySize, type Attached, type Attachment } from '../attachments.ts';
import { authorship } from '../../shielding/authorship.ts';
import '../gs-attach/gs-attach.ts';

/**
 * The files of one idea, each with what it is and who added it, and for whoever may a place to add more.
 *
 * @summary What is attached to an idea.
 * @event gs-moderate - the reader reports or hides a file
 */
export class AttachmentsElement extends GroundswellElement {
  static override properties = {
    proposal: {},
    mayAttach: { type: Boolean },
    unnamed: { type: Boolean },
    problem: { state: true },
  };
  static override styles = css`
    :host {
      display: block;
    }
    h2 {
      margin-block-end: var(--gs-3);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--gs-3);
      padding-block: var(--gs-3);
      border-block-end: 1px solid var(--gs-line);
    }
    .file {
      flex: 1 1 16rem;
      min-inline-size: 0;
    }
    a {
      font-weight: 560;
      overflow-wrap: anywhere;
    }
    .note {
      padding-inline-start: var(--gs-4);
      border-inline-start: 3px solid var(--gs-line);
    }
    .note,
    gs-attach {
      display: block;
      margin-block-start: var(--gs-4);
    }
  `;

  /** The id of the idea. */
  declare proposal: string;
  /** The reader may add files. */
  declare mayAttach: boolean;
  /** The author does not show their name: files may show it. */
  declare unnamed: boolean;
  declare private problem: Problem | undefined;
  private readonly there = new Fetched<Attached>(this, (signal) => this.ask(signal));

  constructor() {
    super();
    this.mayAttach = false;
    this.unnamed = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('proposal') && this.proposal) void this.there.load();
  }

  /** Whoever adds to an idea of theirs that does not name them is reminded of it. */
  private async ask(signal: AbortSignal): Promise<Attached> {
    const attached = await attachments.of(this.proposal, signal);
    if (this.mayAttach && !this.unnamed) {
      const shown = await authorship.of(this.proposal).catch(() => undefined);
      this.unnamed = shown?.yours === true && shown.showing !== 'named';
    }
    return attached;
  }

  /** Asks again, after somebody else changed something. */
  async refresh(): Promise<void> {
    await this.there.load();
  }

  protected override render(): TemplateResult {
    return this.there.render((attached) => this.renderAll(attached));
  }

  private renderAll(attached: Attached): TemplateResult {
    if (!attached.items.length && !this.mayAttach) return html``;
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${t('file.heading')}</h2>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${attached.items.length
        ? html`<ul role="list">
            ${attached.items.map((file) => html`<li>${this.renderFile(file)}</li>`)}
          </ul>`
        : nothing}
      ${this.mayAttach ? this.renderPlace(attached) : nothing}
    </section>`;
  }

  private renderPlace(attached: Attached): TemplateResult {
    return html`${this.unnamed ? html`<p class="note">${t('file.unnamed')}</p>` : nothing}
      <gs-attach .proposal=${this.proposal} .attached=${attached} @gs-attached=${() => this.there.load()}></gs-attach>`;
  }

  private renderFile(file: Attachment): TemplateResult {
    const facts = [word('file.kind', file.kind), saySize(file.size)].join(', ');
    const reading = file.reading === 'waiting' || file.reading === 'failed' ? t(`file.reading.${file.reading}`) : '';
    return html`<div class="file">
        <a href=${attachments.address(this.proposal, file.id)} download=${file.name} dir="auto"
          @click=${(event: Event) => this.open(event, file)}>${file.name}</a>
        <p class="small muted">
          ${facts} · <span dir="auto">${file.by.name}</span> · ${agoOf(file.at)}${reading ? ` · ${reading}` : ''}
        </p>
        ${file.hidden ? html`<p class="small muted">${t('comment.hidden')}</p>` : nothing}
      </div>
      ${(['report', 'hide'] as const)
        .filter((wish) => file.may?.includes(wish))
        .map(
          (wish) => html`<button type="button" class="plain small-button no-print" @click=${() => this.tell('gs-moderate', { wish, attachment: file.id })}>
            ${t(`moderate.${wish}`)}<span class="hidden-text"> ${file.name}</span>
          </button>`,
        )}
      ${file.may?.includes('remove')
        ? html`<button type="button" class="plain small-button no-print" @click=${() => this.takeOut(file)}>
            ${t('file.remove')}<span class="hidden-text"> ${file.name}</span>
          </button>`
        : nothing}`;
  }

  /** In a foreign page a link carries no proof of who asks. */
  private open(event: Event, file: Attachment): void {
    if (!api.bearer) return;
    event.preventDefault();
    void save(this.proposal, file).catch((thrown: unknown) => (this.problem = asProblem(thrown)));
  }

  private async takeOut(file: Attachment): Promise<void> {
    if (!window.confirm(t('file.remove-sure', { name: file.name }))) return;
    this.problem = undefined;
    try {
      await attachments.remove(this.proposal, file.id);
      await this.there.load();
      announce(t('file.removed', { name: file.name }));
      await this.updateComplete;
      this.find('#heading')?.focus();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-attachments', AttachmentsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-attachments': AttachmentsElement;
  }
}
