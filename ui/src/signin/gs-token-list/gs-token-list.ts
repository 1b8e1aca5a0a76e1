import { css, html, nothing, type TemplateResult } from 'lit';
import { tableStyles } from '../../admin/tables.styles.ts';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf, dayOf } from '../../foundation/dates.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import type { Token } from '../tokens.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';

const columns = ['name', 'scopes', 'used', 'ends'] as const;

/**
 * @summary The tokens of one holder, each with a button that ends it after a second thought.
 * @event gs-token-revoked - a token was ended (`detail` is its id)
 */
export class TokenListElement extends GroundswellElement {
  static override properties = {
    tokens: { attribute: false },
    revoke: { attribute: false },
    asking: { state: true },
    problem: { state: true },
  };
  static override styles = [
    tableStyles,
    css`
      dialog p {
        margin-block: var(--gs-3) var(--gs-5);
      }
      .over {
        color: var(--gs-ink-muted);
      }
      code {
        white-space: nowrap;
      }
    `,
  ];

  /** What is listed. */
  declare tokens: readonly Token[];
  /** Ends a token. */
  declare revoke: (token: string) => Promise<unknown>;
  declare protected asking: Token | undefined;
  declare protected problem: Problem | undefined;

  constructor() {
    super();
    this.tokens = [];
  }

  protected override render(): TemplateResult {
    return html`<gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.tokens.length ? this.renderTable() : html`<p class="muted">${t('token.none')}</p>`} ${this.renderQuestion()}`;
  }

  private renderTable(): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${t(`token.column.${column}`)}</th>`)}
          <th scope="col"><span class="hidden-text">${t('token.revoke')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${this.tokens.map((token) => this.renderToken(token))}
      </tbody>
    </table>`;
  }

  private renderToken(token: Token): TemplateResult {
    const over = new Date(token.expiresAt).getTime() <= Date.now();
    return html`<tr class=${over ? 'over' : ''}>
      <th scope="row"><span dir="auto">${token.name}</span> <code class="muted small">…${token.hint}</code></th>
      <td data-label=${t('token.column.scopes')}>${token.scopes.map((scope) => t(`token.scope.${scope}`)).join(', ')}</td>
      <td data-label=${t('token.column.used')}>${token.lastUsedAt ? agoOf(token.lastUsedAt) : t('token.never')}</td>
      <td data-label=${t('token.column.ends')}>${over ? t('token.over') : dayOf(token.expiresAt)}</td>
      <td>
        <button class="small-button" type="button" aria-label=${t('token.revoke.of', { name: token.name })} @click=${() => this.ask(token)}>
          ${t('token.revoke')}
        </button>
      </td>
    </tr>`;
  }

  private renderQuestion(): TemplateResult {
    return html`<dialog aria-labelledby="question" @close=${() => (this.asking = undefined)}>
      ${this.asking
        ? html`<h3 id="question">${t('token.revoke.sure', { name: this.asking.name })}</h3>
            <p>${t('token.revoke.consequence')}</p>
            <div class="row">
              <button class="primary" type="button" @click=${this.end}>${t('token.revoke')}</button>
              <button type="button" @click=${() => this.find<HTMLDialogElement>('dialog')?.close()}>${t('token.keep')}</button>
            </div>`
        : nothing}
    </dialog>`;
  }

  private async ask(token: Token): Promise<void> {
    this.asking = token;
    await this.updateComplete;
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  private async end(): Promise<void> {
    const token = this.asking;
    this.find<HTMLDialogElement>('dialog')?.close();
    if (!token) return;
    try {
      await this.revoke(token.id);
      this.problem = undefined;
      announce(t('token.revoked', { name: token.name }));
      this.tell('gs-token-revoked', token.id);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-token-list', TokenListElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-token-list': TokenListElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-token-revoked': CustomEvent<string>;
  }
}
