import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { number, t, word } from '../../foundation/t.ts';
import { loadIndex, loadStatus, rebuild, type FollowerStatus, type IndexStatus, type SystemStatus } from '../administration.ts';
import { tableStyles } from '../tables.styles.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../gs-search-status/gs-search-status.ts';

const lookAgainAfter = 3_000;

/**
 * @summary How the system runs: versions, what follows the journal and how far it is, with a rebuild for each.
 */
export class SystemStatusElement extends GroundswellElement {
  static override properties = { asking: { state: true }, problem: { state: true } };
  static override styles = [
    tableStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--gs-2) var(--gs-5);
      }
      dt {
        color: var(--gs-ink-muted);
      }
      h2 {
        margin-block: var(--gs-6) var(--gs-2);
      }
      table {
        margin-block-start: var(--gs-4);
      }
      dialog p {
        margin-block: var(--gs-3) var(--gs-5);
      }
      .dead {
        font-weight: 600;
      }
    `,
  ];

  declare protected asking: FollowerStatus | undefined;
  declare protected problem: Problem | undefined;
  private readonly status = new Fetched<[SystemStatus, IndexStatus | undefined]>(this, (signal) =>
    Promise.all([loadStatus(signal), loadIndex(signal)]),
  );
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.status.load();
    this.timer = setInterval(() => void this.status.load(), lookAgainAfter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override render(): TemplateResult {
    return html`<gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.status.render(([status, index]) => this.renderStatus(status, index))} ${this.renderQuestion()}`;
  }

  private renderStatus(status: SystemStatus, index: IndexStatus | undefined): TemplateResult {
    return html`<dl>
        <dt>${t('running.version')}</dt><dd>${status.version}</dd>
        <dt>${t('running.java')}</dt><dd>${status.java}</dd>
        <dt>${t('running.database')}</dt><dd>${status.database}</dd>
        <dt>${t('running.uptime')}</dt><dd>${uptimeWords(status.uptimeSeconds)}</dd>
      </dl>
      ${index ? html`<gs-search-status .index=${index} .head=${status.followers[0]?.head ?? index.position}></gs-search-status>` : nothing}
      <h2>${t('running.followers')}</h2>
      <p class="muted">${t('running.followers.explained')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('running.follower.name')}</th>
            <th scope="col">${t('running.follower.where')}</th>
            <th scope="col">${t('running.follower.state')}</th>
            <th scope="col"><span class="hidden-text">${t('running.rebuild')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${status.followers.map((follower) => this.renderFollower(follower))}
        </tbody>
      </table>`;
  }

  private renderFollower(follower: FollowerStatus): TemplateResult {
    return html`<tr>
      <th scope="row">${follower.name}</th>
      <td data-label=${t('running.follower.where')}>
        ${whereWords(follower)}
        ${follower.deadLetters
          ? html`<br /><span class="dead">${t('running.follower.dead', { count: follower.deadLetters })}</span>`
          : nothing}
      </td>
      <td data-label=${t('running.follower.state')}>${word('running.state', follower.state)}</td>
      <td>
        <button
          class="small-button"
          type="button"
          aria-label=${t('running.rebuild.of', { name: follower.name })}
          @click=${() => this.ask(follower)}
        >
          ${t('running.rebuild')}
        </button>
      </td>
    </tr>`;
  }

  private renderQuestion(): TemplateResult {
    const name = this.asking?.name ?? '';
    return html`<dialog aria-labelledby="question">
      <h2 id="question">${t('running.rebuild.sure', { name })}</h2>
      <p>${t('running.rebuild.sure.explained')}</p>
      <form method="dialog" class="row">
        <button class="primary" @click=${() => this.rebuild(name)}>${t('running.rebuild')}</button>
        <button class="plain">${t('action.cancel')}</button>
      </form>
    </dialog>`;
  }

  private async ask(follower: FollowerStatus): Promise<void> {
    this.asking = follower;
    await this.updateComplete;
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  private async rebuild(name: string): Promise<void> {
    try {
      await rebuild(name);
      this.problem = undefined;
      announce(t('running.rebuild.started', { name }));
      await this.status.load();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

function whereWords({ lag, head }: FollowerStatus): string {
  const words = { count: lag, head: number(head) };
  return lag === 0 ? t('running.follower.up-to-date', words) : t('running.follower.behind', words);
}

function uptimeWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return t('running.uptime.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t('running.uptime.hours', { count: hours }) : t('running.uptime.days', { count: Math.floor(hours / 24) });
}

define('gs-system-status', SystemStatusElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-system-status': SystemStatusElement;
  }
}
