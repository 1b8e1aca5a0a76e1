import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayExactly } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { invite, loadHosts, type HostCode, type Hosts } from '../hosts.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../signin/gs-secret/gs-secret.ts';
import '../gs-host/gs-host.ts';

/**
 * @summary The intranets that may vouch for their readers, and the way in for another one.
 */
export class HostsElement extends GroundswellElement {
  static override properties = { code: { state: true }, problem: { state: true } };
  static override styles = css`
    gs-host,
    gs-secret {
      display: block;
      margin-block: var(--gs-4);
    }
    h3 {
      margin-block: var(--gs-6) var(--gs-2);
    }
    button {
      margin-block-start: var(--gs-4);
    }
  `;

  declare protected code: HostCode | undefined;
  declare protected problem: Problem | undefined;
  private readonly hosts = new Fetched<Hosts>(this, loadHosts);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.hosts.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('host.heading')}</h2>
      <p class="muted">${t('host.lead')}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.hosts.render((hosts) => this.renderHosts(hosts))}`;
  }

  private renderHosts({ items, audience }: Hosts): TemplateResult {
    return html`${items.length
        ? items.map((host) => html`<gs-host .host=${host} @gs-host-changed=${() => this.hosts.load()}></gs-host>`)
        : html`<p>${t('host.none')}</p>`}
      <h3>${t('host.new')}</h3>
      <p>${t('host.new.lead', { audience })}</p>
      <gs-secret
        .secret=${this.code?.code}
        .heading=${t('host.code')}
        .advice=${this.code ? t('host.code.advice', { until: sayExactly(this.code.expiresAt) }) : ''}
      ></gs-secret>
      ${this.code ? nothing : html`<button type="button" @click=${this.invite}>${t('host.invite')}</button>`}`;
  }

  private async invite(): Promise<void> {
    try {
      this.code = await invite();
      this.problem = undefined;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-hosts', HostsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-hosts': HostsElement;
  }
}
