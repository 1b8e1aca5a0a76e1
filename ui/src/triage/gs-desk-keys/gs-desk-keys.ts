import { css, html, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { t, type MessageKey } from '../../foundation/t.ts';
import { ANSWER_CODES, ANSWER_KEYS } from '../answer.ts';
import { singleKeys } from '../single-keys.ts';

const moves: readonly (readonly [string, MessageKey])[] = [
  ['J', 'desk.keys.next'],
  ['K', 'desk.keys.previous'],
  ['N', 'desk.keys.arrivals'],
  ['B', 'desk.keys.template'],
  ['X', 'desk.keys.pick'],
  ['Shift + X', 'desk.keys.range'],
  ['C', 'desk.keys.claim'],
  ['Ctrl + Enter', 'desk.keys.send'],
  ['Esc', 'desk.keys.leave'],
  ['?', 'desk.keys.help'],
];

/**
 * Single keys can be switched off, because they get in the way of people who speak to their computer (WCAG 2.1.4).
 *
 * @summary The list of the desk's keys, in a dialog.
 */
export class DeskKeysElement extends GroundswellElement {
  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--gs-2) var(--gs-4);
      margin-block: var(--gs-4);
      align-items: baseline;
    }
    dt {
      text-align: end;
    }
    kbd {
      padding: 0.1em 0.55em;
      border: 1px solid var(--gs-edge);
      border-radius: 4px;
      font: inherit;
      font-size: var(--gs-text-s);
      white-space: nowrap;
    }
  `;

  /** Opens the list. */
  show(): void {
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">${t('desk.keys.heading')}</h2>
      <p class="muted">${t('desk.keys.intro')}</p>
      <label class="choice">
        <input type="checkbox" .checked=${singleKeys.on} @change=${this.toggle} />${t('desk.keys.on')}
      </label>
      <dl>
        ${moves.map(([key, words]) => renderKey(key, t(words)))}
        ${ANSWER_CODES.map((code) => renderKey(ANSWER_KEYS[code].toUpperCase(), t(`answer-form.do.${code}`)))}
      </dl>
      <form method="dialog"><button class="primary">${t('desk.keys.close')}</button></form>
    </dialog>`;
  }

  private toggle(event: Event): void {
    singleKeys.on = (event.target as HTMLInputElement).checked;
  }
}

function renderKey(key: string, words: string): TemplateResult {
  return html`<dt><kbd>${key}</kbd></dt>
    <dd>${words}</dd>`;
}

define('gs-desk-keys', DeskKeysElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-desk-keys': DeskKeysElement;
  }
}
