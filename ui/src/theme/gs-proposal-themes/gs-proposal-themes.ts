import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import type { ProposalView } from '../../foundation/types.ts';
import '../gs-theme-chips/gs-theme-chips.ts';
import '../gs-theme-choice/gs-theme-choice.ts';
import { themes } from '../themes.ts';

/**
 * @summary What an idea is about, and the way to mend it for those who may.
 * @event gs-changed-here - the themes were changed
 */
export class ProposalThemesElement extends GroundswellElement {
  static override properties = {
    proposal: { attribute: false },
    etag: {},
    choice: { state: true },
    problem: { state: true },
  };
  static override styles = css`
    :host {
      display: block;
      margin-block-start: var(--gs-3);
    }
    summary {
      min-block-size: 2rem;
      padding-block: var(--gs-1);
      font-size: var(--gs-text-s);
    }
    form {
      margin-block: var(--gs-3) var(--gs-4);
    }
    button {
      margin-block-start: var(--gs-4);
    }
  `;

  /** The idea. */
  declare proposal: ProposalView;
  /** The version that was read. */
  declare etag: string | undefined;
  declare private choice: string[] | undefined;
  declare private problem: Problem | undefined;

  protected override render(): TemplateResult {
    const mends = this.proposal.may.includes('choose-themes');
    return html`<gs-theme-chips .themes=${this.proposal.themes}></gs-theme-chips>
      ${mends ? this.renderMending() : nothing}`;
  }

  private renderMending(): TemplateResult {
    return html`<details @toggle=${this.begin}>
      <summary>${t(this.proposal.themes?.length ? 'themes.change' : 'themes.add')}</summary>
      ${this.choice ? this.renderForm(this.choice) : nothing}
    </details>`;
  }

  private renderForm(choice: string[]): TemplateResult {
    return html`<form @submit=${this.save}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <gs-theme-choice
        id="themes"
        .chosen=${choice}
        @gs-themes-chosen=${(event: CustomEvent<string[]>) => (this.choice = event.detail)}
      ></gs-theme-choice>
      <button>${t('themes.save')}</button>
    </form>`;
  }

  private begin(event: Event): void {
    const open = (event.target as HTMLDetailsElement).open;
    this.choice = open ? (this.proposal.themes ?? []).map(({ id }) => id) : undefined;
  }

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    this.problem = undefined;
    try {
      await themes.choose(this.proposal.id, this.choice ?? [], this.etag);
      this.find<HTMLDetailsElement>('details')?.removeAttribute('open');
      announce(t('themes.saved'));
      this.tell('gs-changed-here', undefined);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-proposal-themes', ProposalThemesElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-proposal-themes': ProposalThemesElement;
  }
}
