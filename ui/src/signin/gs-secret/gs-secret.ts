import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t } from '../../foundation/t.ts';

/**
 * @summary A secret that is shown once: what to do with it, the secret, and a button that copies it.
 */
export class SecretElement extends GroundswellElement {
  static override properties = { secret: {}, heading: {}, advice: {}, copied: { state: true } };
  static override styles = css`
    section {
      padding: var(--gs-4) var(--gs-5);
      border: 2px solid var(--gs-accent);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
    }
    code {
      display: block;
      margin-block: var(--gs-3);
      padding: var(--gs-3);
      border-radius: var(--gs-radius);
      background: var(--gs-sunken);
      overflow-wrap: anywhere;
      user-select: all;
    }
  `;

  /** The secret; nothing is drawn without one. */
  declare secret: string | undefined;
  /** What it is. */
  declare heading: string;
  /** What to do with it. */
  declare advice: string;
  declare protected copied: boolean;

  constructor() {
    super();
    this.heading = '';
    this.advice = '';
    this.copied = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('secret')) this.copied = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('secret') && this.secret) this.find('section')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.secret) return nothing;
    return html`<section tabindex="-1" aria-labelledby="heading">
      <h3 id="heading">${this.heading}</h3>
      <p>${this.advice}</p>
      <code dir="ltr" translate="no">${this.secret}</code>
      <button type="button" @click=${this.copy}>${this.copied ? t('secret.copied') : t('secret.copy')}</button>
    </section>`;
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.secret ?? '');
    this.copied = true;
    announce(t('secret.copied'));
  }
}

define('gs-secret', SecretElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-secret': SecretElement;
  }
}
