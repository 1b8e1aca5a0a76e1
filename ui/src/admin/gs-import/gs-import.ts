import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, Problem, type FieldError } from '../../foundation/problem.ts';
import { number, t } from '../../foundation/t.ts';
import type { Campaign, ImportRun } from '../../foundation/types.ts';
import { loadCampaigns, loadRun, loadRuns, startImport, type ImportOrder } from '../administration.ts';
import { countLines } from '../lines.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import '../gs-import-report/gs-import-report.ts';

const formats = ['groundswell', 'uk-petitions'] as const;
const lookEvery = 1_000;

/**
 * @summary Brings in ideas from a JSON Lines file: choose it, watch it, read what happened to each bad line.
 */
export class ImportElement extends GroundswellElement {
  static override properties = {
    file: { state: true },
    lines: { state: true },
    name: { state: true },
    problem: { state: true },
    running: { state: true },
    done: { state: true },
    shown: { state: true },
  };
  static override styles = css`
    h2 {
      margin-block-end: var(--gs-2);
    }
    form {
      max-inline-size: 40rem;
      margin-block-start: var(--gs-5);
    }
    form > * {
      margin-block-end: var(--gs-5);
    }
    .file label,
    .campaign label {
      display: block;
      margin-block-end: var(--gs-1);
    }
    .hint,
    .field-error {
      margin-block-end: var(--gs-2);
    }
    progress {
      inline-size: 100%;
      block-size: 0.75rem;
      accent-color: var(--gs-accent);
    }
    .report {
      margin-block: var(--gs-5);
    }
    h3 {
      margin-block: var(--gs-6) var(--gs-3);
    }
    li {
      padding-block: var(--gs-3);
      border-block-start: 1px solid var(--gs-line);
    }
    li gs-import-report {
      margin-block-start: var(--gs-3);
    }
  `;

  declare protected file: File | undefined;
  declare protected lines: number | undefined;
  declare protected name: string;
  declare protected problem: Problem | undefined;
  /** How many lines are dealt with, while an import runs. */
  declare protected running: number | undefined;
  declare protected done: ImportRun | undefined;
  declare protected shown: ImportRun | undefined;
  private readonly runs = new Fetched<ImportRun[]>(this, loadRuns);
  private readonly campaigns = new Fetched<Campaign[]>(this, loadCampaigns);

