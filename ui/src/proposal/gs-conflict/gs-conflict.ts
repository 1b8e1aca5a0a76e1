import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import type { PersonRef } from '../../foundation/types.ts';
import { conflicts } from '../conflicts.ts';
import '../../directory/gs-people-picker/gs-people-picker.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';

type Named = Pick<PersonRef, 'id' | 'name'>;

/**
 * @summary Lets an author say that the idea is about somebody who would answer it. Only its authors ever see this.
 * @event gs-conflict-said - It was said: the idea has another version, and perhaps another desk.
 */
export class ConflictElement extends GroundswellElement {
  static override properties = {
    proposal: {},
    version: { type: Number },
    sent: { type: Boolean },
    named: { state: true },
    problem: { state: true },
  };
  static override styles = css`
    p,
    button {
      margin-block-start: var(--gs-3);
    }
    p {
      max-inline-size: var(--gs-measure);
    }
  `;

  /** Which idea. */
  declare proposal: string;
  /** The version that is changed. */
  declare version: number;
  /** Whether a desk has it: then it moves at once, and nobody is taken back. */
  declare sent: boolean;
  declare protected named: readonly Named[];
  declare protected problem: Problem | undefined;

  constructor() {
    super();
    this.named = [];
    this.sent = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('proposal') && this.proposal) void this.read();
  }

  protected override render(): TemplateResult {
    return html`<details ?open=${this.named.length > 0}>
      <summary>${t('conflict.summary')}</summary>
      <p>${t(this.sent ? 'conflict.sent' : 'conflict.draft')}</p>
      <p>${t('conflict.secret')}</p>
      ${this.sent ? nothing : html`<p>${t('conflict.circle')}</p>`}
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <gs-people-picker
        label=${t('conflict.who')}
        .most=${5}
        .chosen=${[...this.named]}
        @gs-chosen=${(event: CustomEvent<Named[]>) => (this.named = event.detail)}
      ></gs-people-picker>
      <button type="button" @click=${this.say}>${t('conflict.say')}</button>
    </details>`;
  }

  private async read(): Promise<void> {
    // Without the list there is still the question.
    this.named = await conflicts.of(this.proposal).catch(() => []);
  }

  private async say(): Promise<void> {
    try {
      this.named = await conflicts.say(this.proposal, this.named.map(({ id }) => id), this.version);
      this.problem = undefined;
      announce(t('conflict.said'));
      this.tell('gs-conflict-said', undefined);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-conflict', ConflictElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-conflict': ConflictElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-conflict-said': CustomEvent<undefined>;
  }
}
