import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { list, t } from '../../foundation/t.ts';
import { chooseShown, loadShown, Lookers } from '../presence.ts';

const mostNamed = 5;

/**
 * @summary Who else at the desk looks at an idea just now, by name, and whether oneself is shown to them.
 */
export class DeskPresenceElement extends GroundswellElement {
  static override properties = { ideaId: { attribute: false }, shown: { state: true } };
  static override styles = css`
    .strip {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gs-1) var(--gs-3);
      min-block-size: 2rem;
      font-size: var(--gs-text-s);
      color: var(--gs-ink-muted);
    }
    .faces {
      display: inline-flex;
    }
    .face {
      display: grid;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      margin-inline-end: -0.35rem;
      border: 2px solid var(--gs-paper);
      border-radius: 50%;
      background: var(--gs-accent-wash);
      color: var(--gs-accent-strong);
      font-size: 0.7rem;
      font-weight: 700;
    }
    details {
      margin-inline-start: auto;
    }
    summary {
      min-block-size: 1.5rem;
      cursor: pointer;
      color: var(--gs-accent);
    }
  `;

  /** The idea that is read. */
  declare ideaId: string;
  declare protected shown: boolean | undefined;
  private readonly lookers = new Lookers(this, (fresh) =>
    announce(t('presence.came', { names: list(fresh.map((person) => person.name)) })),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ideaId')) this.lookers.look(this.ideaId);
  }

  protected override render(): TemplateResult {
    return html`<div class="strip">
      ${this.renderOthers()}
      <details @toggle=${this.ask}>
        <summary>${t('presence.about')}</summary>
        <p>${t('presence.about.text')}</p>
        ${this.shown === undefined ? nothing : this.renderChoice(this.shown)}
      </details>
    </div>`;
  }

  private renderOthers(): TemplateResult {
    const { others } = this.lookers;
    if (others.length === 0) return html`<span>${t('presence.nobody')}</span>`;
    const named = others.slice(0, mostNamed).map((person) => person.name);
    const more = others.length - named.length;
    const names = list(more ? [...named, t('presence.more', { count: more })] : named);
    return html`<span class="faces" aria-hidden="true">
        ${others.slice(0, mostNamed).map((person) => html`<span class="face">${initials(person.name)}</span>`)}
      </span>
      <span dir="auto">${t('presence.others', { names })}</span>`;
  }

  private renderChoice(shown: boolean): TemplateResult {
    return html`<label class="choice">
      <input type="checkbox" .checked=${shown} @change=${this.choose} />${t('presence.show-me')}
    </label>`;
  }

  private async ask(): Promise<void> {
    this.shown ??= await loadShown().catch(() => undefined);
  }

  private async choose(event: Event): Promise<void> {
    const wanted = (event.target as HTMLInputElement).checked;
    await chooseShown(wanted).then(
      () => (this.shown = wanted),
      () => (this.shown = undefined),
    );
  }
}

function initials(name: string): string {
  const parts = name.split(/\s+/u);
  return [parts[0], parts.length > 1 ? parts.at(-1) : ''].map((part) => [...(part ?? '')][0] ?? '').join('');
}

define('gs-desk-presence', DeskPresenceElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-desk-presence': DeskPresenceElement;
  }
}