  constructor() {
    super();
    this.name = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.runs.load();
    void this.campaigns.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('import.heading')}</h2>
      <p class="muted">${t('import.lead')}</p>
      ${this.running === undefined ? this.renderForm() : this.renderProgress(this.running)}
      ${this.done ? html`<gs-import-report class="report sheet" .run=${this.done}></gs-import-report>` : nothing}
      <h3>${t('import.runs')}</h3>
      ${this.runs.render((runs) => this.renderRuns(runs))}`;
  }

  private renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.submit}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.renderFile()}
      <gs-field
        id="name"
        .label=${t('import.name')}
        .error=${this.problem?.about('name')}
        .value=${this.name}
        @input=${(event: Event) => (this.name = (event.currentTarget as HTMLInputElement).value)}
      ></gs-field>
      <fieldset>
        <legend>${t('import.format')}</legend>
        ${formats.map(
          (format, index) =>
            html`<label class="choice">
              <input type="radio" name="format" value=${format} ?checked=${index === 0} />${t(`import.format.${format}`)}
            </label>`,
        )}
      </fieldset>
      ${this.renderCampaign()}
      <button class="primary" type="submit">${t('import.start')}</button>
    </form>`;
  }

  private renderFile(): TemplateResult {
    const error = this.problem?.about('file');
    return html`<div class="file">
      <label for="file">${t('import.file')}</label>
      <p class="hint" id="file-hint">${t('import.file.hint')}</p>
      ${error ? html`<p class="field-error" id="file-error">${error}</p>` : nothing}
      <input
        id="file"
        type="file"
        accept=".jsonl,.ndjson,.json,.txt"
        aria-describedby=${error ? 'file-hint file-error' : 'file-hint'}
        aria-invalid=${error ? 'true' : nothing}
        @change=${this.take}
      />
      <p class="small muted" role="status">${this.file ? this.fileWords(this.file) : nothing}</p>
    </div>`;
  }

  private renderCampaign(): TemplateResult | typeof nothing {
    const campaigns = this.campaigns.value ?? [];
    if (campaigns.length === 0) return nothing;
    return html`<div class="campaign">
      <label for="campaign">${t('import.campaign')}</label>
      <select id="campaign" name="campaign">
        <option value="">${t('import.campaign.none')}</option>
        ${campaigns.map((campaign) => html`<option value=${campaign.id}>${campaign.title}</option>`)}
      </select>
    </div>`;
  }

  private renderProgress(done: number): TemplateResult {
    const count = this.lines ?? 0;
    return html`<div class="report" role="group" aria-label=${t('import.running')}>
      <p><strong>${t('import.running')}</strong> ${t('import.progress', { done: number(done), count })}</p>
      <progress max=${Math.max(count, 1)} .value=${done} aria-label=${t('import.running')}></progress>
    </div>`;
  }

  private renderRuns(runs: readonly ImportRun[]): TemplateResult {
    if (runs.length === 0) return html`<p class="muted">${t('import.runs.none')}</p>`;
    return html`<ul role="list">
      ${runs.map(
        (run) =>
          html`<li>
            <div class="spread">
              <span><strong dir="auto">${run.name}</strong> <span class="muted small">${agoOf(run.startedAt)}</span></span>
              <button class="plain small-button" type="button" aria-expanded=${this.shown?.id === run.id} @click=${() => this.show(run)}>
                ${t('import.run.show')}<span class="hidden-text">: ${run.name}</span>
              </button>
            </div>
            <p class="small muted">
              ${t('import.done', { count: run.good })} ${run.bad ? t('import.bad', { count: run.bad }) : nothing}
            </p>
            ${this.shown?.id === run.id ? html`<gs-import-report .run=${this.shown}></gs-import-report>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  private fileWords(file: File): string {
    if (this.lines === undefined) return t('import.file.counting');
    const kilobytes = Math.max(1, Math.round(file.size / 1_000));
    const size =
      kilobytes < 1_000
        ? number(kilobytes, { style: 'unit', unit: 'kilobyte' })
        : number(kilobytes / 1_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
    return t('import.file.counted', { count: this.lines, size });
  }

  private async take(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    this.file = file;
    this.lines = undefined;
    if (!file) return;
    this.name ||= file.name;
    const lines = await countLines(file);
    if (this.file === file) this.lines = lines;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.problem = this.check();
    if (this.problem || !this.file) return;
    const format = form.get('format') as ImportOrder['format'];
    await this.run(this.file, { name: this.name.trim(), format, campaign: String(form.get('campaign') ?? '') });
  }

  private check(): Problem | undefined {
    const errors: FieldError[] = [];
    if (!this.file) errors.push({ pointer: '/file', detail: t('import.fault.file') });
    if (!this.name.trim()) errors.push({ pointer: '/name', detail: t('import.fault.name') });
    return Problem.inForm(errors);
  }

  private async run(file: File, order: ImportOrder): Promise<void> {
    this.running = 0;
    this.done = undefined;
    const looking = setInterval(() => void this.look(order.name), lookEvery);
    try {
      this.done = await startImport(file, order);
      announce(`${t('import.done', { count: this.done.good })} ${t('import.bad', { count: this.done.bad })}`);
      this.file = undefined;
      this.name = '';
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      clearInterval(looking);
      this.running = undefined;
      await this.runs.load();
    }
  }

  private async look(name: string): Promise<void> {
    const runs = await loadRuns().catch(() => []);
    const mine = runs.find((run) => run.name === name && !run.finishedAt);
    if (mine && this.running !== undefined) this.running = mine.lines;
  }

  private async show(run: ImportRun): Promise<void> {
    this.shown = this.shown?.id === run.id ? undefined : await loadRun(run.id);
  }
}

define('gs-import', ImportElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-import': ImportElement;
  }
}
