import { html, nothing, type TemplateResult } from 'lit';
import { GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import type { Problem } from '../../foundation/problem.ts';
import { t, type MessageKey } from '../../foundation/t.ts';
import type { Draft } from '../../foundation/types.ts';
import type { Question } from '../coach.ts';

/** One step of the form: shows a part of the draft, and tells `gs-changed` with what the author changed. */
export abstract class DraftPartElement extends GroundswellElement {
  static override properties = { draft: { attribute: false }, problem: { attribute: false } };

  /** The draft as it is. */
  declare draft: Draft;
  /** What the server found wrong. */
  declare problem: Problem | undefined;

  constructor() {
    super();
    this.draft = { title: '' };
  }

  protected renderQuestion(name: Question, options: { rows?: number; limit: number; optional?: boolean; big?: boolean }): TemplateResult {
    return html`<gs-field
      id=${name}
      class="question"
      label=${t(`propose.${name}.label` as MessageKey)}
      hint=${t(`propose.${name}.hint` as MessageKey)}
      type=${options.rows ? 'long' : 'text'}
      .rows=${options.rows ?? 1}
      .limit=${options.limit}
      ?optional=${options.optional ?? false}
      ?big=${options.big ?? false}
      .value=${this.draft[name] ?? ''}
      error=${this.problem?.about(name) ?? nothing}
      @input=${(event: Event) => this.changed({ [name]: (event.currentTarget as FieldElement).value })}
    ></gs-field>`;
  }

  protected changed(change: Partial<Draft>): void {
    this.tell('gs-changed', change);
  }

  /** The field of that name, for the error summary. */
  field(name: string): HTMLElement | null {
    return this.find(`#${name}`);
  }
}
