import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { arrows } from '../../foundation/arrows.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import '../gs-theme-keeping/gs-theme-keeping.ts';
import type { ThemeWish } from '../gs-theme-keeping/gs-theme-keeping.ts';
import { ideasAbout, themes, type Theme } from '../themes.ts';

interface Kept {
  all: Theme[];
  counts: Map<string, number>;
}

/**
 * @summary What ideas are about: everybody reads it, facilitators and administrators keep it.
 */
export class ThemesPageElement extends GroundswellElement {
  static override properties = { within: { type: Boolean }, problem: { state: true } };
  static override styles = css`
    ol {
      max-inline-size: 52rem;
      padding: 0;
      list-style: none;
    }
    ol > li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--gs-1) var(--gs-4);
      align-items: start;
      padding-block: var(--gs-3);
      border-block-start: 1px solid var(--gs-line);
    }
    ol p {
      margin-block-start: var(--gs-1);
    }
    .moves {
      display: flex;
      gap: var(--gs-1);
    }
    details {
      grid-column: 1 / -1;
    }
    summary {
      min-block-size: 2rem;
      padding-block: var(--gs-1);
      font-size: var(--gs-text-s);
    }
    section {
      max-inline-size: 52rem;
      margin-block-start: var(--gs-7);
    }
  `;

  /** It is a part of another page, which has its own heading. */
  declare within: boolean;
  declare private problem: Problem | undefined;
  private readonly kept = new Fetched<Kept>(this, async (signal) => {
    const [all, counts] = await Promise.all([themes.all(signal), themes.counts(signal)]);
    return { all, counts };
  });

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.kept.load();
  }

  private get keeps(): boolean {
    return session.is('facilitator') || session.is('administrator');
  }

  protected override render(): TemplateResult {
    return html`${this.within ? html`<h2>${t('themes.title')}</h2>` : html`<h1>${t('themes.title')}</h1>`}
      <p class="lead">${t(this.keeps ? 'themes.lead.keeper' : 'themes.lead')}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.kept.render((kept) => this.renderAll(kept))}`;
  }

  private renderAll(kept: Kept): TemplateResult {
    const offered = kept.all.filter((theme) => !theme.retired);
    const retired = kept.all.filter((theme) => theme.retired);
    return html`${offered.length
        ? html`<ol role="list">${offered.map((theme, place) => this.renderTheme(theme, kept, { offered, place }))}</ol>`
        : html`<gs-empty heading=${t('themes.none')}>${t('themes.none.words')}</gs-empty>`}
      ${this.keeps ? this.renderNew() : nothing}
      ${this.keeps && retired.length
        ? html`<section aria-labelledby="retired">
            <h2 id="retired">${t('themes.retired')}</h2>
            <ol role="list">${retired.map((theme) => this.renderTheme(theme, kept))}</ol>
          </section>`
        : nothing}`;
  }

  private renderTheme(theme: Theme, kept: Kept, among?: { offered: Theme[]; place: number }): TemplateResult {
    const into = kept.all.find(({ id }) => id === theme.mergedInto);
    const count = kept.counts.get(theme.slug) ?? 0;
    return html`<li>
      <div>
        <strong dir="auto">${theme.name}</strong>
        ${into
          ? html`<p class="muted">${t('themes.merged', { name: into.name })}</p>`
          : html`${theme.description ? html`<p dir="auto">${theme.description}</p>` : nothing}
              <p class="small"><a href=${ideasAbout(theme)}>${t('list.total', { count })}<span class="hidden-text">: ${theme.name}</span></a></p>`}
      </div>
      ${this.keeps && among ? this.renderMoves(theme, among.offered, among.place) : nothing}
      ${this.keeps && !into ? this.renderKeeping(theme, kept.all) : nothing}
    </li>`;
  }

  private renderMoves(theme: Theme, offered: Theme[], place: number): TemplateResult {
    const move = (by: number, label: 'themes.up' | 'themes.down', sign: TemplateResult): TemplateResult =>
      html`<button
        type="button"
        class="plain small-button"
        aria-label=${t(label, { name: theme.name })}
        ?disabled=${!offered[place + by]}
        @click=${() => this.move(offered, place, by)}
      >
        ${sign}
      </button>`;
    return html`<div class="moves">${move(-1, 'themes.up', arrows.up)}${move(1, 'themes.down', arrows.down)}</div>`;
  }

  private renderKeeping(theme: Theme, all: Theme[]): TemplateResult {
    const others = all.filter((other) => !other.retired && other.id !== theme.id);
    return html`<details>
      <summary>${t('themes.keep')}<span class="hidden-text"> ${theme.name}</span></summary>
      <gs-theme-keeping
        .theme=${theme}
        .others=${others}
        @gs-theme-wished=${(event: CustomEvent<ThemeWish>) => this.run(() => fulfil(theme, event.detail))}
      ></gs-theme-keeping>
    </details>`;
  }

  private renderNew(): TemplateResult {
    return html`<section aria-labelledby="new">
      <h2 id="new">${t('themes.new')}</h2>
      <gs-theme-keeping @gs-theme-wished=${(event: CustomEvent<ThemeWish>) => this.create(event.detail)}></gs-theme-keeping>
    </section>`;
  }

  private async create(wish: ThemeWish): Promise<void> {
    if (wish.what !== 'words') return;
    await this.run(() => themes.create(wish.words));
  }

  private move(offered: Theme[], place: number, by: number): Promise<void> {
    const ids = offered.map(({ id }) => id);
    const [moved] = ids.splice(place, 1);
    if (moved) ids.splice(place + by, 0, moved);
    return this.run(() => themes.order(ids));
  }

  private async run(change: () => Promise<unknown>): Promise<void> {
    this.problem = undefined;
    try {
      await change();
      announce(t('themes.saved'));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    await this.kept.load();
  }
}

function fulfil(theme: Theme, wish: ThemeWish): Promise<unknown> {
  switch (wish.what) {
    case 'words':
      return themes.revise(theme, wish.words);
    case 'retire':
      return themes.retire(theme.id);
    case 'restore':
      return themes.restore(theme.id);
    case 'merge':
      return themes.merge(theme.id, wish.into);
  }
}

define('gs-themes-page', ThemesPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-themes-page': ThemesPageElement;
  }
}
