import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';

/** What is asked before a step is taken. */
export interface Question {
  heading: string;
  explanation: string;
  label: string;
  action: string;
  required: boolean;
  act: (reason: string) => Promise<unknown>;
}

/**
 * @summary Asks for a few words before a step is taken, and takes it.
 * @event gs-changed-here - the step was taken
 */
export class ReasonDialogElement extends GroundswellElement {
  static override properties = { question: { state: true }, problem: { state: true }, busy: { state: true } };
  static override styles = css`
    p {
      margin-block: var(--gs-3) var(--gs-5);
    }
    .row {
      margin-block-start: var(--gs-5);
    }
  `;

  declare private question: Question | undefined;
  declare private problem: Problem | undefined;
  declare private busy: boolean;
  private askedFrom: HTMLElement | null = null;

  /** Opens with a question; closes when the step was taken or the reader thought better of it. */
  async ask(question: Question): Promise<void> {
    this.askedFrom = (this.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    this.question = question;
    this.problem = undefined;
    await this.updateComplete;
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    const question = this.question;
    if (!question) return nothing;
    return html`<dialog aria-labelledby="heading" @close=${this.leave}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <form novalidate @submit=${this.act}>
        <h2 id="heading">${question.heading}</h2>
        <p>${question.explanation}</p>
        <gs-field id="reason" type="long" label=${question.label} ?optional=${!question.required} .limit=${2_000} error=${this.problem?.about('reason') ?? nothing}></gs-field>
        <div class="row">
          <button class="primary" ?disabled=${this.busy}>${question.action}</button>
          <button type="button" class="plain" @click=${this.close}>${t('action.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  private async act(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.find<FieldElement>('gs-field')?.value.trim() ?? '';
    if (this.question?.required && !reason) return this.refuse(this.question.label);
    this.busy = true;
    try {
      await this.question?.act(reason);
      this.close();
      this.tell('gs-changed-here', undefined);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }

  private refuse(label: string): void {
    this.problem = Problem.inForm([{ pointer: '/reason', detail: t('dialog.missing', { label }) }]);
  }

  private close(): void {
    this.find<HTMLDialogElement>('dialog')?.close();
  }

  private leave(): void {
    this.question = undefined;
    this.askedFrom?.focus();
  }
}

define('gs-reason-dialog', ReasonDialogElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-reason-dialog': ReasonDialogElement;
  }
}
