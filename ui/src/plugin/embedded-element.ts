import { html, type CSSResultGroup, type CSSResultOrNative, type PropertyValues, type TemplateResult } from 'lit';
import { GroundswellElement } from '../foundation/base/groundswell-element.ts';
import type { Problem } from '../foundation/problem.ts';
import { t } from '../foundation/t.ts';
import { connectTo, pageOf } from './connection.ts';
import { embedStyles } from './embed.styles.ts';

/**
 * The base of the elements for other people's pages: they connect before they draw, ask with a bearer token and never with
 * cookies, and are useful when nobody is signed in.
 */
export abstract class EmbeddedElement extends GroundswellElement {
  static override properties = { server: {}, token: {}, language: {}, connected: { state: true } };

  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const [...sheets] = super.finalizeStyles(styles);
    return [...super.finalizeStyles([embedStyles]), ...sheets];
  }

  /** The address of the Groundswell server. */
  declare server: string | undefined;
  /** The bearer token of whoever reads; without one the element shows what everybody may know. */
  declare token: string | undefined;
  /** The language of the words; the page's own when it is missing. */
  declare language: string | undefined;

  declare protected connected: boolean;

  /** Asks for what the element shows; called once it is connected on somebody's behalf. */
  protected abstract load(): void;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('server') || changed.has('token') || changed.has('language')) void this.connect();
  }

  protected override render(): TemplateResult {
    if (!this.connected) return html``;
    if (!this.server) return html`<p>${t('embed.no-server')}</p>`;
    return this.token ? this.renderSignedIn() : this.renderSignedOut();
  }

  /** What whoever is signed in sees. */
  protected abstract renderSignedIn(): TemplateResult;

  /** What everybody else sees: what this is, and the way in. */
  protected renderSignedOut(): TemplateResult {
    return html`<div part="signed-out">
      <p><strong>${t('embed.signed-out')}</strong></p>
      <p>${t('embed.signed-out.what')}</p>
      <p>
        <a part="link" href=${this.page('/')}>${t('embed.open')}</a> ·
        <a part="link" href=${this.page('/sign-in')} target="_blank" rel="noopener">${t('embed.sign-in')}</a>
      </p>
    </div>`;
  }

  /** The address of a page of the product, for links out of the host's page. */
  protected page(path: string): string {
    return pageOf(this.server ?? '', path);
  }

  /** A token that is no longer good is told to the host, which can bring a new one. */
  protected refused(problem: Problem): TemplateResult {
    if (problem.status !== 401) return html`<gs-failure .problem=${problem} @gs-try-again=${() => this.load()}></gs-failure>`;
    queueMicrotask(() => this.tell('gs-token-needed', undefined));
    return this.renderSignedOut();
  }

  private async connect(): Promise<void> {
    const { server, token, language } = this;
    await connectTo({ server: server ?? location.origin, token, language });
    this.connected = true;
    if (server && token) this.load();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gs-token-needed': CustomEvent<void>;
  }
}
