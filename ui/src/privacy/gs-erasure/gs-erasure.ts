import { css, html, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayExactly } from '../../foundation/dates.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { confirmErasure, type Erasure } from '../privacy.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

/**
 * The name is typed, not clicked: nobody erases somebody else by a slip.
 *
 * @summary An erasure that waits for its second step, which asks for the name.
 * @event gs-erasure-done - the name is gone
 */
export class ErasureElement extends GroundswellElement {
  static override properties = { erasure: { attribute: false }, typed: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = css`
    .sheet {
      max-inline-size: 44rem;
      border-color: var(--gs-error);
    }
    section > * + *,
    form > * + * {
      margin-block-start: var(--gs-4);
    }
    gs-field {
      max-inline-size: 28rem;
    }
  `;

  /** What waits. */
  declare erasure: Erasure;
  declare protected typed: string;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;

  constructor() {
    super();
    this.typed = '';
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const { erasure } = this;
    const name = erasure.name ?? '';
    return html`<section class="sheet" aria-labelledby="who">
      <h3 id="who" dir="auto">${t('erasure.sure', { name })}</h3>
      <p>${t('erasure.sure.lead')}</p>
      <p class="muted small">${t('erasure.waits', { who: erasure.askedBy.name, when: sayExactly(erasure.askedAt), until: sayExactly(erasure.expiresAt) })}</p>
      <form novalidate @submit=${this.submit}>
        <gs-error-summary .problem=${this.problem}></gs-error-summary>
        <gs-field
          id="name"
          .label=${t('erasure.type', { name })}
          .error=${this.problem?.about('name')}
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.currentTarget as HTMLInputElement).value)}
        ></gs-field>
        <button type="submit" ?disabled=${this.busy}>${t('erasure.do')}</button>
      </form>
    </section>`;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const same = plain(this.typed) === plain(this.erasure.name ?? '');
    this.problem = Problem.inForm(same ? [] : [{ pointer: '/name', detail: t('erasure.fault.name', { name: this.erasure.name ?? '' }) }]);
    if (this.problem || this.busy) return;
    this.busy = true;
    try {
      await confirmErasure(this.erasure.id);
      announce(t('erasure.done'));
      this.tell('gs-erasure-done', undefined);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }
}

/** The same letters, however they were typed and spaced; capitals count. */
function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

define('gs-erasure', ErasureElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-erasure': ErasureElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-erasure-done': CustomEvent<void>;
  }
}
