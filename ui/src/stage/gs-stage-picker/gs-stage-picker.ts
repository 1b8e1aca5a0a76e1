import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { nameOf } from '../../foundation/stage-name.ts';
import { t } from '../../foundation/t.ts';
import type { ProposalView } from '../../foundation/types.ts';
import { moveTo } from '../stages.ts';

/**
 * @summary Puts an idea at another of the agency's stages, where its state has more than one.
 * @event gs-stage-moved - the idea stands elsewhere now
 */
export class StagePickerElement extends GroundswellElement {
  static override properties = { idea: { attribute: false }, problem: { state: true } };
  static override styles = css`
    label {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gs-2);
      font-size: var(--gs-text-s);
      font-weight: 400;
    }
    select {
      inline-size: auto;
      max-inline-size: 100%;
    }
  `;

  declare idea: ProposalView;
  declare protected problem: Problem | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { may, stage, stages = [] } = this.idea;
    if (!may.includes('move-stage') || stages.length < 2) return nothing;
    return html`<label>
        ${t('stages.pick')}
        <select aria-invalid=${this.problem ? 'true' : nothing} aria-describedby=${this.problem ? 'error' : nothing} @change=${this.move}>
          ${stages.map((each) => html`<option value=${each.slug} ?selected=${each.slug === stage?.slug}>${nameOf(each)}</option>`)}
        </select>
      </label>
      ${this.problem ? html`<p class="field-error" id="error" role="alert">${problemWords(this.problem).title}</p>` : nothing}`;
  }

  private async move(event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const chosen = this.idea.stages?.find(({ slug }) => slug === select.value);
    if (!chosen) return;
    this.problem = undefined;
    try {
      await moveTo(this.idea, chosen.slug);
      announce(t('stages.picked', { name: nameOf(chosen) }));
      this.tell('gs-stage-moved', this.idea.id);
    } catch (thrown) {
      this.problem = asProblem(thrown);
      select.value = this.idea.stage?.slug ?? '';
    }
  }
}

define('gs-stage-picker', StagePickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-stage-picker': StagePickerElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-stage-moved': CustomEvent<string>;
  }
}
