import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { session } from '../../foundation/session.ts';
import { t, type MessageKey } from '../../foundation/t.ts';
import { loadIndex, loadRuns, loadStatus, loadUnits } from '../administration.ts';
import { setupPath, type SetupFacts, type SetupState, type SetupStep } from '../setup-path.ts';

const where: Partial<Record<SetupStep['key'], { part: string; words: MessageKey }>> = {
  administrators: { part: 'people', words: 'setup.administrators.where' },
  managers: { part: 'directory', words: 'setup.managers.where' },
  content: { part: 'import', words: 'setup.content.where' },
  index: { part: 'running', words: 'setup.followers.where' },
  followers: { part: 'running', words: 'setup.followers.where' },
};

const marks: Record<SetupState, SVGTemplateResult> = {
  done: svg`<circle cx="12" cy="12" r="11" fill="var(--gs-done)"/><path d="M6.500 12.500l3.500 3.500 7-8" fill="none" stroke="var(--gs-paper)" stroke-width="2.200"/>`,
  missing: svg`<circle cx="12" cy="12" r="10" fill="none" stroke="var(--gs-edge)" stroke-width="2" stroke-dasharray="3 3"/>`,
  look: svg`<circle cx="12" cy="12" r="10" fill="none" stroke="var(--gs-ink)" stroke-width="2"/><path d="M12 6v7m0 3v2" stroke="var(--gs-ink)" stroke-width="2.200"/>`,
};

/**
 * @summary The path from an empty installation to a first day: what is done, what is missing, and where to go.
 */
export class SetupPathElement extends GroundswellElement {
  static override styles = css`
    .lead {
      margin-block-end: var(--gs-5);
    }
    ol {
      max-inline-size: 46rem;
    }
    li {
      display: grid;
      grid-template-columns: 1.5rem minmax(0, 1fr);
      gap: var(--gs-4);
      position: relative;
      padding-block-end: var(--gs-6);
    }
    li:not(:last-child)::before {
      content: '';
      position: absolute;
      inset-block: 1.75rem 0.25rem;
      inset-inline-start: calc(0.75rem - 1px);
      border-inline-start: 2px solid var(--gs-line);
    }
    h2 {
      font-size: var(--gs-text-m);
      line-height: 1.5;
    }
    .state {
      font-weight: 400;
      color: var(--gs-ink-muted);
    }
    .look .state,
    .missing .state {
      font-weight: 600;
      color: var(--gs-ink);
    }
  `;

  private readonly facts = new Fetched<SetupFacts>(this, (signal) => this.gather(signal));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.facts.load();
  }

  protected override render(): TemplateResult {
    return this.facts.render((facts) => this.renderPath(setupPath(facts)));
  }

  private renderPath(steps: readonly SetupStep[]): TemplateResult {
    const missing = steps.filter((step) => step.state === 'missing').length;
    return html`<p class="lead">${missing ? t('setup.lead', { count: missing }) : t('setup.lead.done')}</p>
      <ol role="list">
        ${steps.map((step) => html`<li class=${step.state}>${this.renderStep(step)}</li>`)}
      </ol>`;
  }

  private renderStep({ key, state, count }: SetupStep): TemplateResult {
    const link = state === 'done' ? undefined : where[key];
    return html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${marks[state]}</svg>
      <div>
        <h2>${t(`setup.${key}`)} <span class="state small">${t(`setup.state.${state}`)}</span></h2>
        <p class="muted">${t(`setup.${key}.${state}` as MessageKey, { count })}</p>
        ${link ? html`<p><a href="/admin?part=${link.part}">${t(link.words)}</a></p>` : nothing}
      </div>`;
  }

  private async gather(signal: AbortSignal): Promise<SetupFacts> {
    const [units, runs, status, index] = await Promise.all([
      loadUnits(signal),
      loadRuns(signal).catch(() => []),
      loadStatus(signal),
      loadIndex(signal),
    ]);
    const { modes, agency } = session.value;
    const missionGoals = agency.missionGoals?.length ?? 0;
    const { followers, administrators } = status;
    return { modes, units, imports: runs, followers, administrators, documents: index?.documents, missionGoals };
  }
}

define('gs-setup-path', SetupPathElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-setup-path': SetupPathElement;
  }
}
