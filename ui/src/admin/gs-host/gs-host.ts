import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf, dayOf } from '../../foundation/dates.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { addKey, remove, retireKey, setEnabled, type Host, type HostKey } from '../hosts.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

/**
 * @summary One intranet: where it is, when it last vouched for somebody, its keys, and the ways to stop it.
 * @event gs-host-changed - something about it was changed
 */
export class HostElement extends GroundswellElement {
  static override properties = { host: { attribute: false }, key: { state: true }, problem: { state: true } };
  static override styles = css`
    section > * + * {
      margin-block-start: var(--gs-3);
    }
    code {
      overflow-wrap: anywhere;
    }
    li {
      padding-block: var(--gs-2);
      border-block-start: 1px solid var(--gs-line);
    }
    form > * {
      display: block;
      margin-block-start: var(--gs-3);
    }
    .off {
      font-weight: 600;
    }
  `;

  /** The intranet. */
  declare host: Host;
  declare protected key: string;
  declare protected problem: Problem | undefined;

  constructor() {
    super();
    this.key = '';
  }

  protected override render(): TemplateResult {
    const { host } = this;
    return html`<section class="sheet" aria-label=${host.name}>
      <div class="spread">
        <h3 dir="auto">${host.name}</h3>
        <span class="row">
          <button class="small-button" type="button" @click=${() => this.change(setEnabled(host.id, !host.enabled))}>
            ${host.enabled ? t('host.disable') : t('host.enable')}<span class="hidden-text">: ${host.name}</span>
          </button>
          <button class="small-button" type="button" @click=${this.putOut}>
            ${t('host.remove')}<span class="hidden-text">: ${host.name}</span>
          </button>
        </span>
      </div>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${host.enabled ? nothing : html`<p class="off">${t('host.disabled')}</p>`}
      <p><code dir="ltr">${host.origin}</code></p>
      ${host.embeds ? nothing : html`<p>${t('host.embeds.not')}</p>`}
      <p class="small muted">
        ${t('host.installed')} ${dayOf(host.installedAt)} · ${t('host.used')}
        ${host.lastUsedAt ? agoOf(host.lastUsedAt) : t('token.never')} · ${t('host.id')} <code dir="ltr">${host.id}</code>
      </p>
      ${this.renderKeys(host.keys)}
    </section>`;
  }

  private renderKeys(keys: readonly HostKey[]): TemplateResult {
    return html`<ul role="list">
        ${keys.map(
          (key) =>
            html`<li class="spread">
              <span><code dir="ltr">${key.thumbprint}</code>
                <span class="small muted">${t('host.key.facts', { bits: String(key.bits) })} ${dayOf(key.addedAt)}</span></span>
              ${keys.length > 1
                ? html`<button class="small-button" type="button" @click=${() => this.change(retireKey(this.host.id, key.thumbprint))}>
                    ${t('host.key.retire')}<span class="hidden-text">: ${key.thumbprint}</span>
                  </button>`
                : nothing}
            </li>`,
        )}
      </ul>
      <details>
        <summary>${t('host.key.new')}<span class="hidden-text">: ${this.host.name}</span></summary>
        <form novalidate @submit=${this.addKey}>
          <gs-field
            id="key"
            type="long"
            .label=${t('host.key')}
            .hint=${t('host.key.hint')}
            .error=${this.problem?.about('key')}
            .value=${this.key}
            @input=${(event: Event) => (this.key = (event.currentTarget as HTMLInputElement).value)}
          ></gs-field>
          <button type="submit">${t('host.key.add')}</button>
        </form>
      </details>`;
  }

  private async addKey(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.key.trim()) {
      this.problem = Problem.inForm([{ pointer: '/key', detail: t('host.fault.key') }]);
      return;
    }
    if (await this.change(addKey(this.host.id, this.key.trim()))) this.key = '';
  }

  private putOut(): void {
    if (window.confirm(t('host.remove.sure', { name: this.host.name }))) void this.change(remove(this.host.id));
  }

  private async change(changing: Promise<unknown>): Promise<boolean> {
    try {
      await changing;
      this.problem = undefined;
      this.tell('gs-host-changed', undefined);
      return true;
    } catch (thrown) {
      this.problem = asProblem(thrown);
      return false;
    }
  }
}

define('gs-host', HostElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-host': HostElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-host-changed': CustomEvent<void>;
  }
}
