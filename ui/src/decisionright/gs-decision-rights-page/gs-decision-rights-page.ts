import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t, word } from '../../foundation/t.ts';
import type { Unit } from '../../foundation/types.ts';
import { agency, proposals } from '../../proposal/proposals.ts';
import { themes, type Theme } from '../../theme/themes.ts';
import { decisionRights, type RightDraft, type RightEntry } from '../decision-rights.ts';
import '../gs-right-form/gs-right-form.ts';
import '../gs-right-note/gs-right-note.ts';

interface Kept {
  entries: RightEntry[];
  /** The titles of the ideas that others may take over, as far as the reader sees them. */
  practices: ReadonlyMap<string, string>;
  units: Unit[];
  themes: Theme[];
}

/**
 * @summary The catalogue of decision rights: everybody reads it, managers and administrators keep it.
 */
export class DecisionRightsPageElement extends GroundswellElement {
  static override properties = { query: { attribute: false }, problem: { state: true }, past: { state: true } };
  static override styles = css`
    section {
      max-inline-size: 52rem;
      margin-block-start: var(--gs-6);
    }
    article {
      padding-block: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
    }
    .spread {
      max-inline-size: none;
      margin-block-start: var(--gs-2);
    }
    .right {
      padding: 2px var(--gs-3);
      border-inline-start: 4px solid currentColor;
      border-radius: 2px;
      background: var(--gs-closed-wash);
      color: var(--gs-closed);
      font-weight: 600;
    }
    .go {
      background: var(--gs-done-wash);
      color: var(--gs-done);
    }
    .try {
      background: var(--gs-moving-wash);
      color: var(--gs-moving);
    }
    .ask {
      background: var(--gs-waiting-wash);
      color: var(--gs-waiting);
    }
    article article {
      margin-inline-start: var(--gs-4);
    }
  `;

  /** `practice` names a completed idea that shall be everybody's. */
  declare query: URLSearchParams | undefined;
  declare private problem: Problem | undefined;
  /** The earlier versions that were asked for, by entry. */
  declare private past: ReadonlyMap<string, RightEntry[]>;
  private readonly kept = new Fetched<Kept>(this, async (signal) => {
    const [entries, units, all] = await Promise.all([decisionRights.all(signal), agency.units(), themes.all(signal)]);
    const named = [this.practice, ...entries.map(({ practice }) => practice)].filter((id) => id !== undefined);
    return { entries, units: units.items, themes: all, practices: await titlesOf(named, signal) };
  });

  constructor() {
    super();
    this.past = new Map();
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.kept.load();
  }

  private get practice(): string | undefined {
    return this.query?.get('practice') ?? undefined;
  }

  protected override render(): TemplateResult {
    return html`<h1>${t('decision-right.title')}</h1>
      <p class="lead">${t('decision-right.lead')}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.kept.render((kept) => this.renderAll(kept))}`;
  }

  private renderAll(kept: Kept): TemplateResult {
    const said = kept.units.filter((unit) => kept.entries.some((entry) => entry.unit === unit.id));
    const mine = kept.units.filter(keeps);
    return html`${said.length ? nothing : html`<gs-empty heading=${t('decision-right.none')}>${t('decision-right.none.words')}</gs-empty>`}
    ${said.map(
      (unit) => html`<section>
        <h2 dir="auto">${unit.name}</h2>
        ${kept.entries.filter((entry) => entry.unit === unit.id).map((entry) => this.renderEntry(entry, kept, unit))}
      </section>`,
    )}
    ${mine.length
      ? html`<section>
          <details ?open=${Boolean(this.practice)}>
            <summary>${this.practice ? t('decision-right.practice.new', { title: kept.practices.get(this.practice) ?? '' }) : t('decision-right.new')}</summary>
            <gs-right-form
              .practice=${this.practice}
              .units=${mine}
              .themes=${kept.themes.filter((theme) => !theme.retired)}
              @gs-right-written=${(event: CustomEvent<RightDraft>) => this.run(() => decisionRights.write(event.detail))}
            ></gs-right-form>
          </details>
        </section>`
      : nothing}`;
  }

  private renderEntry(entry: RightEntry, kept: Kept, unit: Unit): TemplateResult {
    return html`<article>
      <h3 dir="auto">${this.renderAbout(entry, kept)}</h3>
      <p class="spread">
        <strong class="right ${entry.right}">${word('right', entry.right)}</strong>
        <span class="small muted">${t('decision-right.version', { version: entry.version })}, ${dayOf(entry.at)}</span>
      </p>
      <gs-right-note .entry=${entry}></gs-right-note>
      ${entry.version > 1 ? this.renderPast(entry) : nothing} ${keeps(unit) ? this.renderKeeping(entry) : nothing}
    </article>`;
  }

  /** What it is about: an idea that others may take over, a theme, or any. */
  private renderAbout(entry: RightEntry, kept: Kept): unknown {
    if (!entry.practice) return kept.themes.find(({ id }) => id === entry.theme)?.name ?? t('decision-right.any');
    const title = kept.practices.get(entry.practice);
    return title ? html`<a href="/proposals/${entry.practice}">${title}</a>` : t('decision-right.practice');
  }

  private renderPast(entry: RightEntry): TemplateResult {
    return html`<details @toggle=${() => this.look(entry.id)}>
      <summary>${t('decision-right.past')}</summary>
      ${(this.past.get(entry.id) ?? []).map(
        (old) => html`<article>
          <p><strong>${word('right', old.right)}</strong></p>
          <p class="small muted">${t('decision-right.version', { version: old.version })}, ${dayOf(old.at)}</p>
          <gs-right-note .entry=${old}></gs-right-note>
        </article>`,
      )}
    </details>`;
  }

  private renderKeeping(entry: RightEntry): TemplateResult {
    return html`<details>
      <summary>${t('decision-right.change')}</summary>
      <gs-right-form
        .entry=${entry}
        @gs-right-written=${(event: CustomEvent<RightDraft>) => this.run(() => decisionRights.rewrite(entry, event.detail))}
        @gs-right-ended=${() => this.run(() => decisionRights.end(entry))}
      ></gs-right-form>
    </details>`;
  }

  private async look(id: string): Promise<void> {
    if (this.past.has(id)) return;
    const versions = await decisionRights.versions(id).catch(() => []);
    this.past = new Map([...this.past, [id, versions.slice(1)]]);
  }

  private async run(change: () => Promise<unknown>): Promise<void> {
    this.problem = undefined;
    try {
      await change();
      announce(t('decision-right.kept'));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.past = new Map();
    await this.kept.load();
  }
}

async function titlesOf(ids: string[], signal: AbortSignal): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].map(async (id): Promise<[string, string][]> => [[id, (await proposals.one(id, signal)).body.title]]);
  const told = await Promise.allSettled(asked);
  return new Map(told.flatMap((each) => (each.status === 'fulfilled' ? each.value : [])));
}

/** Whoever runs a unit writes for it and for those below; the server looks again. */
function keeps(unit: Unit): boolean {
  return session.is('administrator') || (session.is('manager') && unit.path.some((above) => session.desks.some(({ id }) => id === above)));
}

define('gs-decision-rights-page', DecisionRightsPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-decision-rights-page': DecisionRightsPageElement;
  }
}
