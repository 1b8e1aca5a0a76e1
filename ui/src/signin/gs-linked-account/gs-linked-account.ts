import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import { linkedAccount, unlink, type LinkedAccount } from '../linked-account.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';

/**
 * @summary Which account at the agency's sign-in is somebody's, with a way to part them after a second thought.
 */
export class LinkedAccountElement extends GroundswellElement {
  static override properties = {
    person: {},
    problem: { state: true },
  };
  static override styles = css`
    h3 {
      margin-block: var(--gs-5) var(--gs-2);
    }
    code {
      overflow-wrap: anywhere;
    }
    button {
      margin-block-start: var(--gs-3);
    }
    dialog p {
      margin-block: var(--gs-3) var(--gs-5);
    }
  `;

  /** Whose. */
  declare person: string;
  declare protected problem: Problem | undefined;
  private readonly account = new Fetched<{ link: LinkedAccount | undefined }>(this, async (signal) => ({
    link: await linkedAccount(this.person, signal),
  }));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('person')) void this.account.load();
  }

  protected override render(): TemplateResult {
    return html`<h3>${t('linked.heading')}</h3>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.account.render(({ link }) => (link ? this.renderLink(link) : html`<p class="muted">${t('linked.none')}</p>`))}`;
  }

  private renderLink({ subject, issuer, linkedAt }: LinkedAccount): TemplateResult {
    return html`<p>${t('linked.since')} ${dayOf(linkedAt)}<br /><code class="muted small">${subject} · ${issuer}</code></p>
      <button type="button" @click=${this.ask}>${t('linked.part')}</button>
      <dialog aria-labelledby="question">
        <h3 id="question">${t('linked.part.sure')}</h3>
        <p>${t('linked.part.consequence')}</p>
        <form method="dialog" class="row">
          <button class="primary" @click=${this.sever}>${t('linked.part')}</button>
          <button class="plain">${t('action.cancel')}</button>
        </form>
      </dialog>`;
  }

  private ask(): void {
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  private async sever(): Promise<void> {
    try {
      await unlink(this.person);
      this.problem = undefined;
      announce(t('linked.parted'));
      await this.account.load();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

define('gs-linked-account', LinkedAccountElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-linked-account': LinkedAccountElement;
  }
}
