import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';

/** Long enough for a screen reader to come to it, short enough that nobody who browses the page meets old news. */
const staysFor = 10_000;

interface Said {
  readonly turn: number;
  readonly words: string;
}

/**
 * A log, not a status: a status is read as a whole and replaced, so that of two messages that come together the second
 * would silence the first. Here each is a line of its own that is added, stays for some seconds and goes; the same words
 * twice are two lines, and are said twice.
 *
 * @summary Says to a screen reader what arrived. Send it words with `announce()` of the foundation.
 */
export class AnnouncerElement extends GroundswellElement {
  static override properties = { log: { state: true } };

  declare private log: readonly Said[];
  private turn = 0;
  private readonly leaving = new Set<ReturnType<typeof setTimeout>>();

  constructor() {
    super();
    this.log = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('gs-announce', this.hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('gs-announce', this.hear);
    for (const timer of this.leaving) clearTimeout(timer);
    this.leaving.clear();
    this.log = [];
  }

  private readonly hear = (event: Event): void => {
    const said = { turn: ++this.turn, words: (event as CustomEvent<string>).detail };
    this.log = [...this.log, said];
    const timer = setTimeout(() => {
      this.leaving.delete(timer);
      this.log = this.log.filter((other) => other !== said);
    }, staysFor);
    this.leaving.add(timer);
  };

  protected override render(): TemplateResult {
    // Each line keeps its node while others come and go: a node that is moved or rewritten would be read again.
    return html`<div class="hidden-text" role="log" aria-live="polite" aria-relevant="additions">
      ${repeat(
        this.log,
        ({ turn }) => turn,
        ({ words }) => html`<p>${words}</p>`,
      )}
    </div>`;
  }
}

define('gs-announcer', AnnouncerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-announcer': AnnouncerElement;
  }
}
