import { html, type CSSResultGroup, type CSSResultOrNative, type PropertyValues, type TemplateResult } from 'lit';
import { GroundswellElement } from '../foundation/base/groundswell-element.ts';
import type { Problem } from '../foundation/problem.ts';
import { t } from '../foundation/t.ts';
import { HostToken, type BringAssertion } from './assertions.ts';
import { connectTo, pageOf } from './connection.ts';
import { embedStyles } from './embed.styles.ts';

/**
 * The base of the elements for other people's pages: they connect before they draw, ask with a bearer token and never with
 * cookies, and are useful when nobody is signed in.
 */
export abstract class EmbeddedElement extends GroundswellElement {
  static override properties = {
    server: {},
    token: {},
    assertionUrl: { attribute: 'assertion-url' },
    assertion: { attribute: false },
    language: {},
    connected: { state: true },
  };

  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const [...sheets] = super.finalizeStyles(styles);
    return [...super.finalizeStyles([embedStyles]), ...sheets];
  }

  /** The address of the Groundswell server. */
  declare server: string | undefined;
  /** The bearer token of whoever reads; without one the element shows what everybody may know. */
  declare token: string | undefined;
  /** An address of the host's own that answers what it signed for its reader; the token is then bought with that. */
  declare assertionUrl: string | undefined;
  /** The same by a function, for hosts that sign in another way. */
  declare assertion: BringAssertion | undefined;
  /** The language of the words; the page's own when it is missing. */
  declare language: string | undefined;

  declare protected connected: boolean;
  private hostToken: HostToken | undefined;

  /** Asks for what the element shows; called once it is connected on somebody's behalf. */
  protected abstract load(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.vouch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('server') || changed.has('assertionUrl') || changed.has('assertion')) this.vouch();
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
    if (this.hostToken) queueMicrotask(() => void this.hostToken?.renew());
    else queueMicrotask(() => this.tell('gs-token-needed', undefined));
    return this.renderSignedOut();
  }

  /** Has the host vouch for its reader, where it said how. */
  private vouch(): void {
    this.forget();
    const { server, assertionUrl, assertion } = this;
    if (!server || !(assertionUrl || assertion)) return;
    this.hostToken = assertion ? new HostToken(server, assertion) : HostToken.at(server, assertionUrl ?? '');
    this.hostToken.addEventListener('gs-token', this.take);
    void this.hostToken.use().then(this.take);
  }

  private readonly take = (): void => {
    if (this.hostToken) this.token = this.hostToken.token;
  };

  private forget(): void {
    this.hostToken?.removeEventListener('gs-token', this.take);
    this.hostToken?.leave();
    this.hostToken = undefined;
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
