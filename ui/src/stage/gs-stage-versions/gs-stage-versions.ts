import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayDay } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { nameOf } from '../../foundation/stage-name.ts';
import { t } from '../../foundation/t.ts';
import type { Stage } from '../../foundation/types.ts';
import { loadVersions, moveAll, usualTarget, type UnderWay } from '../stages.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';

/**
 * @summary The versions there have been, what is still under way by each, and the step that takes it to the one in force.
 */
export class StageVersionsElement extends GroundswellElement {
  static override properties = { version: { type: Number }, problem: { state: true }, moving: { state: true } };
  static override styles = css`
    section {
      margin-block-start: var(--gs-7);
    }
    ol {
      margin-block-start: var(--gs-3);
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
    }
    form {
      display: grid;
      gap: var(--gs-3);
      justify-items: start;
      margin-block-start: var(--gs-3);
    }
    label {
      display: grid;
      gap: var(--gs-1);
      inline-size: min(30rem, 100%);
    }
  `;

  /** The version in force. */
  declare version: number;
  declare protected problem: Problem | undefined;
  /** The older version that is being moved. */
  declare protected moving: number | undefined;
  private readonly all = new Fetched<UnderWay[]>(this, (signal) => loadVersions(signal));

  constructor() {
    super();
    this.version = 0;
  }

  /** Asks again what is under way. */
  async load(): Promise<void> {
    await this.all.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) void this.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.version === 0) return nothing;
    return html`<section aria-labelledby="versions">
      <h2 id="versions">${t('stages.versions')}</h2>
      <p class="muted">${t('stages.versions.hint')}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.all.render(
        (items) => html`<ol>
          ${[...items].reverse().map((item) => this.renderVersion(item, items))}
        </ol>`,
      )}
    </section>`;
  }

  private renderVersion(item: UnderWay, all: readonly UnderWay[]): TemplateResult {
    const { version, stages, underWay } = item;
    const old = version < this.version;
    return html`<li>
      <h3>${stages ? t('stages.version', { version, date: sayDay(stages.at) }) : t('stages.version.none')}</h3>
      ${stages?.note ? html`<p dir="auto">${stages.note}</p>` : nothing}
      <p class="muted">${t('stages.under-way', { count: underWay })}</p>
      ${old && underWay && this.moving !== version
        ? html`<p><button type="button" @click=${() => (this.moving = version)}>${t('stages.take')}</button></p>`
        : nothing}
      ${this.moving === version ? this.renderMove(item, all.find((other) => other.version === this.version)?.stages?.stages ?? []) : nothing}
    </li>`;
  }

  private renderMove({ version, stages, underWay }: UnderWay, now: readonly Stage[]): TemplateResult {
    return html`<form @submit=${(event: Event) => this.move(event, version)}>
      ${stages?.stages.map((old) => {
        const targets = now.filter(({ state }) => state === old.state);
        const usual = usualTarget(old, targets);
        if (!targets.length) return html`<p class="muted">${t('stages.take.none', { name: nameOf(old) })}</p>`;
        return html`<label>
          ${t('stages.take.from', { name: nameOf(old) })}
          <select data-from=${old.slug}>
            ${targets.map((target) => html`<option value=${target.slug} ?selected=${target === usual}>${nameOf(target)}</option>`)}
          </select>
        </label>`;
      })}
      <div class="row">
        <button class="primary" type="submit">${t('stages.take.do', { count: underWay })}</button>
        <button class="plain" type="button" @click=${() => (this.moving = undefined)}>${t('action.cancel')}</button>
      </div>
    </form>`;
  }

  private async move(event: Event, from: number): Promise<void> {
    event.preventDefault();
    const chosen = [...this.renderRoot.querySelectorAll<HTMLSelectElement>('select[data-from]')];
    this.problem = undefined;
    try {
      const count = await moveAll(from, chosen.map((select) => ({ from: select.dataset.from ?? '', to: select.value })));
      this.moving = undefined;
      announce(t('stages.taken', { count }));
      await this.load();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-stage-versions', StageVersionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-stage-versions': StageVersionsElement;
  }
}
