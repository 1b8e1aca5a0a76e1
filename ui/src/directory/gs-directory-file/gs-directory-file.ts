import { css, html, nothing, type TemplateResult } from 'lit';
import { tableStyles } from '../../admin/tables.styles.ts';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { number, t } from '../../foundation/t.ts';
import { compareFile, confirmFile, loadFile, loadLines, type DirectoryFile, type FileKind, type FileLine } from '../keeping.ts';
import { keepingStyles } from '../keeping.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';

const kinds = ['units', 'people'] as const;
const actions = ['created', 'changed', 'returned', 'leaving', 'refused'] as const;
const lookEvery = 1_000;

/**
 * @summary The directory from a file: choose it, read what it would do, confirm exactly that, see what came of it.
 */
export class DirectoryFileElement extends GroundswellElement {
  static override properties = {
    file: { state: true },
    problem: { state: true },
    busy: { state: true },
    shown: { state: true },
    action: { state: true },
    lines: { state: true },
    next: { state: true },
  };
  static override styles = [
    tableStyles,
    keepingStyles,
    css`
      progress {
        inline-size: 100%;
        accent-color: var(--gs-accent);
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--gs-2);
        margin-block: var(--gs-3);
        padding: 0;
        list-style: none;
      }
      del {
        color: var(--gs-ink-muted);
      }
    `,
  ];

  declare protected file: File | undefined;
  declare protected problem: Problem | undefined;
  declare protected busy: 'comparing' | 'applying' | undefined;
  declare protected shown: DirectoryFile | undefined;
  declare protected action: string;
  declare protected lines: readonly FileLine[];
  declare protected next: number | undefined;

  constructor() {
    super();
    this.action = '';
    this.lines = [];
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('directory.file.heading')}</h2>
      <p class="muted">${t('directory.file.lead')}</p>
      ${this.shown && !this.busy ? nothing : this.renderForm()}
      ${this.busy === 'applying' && this.shown ? this.renderProgress(this.shown) : nothing}
      ${this.shown && !this.busy ? this.renderDifference(this.shown) : nothing}`;
  }

  private renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.compare} ?hidden=${this.busy === 'applying'}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <fieldset>
        <legend>${t('directory.file.kind')}</legend>
        ${kinds.map(
          (kind, index) =>
            html`<label class="choice"><input type="radio" name="kind" value=${kind} ?checked=${index === 0} />${t(`directory.file.kind.${kind}`)}</label>`,
        )}
      </fieldset>
      <div>
        <label class="line" for="file">${t('directory.file.file')}</label>
        <p class="hint" id="hint">${t('directory.file.hint')}</p>
        <input
          id="file"
          type="file"
          accept=".csv,.txt,text/csv"
          aria-describedby="hint"
          @change=${(event: Event) => (this.file = (event.target as HTMLInputElement).files?.[0])}
        />
      </div>
      <label class="choice"><input type="checkbox" name="complete" />${t('directory.file.complete')}</label>
      <button class="primary" type="submit" ?disabled=${this.busy !== undefined}>
        ${this.busy === 'comparing' ? t('directory.file.comparing') : t('directory.file.compare')}
      </button>
    </form>`;
  }

  private renderProgress(file: DirectoryFile): TemplateResult {
    const all = differences(file);
    return html`<p role="status">${t('directory.file.applying', { done: number(file.applied + file.failed), count: all })}</p>
      <progress max=${Math.max(1, all)} .value=${file.applied + file.failed} aria-label=${t('directory.file.applying', { done: number(file.applied), count: all })}></progress>`;
  }

  private renderDifference(file: DirectoryFile): TemplateResult {
    const done = file.state === 'applied';
    return html`<gs-error-summary .problem=${this.problem}></gs-error-summary>
      <p class="lead">
        ${done ? t('directory.file.done', { count: file.applied }) : t('directory.file.would', { count: differences(file) })}
        ${done && file.failed ? t('directory.file.failed', { count: file.failed }) : nothing}
      </p>
      <ul class="counts" role="list">
        ${actions.map((action) => this.renderCount(action, file[action]))}
        <li class="muted">${t('directory.file.unchanged', { count: file.unchanged })}</li>
      </ul>
      ${this.lines.length ? this.renderLines() : nothing}
      <div class="row">
        ${done || differences(file) === 0
          ? nothing
          : html`<button class="primary" type="button" @click=${this.confirm}>${t('directory.file.confirm', { count: differences(file) })}</button>`}
        <button type="button" @click=${this.again}>${done ? t('directory.file.another') : t('directory.file.discard')}</button>
      </div>`;
  }

  private renderCount(action: (typeof actions)[number], count: number): TemplateResult {
    return html`<li>
      <button
        class="small-button"
        type="button"
        aria-pressed=${this.action === action}
        ?disabled=${count === 0}
        @click=${() => this.look(this.action === action ? '' : action)}
      >
        ${t(`directory.file.${action}`, { count })}
      </button>
    </li>`;
  }

  private renderLines(): TemplateResult {
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${t('directory.file.line')}</th>
            <th scope="col">${t('directory.file.what')}</th>
            <th scope="col">${t('directory.file.difference')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.lines.map(
            (line) =>
              html`<tr>
                <td data-label=${t('directory.file.line')}>${line.line || '–'}</td>
                <th scope="row" dir="auto">${line.label}</th>
                <td>${line.problem ? html`<strong>${line.problem}</strong>` : line.changes.map(renderChange)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.next === undefined ? nothing : html`<p><button type="button" @click=${this.more}>${t('directory.file.more')}</button></p>`}`;
  }

  private async compare(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    if (!this.file) {
      this.problem = Problem.inForm([{ pointer: '/file', detail: t('directory.file.fault') }]);
      return;
    }
    const { file } = this;
    await this.doing('comparing', async () => {
      this.shown = await compareFile(file, form.get('kind') as FileKind, form.has('complete'));
      await this.look('');
      announce(t('directory.file.would', { count: differences(this.shown) }));
    });
  }

  private async confirm(): Promise<void> {
    const file = this.shown;
    if (!file) return;
    const looking = setInterval(() => void loadFile(file.id).then((now) => (this.shown = now)), lookEvery);
    await this.doing('applying', async () => {
      this.shown = await confirmFile(file).finally(() => clearInterval(looking));
      await this.look('');
      announce(t('directory.file.done', { count: this.shown.applied }));
    });
  }

  private async doing(what: 'comparing' | 'applying', work: () => Promise<void>): Promise<void> {
    this.busy = what;
    this.problem = undefined;
    try {
      await work();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.busy = undefined;
    }
  }

  private async look(action: string): Promise<void> {
    this.action = action;
    this.lines = [];
    this.next = 0;
    await this.more();
  }

  private async more(): Promise<void> {
    if (!this.shown || this.next === undefined) return;
    const page = await loadLines(this.shown.id, this.action, this.next);
    this.lines = [...this.lines, ...page.items];
    this.next = page.next;
  }

  private again(): void {
    this.shown = undefined;
    this.problem = undefined;
    this.file = undefined;
  }
}

function differences(file: DirectoryFile): number {
  return file.created + file.changed + file.returned + file.leaving;
}

function renderChange(change: FileLine['changes'][number]): TemplateResult {
  return html`<div>
    <span class="muted">${change.field}:</span> ${change.from ? html`<del>${change.from}</del> → ` : nothing}<ins dir="auto">${change.to ?? '–'}</ins>
  </div>`;
}

define('gs-directory-file', DirectoryFileElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-directory-file': DirectoryFileElement;
  }
}
