import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { Problem } from '../../foundation/problem.ts';
import { percent, t } from '../../foundation/t.ts';
import { accepted, saySize, type Attached, type Attachment } from '../attachments.ts';
import { Upload } from '../upload.ts';

/**
 * A place to drop files and a button for everybody who does not drag. Files go one after the other; each can be cancelled,
 * and sent again when the line failed.
 *
 * @summary Adds files to an idea.
 * @event gs-attached - a file has arrived
 */
export class AttachElement extends GroundswellElement {
  static override properties = {
    proposal: {},
    attached: { attribute: false },
    uploads: { state: true },
    problem: { state: true },
    over: { state: true },
  };
  static override styles = css`
    .place {
      padding: var(--gs-4);
      border: 2px dashed var(--gs-line);
      border-radius: var(--gs-radius);
    }
    .place.over {
      border-color: var(--gs-accent);
      background: var(--gs-raised);
    }
    input[type='file'] {
      inline-size: 100%;
      margin-block-start: var(--gs-3);
    }
    .wrong {
      color: var(--gs-error);
      font-weight: 600;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gs-1) var(--gs-3);
      padding-block: var(--gs-2);
    }
    .name {
      flex: 1 1 12rem;
      overflow-wrap: anywhere;
    }
    progress {
      inline-size: 8rem;
      accent-color: var(--gs-accent);
    }
  `;

  /** The id of the idea. */
  declare proposal: string;
  /** What it has already, and may have. */
  declare attached: Attached;
  declare private uploads: Upload[];
  declare private problem: Problem | undefined;
  declare private over: boolean;
  private running = false;

  constructor() {
    super();
    this.uploads = [];
    this.over = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.uploads.forEach((upload) => upload.cancel());
  }

  protected override render(): TemplateResult {
    const complaint = this.problem?.about('files');
    const { mostFiles, mostBytes } = this.attached;
    return html`<gs-error-summary .problem=${this.problem}></gs-error-summary>
      <div class="place no-print ${this.over ? 'over' : ''}" @dragover=${this.hover} @dragleave=${this.leave} @drop=${this.drop}>
        <label for="files">${t('file.choose')}</label>
        <p class="hint" id="hint">${t('file.hint', { size: saySize(mostBytes), count: mostFiles })}</p>
        ${complaint ? html`<p class="wrong" id="wrong">${complaint}</p>` : nothing}
        <input id="files" type="file" multiple accept=${accepted} aria-describedby=${complaint ? 'hint wrong' : 'hint'}
          aria-invalid=${complaint ? 'true' : nothing} @change=${this.choose} />
      </div>
      ${this.uploads.length ? this.renderUploads() : nothing}`;
  }

  private renderUploads(): TemplateResult {
    return html`<ul role="list" aria-label=${t('file.sending')}>
      ${this.uploads.map((upload) => html`<li>${this.renderUpload(upload)}</li>`)}
    </ul>`;
  }

  private renderUpload(upload: Upload): TemplateResult {
    const { name } = upload.file;
    const going = upload.state === 'waiting' || upload.state === 'sending';
    return html`<span class="name" dir="auto">${name}</span>
      ${going
        ? html`<progress aria-label=${t('file.progress', { name })} max="1" .value=${upload.progress}></progress>
            <span class="small muted tabular">${percent(upload.progress)}</span>
            ${this.renderButton(t('file.cancel'), name, () => this.cancel(upload))}`
        : html`<span class="wrong small">${t('file.failed')}</span>
            ${upload.mayTryAgain ? this.renderButton(t('file.again'), name, () => this.sendAgain(upload)) : nothing}
            ${this.renderButton(t('file.dismiss'), name, () => this.forget(upload))}`}`;
  }

  private renderButton(words: string, name: string, deed: () => void): TemplateResult {
    return html`<button type="button" class="plain small-button" @click=${deed}>
      ${words}<span class="hidden-text"> ${name}</span>
    </button>`;
  }

  private hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  }

  private leave(): void {
    this.over = false;
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  private choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.take([...(input.files ?? [])]);
    input.value = '';
  }

  /** What can be said without the server is said at once. */
  private take(files: File[]): void {
    const { items, mostFiles, mostBytes } = this.attached;
    const errors: string[] = [];
    let room = mostFiles - items.length - this.uploads.filter((upload) => upload.state !== 'failed').length;
    for (const file of files) {
      if (file.size > mostBytes) errors.push(t('file.too-large', { name: file.name, size: saySize(mostBytes) }));
      else if (!file.size) errors.push(t('file.empty', { name: file.name }));
      else if (room <= 0) errors.push(t('file.too-many', { name: file.name, count: mostFiles }));
      else {
        room -= 1;
        this.uploads = [...this.uploads, new Upload(this.proposal, file, () => this.requestUpdate())];
      }
    }
    this.complain(errors);
    void this.sendWhatWaits();
  }

  private complain(errors: string[]): void {
    this.problem = Problem.inForm(errors.map((detail) => ({ pointer: '/files', detail })));
  }

  private async sendWhatWaits(): Promise<void> {
    if (this.running) return;
    this.running = true;
    let next = this.waiting();
    while (next) {
      await this.send(next);
      next = this.waiting();
    }
    this.running = false;
  }

  private waiting(): Upload | undefined {
    return this.uploads.find((upload) => upload.state === 'waiting');
  }

  private async send(upload: Upload): Promise<void> {
    const { name } = upload.file;
    const attached = await upload.send();
    if (attached) {
      this.forget(upload);
      announce(t('file.attached', { name }));
      this.tell<Attachment>('gs-attached', attached);
    } else if (upload.problem) {
      const { title, advice } = problemWords(upload.problem);
      this.complain([...(this.problem?.errors ?? []).map((error) => error.detail), t('file.refused', { name, title, advice })]);
    }
  }

  private cancel(upload: Upload): void {
    upload.cancel();
    this.forget(upload);
    announce(t('file.cancelled', { name: upload.file.name }));
    this.find('input')?.focus();
  }

  private sendAgain(upload: Upload): void {
    upload.state = 'waiting';
    this.problem = undefined;
    void this.sendWhatWaits();
  }

  private forget(upload: Upload): void {
    this.uploads = this.uploads.filter((other) => other !== upload);
  }
}

define('gs-attach', AttachElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-attach': AttachElement;
  }
}
