import { css, html, nothing, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { session } from '../../foundation/session.ts';
import { languages, spoken, t, type MessageKey } from '../../foundation/t.ts';
import { icons } from '../icons.ts';
import { preferences, type Scheme } from '../preferences.ts';

/**
 * @summary The reader's own corner: who they are, the language, light or dark, the way out.
 */
export class AccountElement extends GroundswellElement {
  static override styles = css`
    :host {
      position: relative;
    }
    summary {
      display: grid;
      place-items: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      border-radius: var(--gs-radius);
      color: var(--gs-ink-muted);
      cursor: pointer;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary:hover,
    details[open] summary {
      background: var(--gs-sunken);
      color: var(--gs-ink);
    }
    .panel {
      position: absolute;
      inset-inline-end: 0;
      inset-block-start: 3.25rem;
      z-index: 6;
      inline-size: min(19rem, calc(100vw - 2rem));
      padding: var(--gs-5);
      border: 1px solid var(--gs-line);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
      box-shadow: var(--gs-shadow);
    }
    .panel > * + * {
      margin-block-start: var(--gs-4);
    }
    label {
      display: block;
      margin-block-end: var(--gs-1);
    }
    strong {
      display: block;
      font-size: var(--gs-text-l);
      line-height: 1.3;
    }
    button {
      inline-size: 100%;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.closeFromOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.closeFromOutside);
  }

  private readonly closeFromOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.find('details')?.removeAttribute('open');
  };

  protected override render(): TemplateResult {
    return html`<details @keydown=${this.closeOnEscape}>
      <summary aria-label=${t('nav.account')}>${icons.person}</summary>
      <div class="panel">
        ${session.signedIn ? this.renderPerson() : nothing} ${this.renderLanguage()} ${this.renderScheme()}
        ${session.signedIn
          ? html`<button type="button" @click=${this.signOut}>${t('nav.sign-out')}</button>`
          : html`<a class="button" href="/sign-in">${t('nav.sign-in')}</a>`}
      </div>
    </details>`;
  }

  private renderPerson(): TemplateResult {
    const person = session.value.person;
    return html`<p>
      <strong dir="auto">${person?.name}</strong>
      <span class="muted small" dir="auto">${[person?.title, person?.unit?.name].filter(Boolean).join(', ')}</span>
    </p>
    <p><a href="/account">${t('nav.account.page')}</a></p>`;
  }

  private renderLanguage(): TemplateResult {
    return html`<div>
      <label for="language">${t('nav.language')}</label>
      <select id="language" @change=${this.changeLanguage}>
        ${Object.entries(languages).map(
          ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === spoken()}>${name}</option>`,
        )}
      </select>
    </div>`;
  }

  private renderScheme(): TemplateResult {
    const schemes: Scheme[] = ['auto', 'light', 'dark'];
    return html`<div>
      <label for="scheme">${t('nav.scheme')}</label>
      <select id="scheme" @change=${this.changeScheme}>
        ${schemes.map(
          (scheme) =>
            html`<option value=${scheme} ?selected=${scheme === preferences.scheme}>
              ${t(`nav.scheme.${scheme}` as MessageKey)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  private changeLanguage(event: Event): void {
    preferences.language = (event.target as HTMLSelectElement).value;
    location.reload();
  }

  private changeScheme(event: Event): void {
    preferences.scheme = (event.target as HTMLSelectElement).value as Scheme;
  }

  private async signOut(): Promise<void> {
    const ended = await api.delete<{ next?: string } | undefined>('/api/session').catch(() => undefined);
    // Where the agency's own sign-in has a way out, it leads back to the page for signing in.
    location.assign(ended?.body?.next ?? '/sign-in');
  }

  private closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.find('details')?.removeAttribute('open');
    this.find('summary')?.focus();
  }
}

define('gs-account', AccountElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-account': AccountElement;
  }
}
