import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html } from 'lit';
import { asProblem, type Problem } from './problem.ts';
import './gs-notice-states/gs-loading.ts';
import './gs-notice-states/gs-failure.ts';

/** Who may not read a page now may not the next moment either. */
const FORBIDDEN = 403;

/**
 * Something asked of the server, as a page sees it: not there yet, there, or refused. A later question overtakes an
 * earlier one; asking again keeps what is shown until the new answer is there.
 */
export class Fetched<T> implements ReactiveController {
  value: T | undefined;
  problem: Problem | undefined;
  busy = false;
  private asking: AbortController | undefined;

  private readonly host: ReactiveControllerHost;
  private readonly ask: (signal: AbortSignal) => Promise<T>;

  constructor(host: ReactiveControllerHost, ask: (signal: AbortSignal) => Promise<T>) {
    this.host = host;
    this.ask = ask;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.asking?.abort();
  }

  async load(): Promise<T | undefined> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.busy = true;
    this.host.requestUpdate();
    try {
      const value = await this.ask(asking.signal);
      if (!asking.signal.aborted) this.settle(value, undefined);
    } catch (thrown) {
      if (!asking.signal.aborted) this.settle(this.value, asProblem(thrown));
    }
    return this.value;
  }

  /** Puts an answer in place that came another way, as the reply to a change. */
  set(value: T): void {
    this.settle(value, undefined);
  }

  /** Draws what is there; loading and failure are drawn too, never blank. */
  render(there: (value: T) => TemplateResult): TemplateResult {
    if (this.value !== undefined) return there(this.value);
    if (this.problem) return this.renderProblem(this.problem);
    return html`<gs-loading></gs-loading>`;
  }

  private renderProblem(problem: Problem): TemplateResult {
    return html`<gs-failure
      .problem=${problem}
      ?final=${problem.status === FORBIDDEN}
      @gs-try-again=${() => this.load()}
    ></gs-failure>`;
  }

  protected settle(value: T | undefined, problem: Problem | undefined): void {
    this.value = value;
    this.problem = problem;
    this.busy = false;
    this.host.requestUpdate();
  }
}
