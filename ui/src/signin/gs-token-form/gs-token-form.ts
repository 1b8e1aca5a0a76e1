import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, Problem, type FieldError } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { scopes, type Issued, type Scope, type TokenDraft } from '../tokens.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

const usualLives = [7, 30, 90, 365];

/**
 * @summary Asks what a token is to be called, what it is to be good for, and for how long.
 * @event gs-token-issued - a token was made (`detail` is the answer, with the secret)
 */
export class TokenFormElement extends GroundswellElement {
  static override properties = {
    longestDays: { type: Number },
    send: { attribute: false },
    name: { state: true },
    problem: { state: true },
    sending: { state: true },
  };
  static override styles = css`
    form {
      max-inline-size: 40rem;
    }
    form > * {
      margin-block-end: var(--gs-5);
    }
    select {
      inline-size: auto;
    }
    label[for='days'] {
      display: block;
      margin-block-end: var(--gs-1);
    }
    .choice {
      align-items: start;
      padding-block: var(--gs-1);
    }
    .choice span {
      display: block;
    }
  `;

  /** How many days a token may live at most. */
  declare longestDays: number;
  /** Makes the token. */
  declare send: (draft: TokenDraft) => Promise<Issued>;
  declare protected name: string;
  declare protected problem: Problem | undefined;
  declare protected sending: boolean;

  constructor() {
    super();
    this.longestDays = 90;
    this.name = '';
    this.sending = false;
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.submit}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <gs-field
        id="name"
        .label=${t('token.name')}
        .hint=${t('token.name.hint')}
        .limit=${100}
        .error=${this.problem?.about('name')}
        .value=${this.name}
        @input=${(event: Event) => (this.name = (event.currentTarget as HTMLInputElement).value)}
      ></gs-field>
      ${this.renderScopes()} ${this.renderDays()}
      <button class="primary" type="submit" ?disabled=${this.sending}>${t('token.make')}</button>
    </form>`;
  }

  private renderScopes(): TemplateResult {
    const error = this.problem?.about('scopes');
    return html`<fieldset id="scopes" tabindex="-1" aria-describedby=${error ? 'scopes-hint scopes-error' : 'scopes-hint'}>
      <legend>${t('token.scopes')}</legend>
      <p class="hint" id="scopes-hint">${t('token.scopes.hint')}</p>
      ${error ? html`<p class="field-error" id="scopes-error">${error}</p>` : nothing}
      ${scopes.map(
        (scope) =>
          html`<label class="choice">
            <input type="checkbox" name="scope" value=${scope} ?checked=${scope === 'read'} />
            <span>${t(`token.scope.${scope}`)}<span class="hint">${t(`token.scope.${scope}.hint`)}</span></span>
          </label>`,
      )}
    </fieldset>`;
  }

  private renderDays(): TemplateResult {
    const lives = [...new Set([...usualLives.filter((days) => days < this.longestDays), this.longestDays])];
    const usual = lives.includes(30) ? 30 : this.longestDays;
    return html`<div>
      <label for="days">${t('token.days')}</label>
      <select id="days" name="days">
        ${lives.map((days) => html`<option value=${days} ?selected=${days === usual}>${t('token.days.count', { count: days })}</option>`)}
      </select>
    </div>`;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const chosen = new FormData(form);
    const draft = { name: this.name.trim(), scopes: chosen.getAll('scope') as Scope[], days: Number(chosen.get('days')) };
    this.problem = check(draft);
    if (this.problem || this.sending) return;
    this.sending = true;
    try {
      const issued = await this.send(draft);
      this.name = '';
      form.reset();
      this.tell('gs-token-issued', issued);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.sending = false;
    }
  }
}

function check(draft: TokenDraft): Problem | undefined {
  const errors: FieldError[] = [];
  if (!draft.name) errors.push({ pointer: '/name', detail: t('token.fault.name') });
  if (draft.scopes.length === 0) errors.push({ pointer: '/scopes', detail: t('token.fault.scopes') });
  return Problem.inForm(errors);
}

define('gs-token-form', TokenFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-token-form': TokenFormElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-token-issued': CustomEvent<Issued>;
  }
}
