import { css, html, nothing, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import { issue, loadTokens, revoke, type Issued, type Tokens } from '../tokens.ts';
import '../gs-secret/gs-secret.ts';
import '../gs-token-form/gs-token-form.ts';
import '../gs-token-list/gs-token-list.ts';

/**
 * @summary The reader's own account: who they are here, the API tokens that act for them, and what is held about them.
 */
export class AccountPageElement extends GroundswellElement {
  static override properties = { issued: { state: true } };
  static override styles = css`
    section {
      margin-block-start: var(--gs-7, 3rem);
    }
    section > * + * {
      margin-block-start: var(--gs-4);
    }
    h3 {
      margin-block-start: var(--gs-6);
    }
  `;

  declare protected issued: Issued | undefined;
  private readonly tokens = new Fetched<Tokens>(this, loadTokens);

  override connectedCallback(): void {
    super.connectedCallback();
    if (offered()) void this.tokens.load();
  }

  protected override render(): TemplateResult {
    const person = session.value.person;
    return html`<h1>${t('account.title')}</h1>
      <p>
        <strong dir="auto">${person?.name}</strong><br />
        <span class="muted" dir="auto">${[person?.title, person?.unit?.name, person?.email].filter(Boolean).join(' · ')}</span>
      </p>
      <section aria-labelledby="tokens">
        <h2 id="tokens">${t('account.tokens')}</h2>
        <p class="muted">${t('account.tokens.lead')}</p>
        ${offered() ? this.tokens.render((tokens) => this.renderTokens(tokens)) : html`<p>${t('account.tokens.off')}</p>`}
      </section>
      <section aria-labelledby="held">
        <h2 id="held">${t('account.held')}</h2>
        <p>${t('account.held.lead')}</p>
        <p>
          <a href=${api.url('/api/account/held.zip')} download>${t('account.held.download')}</a>
        </p>
      </section>`;
  }

  private renderTokens(tokens: Tokens): TemplateResult {
    return html`<gs-secret
        .secret=${this.issued?.secret}
        .heading=${t('token.secret', { name: this.issued?.token.name ?? '' })}
        .advice=${t('token.secret.advice')}
      ></gs-secret>
      ${this.issued && !this.issued.secret ? html`<p role="status">${t('token.secret.gone')}</p>` : nothing}
      <gs-token-list .tokens=${tokens.items} .revoke=${revoke} @gs-token-revoked=${() => this.tokens.load()}></gs-token-list>
      <h3>${t('token.new')}</h3>
      <gs-token-form .longestDays=${tokens.longestDays} .send=${issue} @gs-token-issued=${this.show}></gs-token-form>`;
  }

  private show(event: CustomEvent<Issued>): void {
    this.issued = event.detail;
    void this.tokens.load();
  }
}

function offered(): boolean {
  return session.value.modes.includes('bearer');
}

define('gs-account-page', AccountPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-account-page': AccountPageElement;
  }
}
