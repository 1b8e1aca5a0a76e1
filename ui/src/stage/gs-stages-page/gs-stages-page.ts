import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayDay } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { nameOf } from '../../foundation/stage-name.ts';
import { t, word } from '../../foundation/t.ts';
import { check, moved, stageOf } from '../drafts.ts';
import { asDraft, asStage, loadStages, most, publish, states, type DraftStage, type StagesView } from '../stages.ts';
import { stagesPageStyles } from './gs-stages-page.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../../foundation/gs-state/gs-state.ts';
import '../gs-stage-fields/gs-stage-fields.ts';
import '../gs-stage-versions/gs-stage-versions.ts';
import type { StageVersionsElement } from '../gs-stage-versions/gs-stage-versions.ts';

/**
 * The form holds a whole version; nothing is changed before it is published, and nothing that is under way moves then.
 *
 * @summary What the agency calls the steps of an idea: their names, order and colours, with a preview.
 */
export class StagesPageElement extends GroundswellElement {
  static override properties = { drafts: { state: true }, note: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = stagesPageStyles;

  declare protected drafts: readonly DraftStage[];
  declare protected note: string;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;
  private readonly kept = new Fetched<StagesView>(this, async (signal) => (await loadStages(signal)).body);

  constructor() {
    super();
    this.drafts = [];
    this.note = '';
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (session.is('facilitator')) void this.load();
  }

  protected override render(): TemplateResult {
    if (!session.is('facilitator')) {
      return html`<h1>${t('stages.title')}</h1><gs-empty .heading=${t('stages.none.heading')}>${t('stages.none')}</gs-empty>`;
    }
    return html`<h1>${t('stages.title')}</h1>
      <p class="lead">${t('stages.lead')}</p>
      ${this.kept.render((view) => this.renderForm(view))}`;
  }

  private renderForm(view: StagesView): TemplateResult {
    return html`<p class="muted">${view.at ? t('stages.in-force', { version: view.version, date: sayDay(view.at) }) : t('stages.first')}</p>
      <form novalidate @submit=${this.submit}>
        <gs-error-summary .problem=${this.problem}></gs-error-summary>
        <ol>
          ${this.drafts.map((draft, index) => this.renderStage(draft, index))}
        </ol>
        <p><button type="button" ?disabled=${this.drafts.length >= most.all} @click=${this.add}>${t('stages.add')}</button></p>
        ${this.renderPreview()}
        <div class="publish">
          <gs-field
            id="note"
            optional
            .label=${t('stages.note')}
            .hint=${t('stages.note.hint')}
            .limit=${most.note}
            .value=${this.note}
            .error=${this.problem?.about('note')}
            @input=${(event: Event) => (this.note = (event.currentTarget as FieldElement).value)}
          ></gs-field>
          <p class="muted">${t('stages.publish.hint')}</p>
          <button class="primary" type="submit" ?disabled=${this.busy}>${t('stages.publish')}</button>
        </div>
      </form>
      <gs-stage-versions .version=${view.version}></gs-stage-versions>`;
  }

  private renderStage(draft: DraftStage, index: number): TemplateResult {
    const errors = (field: string): string | undefined => this.complaintOf(index, field);
    const faulty = this.problem?.errors.some(({ pointer }) => stageOf(pointer) === index) ?? false;
    const name = nameOf(asStage(draft)) || t('stages.unnamed');
    return html`<li>
      <details class=${faulty ? 'faulty' : nothing} id="stage-${index}" ?open=${faulty || !nameOf(asStage(draft))}>
        <summary>
          <gs-state .state=${draft.state} .stage=${{ ...asStage(draft), names: [{ language: '', name }] }}></gs-state>
          <span class="muted small">${word('state', draft.state)}</span>
        </summary>
        <div class="inside">
          <gs-stage-fields
            id="stages-${index}-names-0-name"
            .stage=${draft}
            .errors=${errors}
            @gs-stage-changed=${(event: CustomEvent<DraftStage>) => this.replace(index, event.detail)}
          ></gs-stage-fields>
          <div class="row">
            <button type="button" class="small-button" ?disabled=${index === 0} @click=${() => this.move(index, -1)}>
              ${t('stages.up')}<span class="hidden-text"> ${name}</span>
            </button>
            <button type="button" class="small-button" ?disabled=${index === this.drafts.length - 1} @click=${() => this.move(index, 1)}>
              ${t('stages.down')}<span class="hidden-text"> ${name}</span>
            </button>
            <button type="button" class="small-button" @click=${() => this.takeAway(index, name)}>
              ${t('stages.remove')}<span class="hidden-text"> ${name}</span>
            </button>
          </div>
        </div>
      </details>
    </li>`;
  }

  private renderPreview(): TemplateResult {
    return html`<section class="preview" aria-labelledby="preview">
      <h2 id="preview">${t('stages.preview')}</h2>
      <p class="muted small">${t('stages.preview.hint')}</p>
      <dl>
        ${states.map((state) => {
          const own = this.drafts.filter((draft) => draft.state === state && nameOf(asStage(draft)));
          return html`<dt>${word('state', state)}</dt>
            <dd>
              ${own.length
                ? own.map((draft) => html`<gs-state .state=${state} .stage=${asStage(draft)}></gs-state>`)
                : html`<gs-state .state=${state}></gs-state>`}
            </dd>`;
        })}
      </dl>
    </section>`;
  }

  private complaintOf(index: number, field: string): string | undefined {
    const name = /^names\/(.+)$/.exec(field)?.[1];
    const languages = Object.entries(this.drafts[index]?.names ?? {}).filter(([, written]) => written.trim());
    const place = Math.max(0, languages.findIndex(([language]) => language === name));
    const pointer = name ? `stages/${index}/names/${place}/name` : `stages/${index}/${field}`;
    return this.problem?.about(pointer);
  }

  private async load(): Promise<void> {
    const view = await this.kept.load();
    if (view) this.drafts = view.stages.map(asDraft);
  }

  private replace(index: number, draft: DraftStage): void {
    this.drafts = this.drafts.map((old, place) => (place === index ? draft : old));
  }

  private add(): void {
    this.drafts = [...this.drafts, { state: 'in-review', colour: 'violet', names: {}, description: '' }];
    void this.updateComplete.then(() => [...(this.renderRoot.querySelectorAll<HTMLElement>('gs-stage-fields') ?? [])].at(-1)?.focus());
  }

  private move(index: number, by: 1 | -1): void {
    this.drafts = moved(this.drafts, index, by);
    this.problem = undefined;
    announce(t('stages.moved', { place: index + by + 1, count: this.drafts.length }));
  }

  private takeAway(index: number, name: string): void {
    this.drafts = this.drafts.filter((_, place) => place !== index);
    this.problem = undefined;
    announce(t('stages.removed', { name }));
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.problem = check(this.drafts, this.note);
    if (this.problem || this.busy) return;
    this.busy = true;
    try {
      const { body } = await publish(this.drafts, this.note, this.kept.value?.version ?? 0);
      this.kept.set(body);
      this.drafts = body.stages.map(asDraft);
      this.note = '';
      announce(t('stages.published', { version: body.version }));
      void this.find<StageVersionsElement>('gs-stage-versions')?.load();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }
}

define('gs-stages-page', StagesPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-stages-page': StagesPageElement;
  }
}
