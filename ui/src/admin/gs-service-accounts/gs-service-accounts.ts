import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t, word } from '../../foundation/t.ts';
import {
  closeAccount,
  issueFor,
  loadServiceAccounts,
  revokeOf,
  type Issued,
  type ServiceAccount,
  type ServiceAccounts,
} from '../../signin/tokens.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../signin/gs-secret/gs-secret.ts';
import '../../signin/gs-token-form/gs-token-form.ts';
import '../../signin/gs-token-list/gs-token-list.ts';
import '../gs-service-account-form/gs-service-account-form.ts';

/**
 * @summary Programs that call the API in their own name: each with its tokens, and the way out.
 */
export class ServiceAccountsElement extends GroundswellElement {
  static override properties = {
    issued: { state: true },
    shown: { state: true },
    problem: { state: true },
  };
  static override styles = css`
    .account {
      margin-block: var(--gs-4);
    }
    .account > * + * {
      margin-block-start: var(--gs-3);
    }
    .new {
      margin-block-start: var(--gs-6);
    }
  `;

  declare protected issued: Issued | undefined;
  /** The program for which a token was just made. */
  declare protected shown: string | undefined;
  declare protected problem: Problem | undefined;
  private readonly accounts = new Fetched<ServiceAccounts>(this, loadServiceAccounts);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.accounts.load();
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('service.heading')}</h2>
      <p class="muted">${t('service.lead')}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.accounts.render(({ items, longestDays }) =>
        items.length
          ? html`${items.map((account) => this.renderAccount(account, longestDays))}`
          : html`<p>${t('service.none')}</p>`,
      )}
      <h3 class="new">${t('service.new')}</h3>
      <gs-service-account-form @gs-account-opened=${() => this.accounts.load()}></gs-service-account-form>`;
  }

  private renderAccount(account: ServiceAccount, longestDays: number): TemplateResult {
    const roles = account.roles.map((role) => word('role', role)).join(', ');
    return html`<section class="account sheet" aria-label=${account.name}>
      <div class="spread">
        <h3 dir="auto">${account.name}</h3>
        <button class="small-button" type="button" @click=${() => this.close(account)}>
          ${t('service.close')}<span class="hidden-text">: ${account.name}</span>
        </button>
      </div>
      <p dir="auto">${account.purpose}</p>
      <p class="small muted">${[account.unit?.name, roles].filter(Boolean).join(' · ')}</p>
      ${this.shown === account.id ? this.renderSecret() : nothing}
      <gs-token-list
        .tokens=${account.tokens}
        .revoke=${(token: string) => revokeOf(account.id, token)}
        @gs-token-revoked=${() => this.accounts.load()}
      ></gs-token-list>
      <details>
        <summary>${t('token.new')}<span class="hidden-text">: ${account.name}</span></summary>
        <gs-token-form
          .longestDays=${longestDays}
          .send=${issueFor.bind(undefined, account.id)}
          @gs-token-issued=${(event: CustomEvent<Issued>) => this.show(account, event.detail)}
        ></gs-token-form>
      </details>
    </section>`;
  }

  private renderSecret(): TemplateResult {
    return html`<gs-secret
      .secret=${this.issued?.secret}
      .heading=${t('token.secret', { name: this.issued?.token.name ?? '' })}
      .advice=${t('token.secret.advice')}
    ></gs-secret>`;
  }

  private show(account: ServiceAccount, issued: Issued): void {
    this.shown = account.id;
    this.issued = issued;
    void this.accounts.load();
  }

  private async close(account: ServiceAccount): Promise<void> {
    if (!window.confirm(t('service.close.sure', { name: account.name }))) return;
    try {
      await closeAccount(account.id);
      this.problem = undefined;
      await this.accounts.load();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-service-accounts', ServiceAccountsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-service-accounts': ServiceAccountsElement;
  }
}
