import { html, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../gs-demo-people/gs-demo-people.ts';
import '../gs-sign-in-ways/gs-sign-in-ways.ts';
import type { Way } from '../ways.ts';

/**
 * @summary The way in: the demo's people, or the agency's own sign-in.
 */
export class SignInPageElement extends GroundswellElement {
  static override properties = { query: { attribute: false } };

  /** The address's query; `back` is where the reader wanted to go. */
  declare query: URLSearchParams | undefined;
  private readonly ways = new Fetched(this, (signal) => api.get<{ items: Way[] }>('/api/sign-in', {}, signal));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ways.load();
  }

  protected override render(): TemplateResult {
    return html`${this.ways.render(({ items }) => this.renderWays(items))}`;
  }

  private renderWays(ways: readonly Way[]): TemplateResult {
    return ways.some((way) => way.mode === 'demo')
      ? html`<gs-demo-people .query=${this.query}></gs-demo-people>`
      : html`<gs-sign-in-ways .ways=${ways} .query=${this.query}></gs-sign-in-ways>`;
  }
}

define('gs-sign-in-page', SignInPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-sign-in-page': SignInPageElement;
  }
}
