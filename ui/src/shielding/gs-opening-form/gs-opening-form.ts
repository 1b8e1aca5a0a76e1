import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, Problem, type FieldError } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import type { Card, Page, ProposalView } from '../../foundation/types.ts';
import { openings, reasonLimits, type Opening } from '../openings.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

/**
 * @summary Asks to know who wrote one idea: which, why, and what happens then, said before it is sent.
 * @event gs-opening-asked - it was asked; `detail` is the request
 */
export class OpeningFormElement extends GroundswellElement {
  static override properties = {
    proposal: {},
    picked: { state: true },
    reason: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  static override styles = css`
    form {
      max-inline-size: 44rem;
    }
    form > * {
      display: block;
      margin-block-end: var(--gs-5);
    }
    .then {
      padding-inline-start: var(--gs-5);
      border-inline-start: 4px solid var(--gs-line);
    }
    .then ul {
      margin-block-start: var(--gs-2);
      padding-inline-start: var(--gs-5);
      list-style: disc;
    }
    .then li {
      padding-block: var(--gs-1);
    }
  `;

  /** The id of the idea that is asked about, where one came from its page. */
  declare proposal: string | undefined;
  declare protected picked: Option | undefined;
  declare protected reason: string;
  declare protected problem: Problem | undefined;
  declare protected busy: boolean;

  constructor() {
    super();
    this.reason = '';
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('proposal') && this.proposal) void this.pick(this.proposal);
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.submit}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <gs-picker
        id="proposal"
        .label=${t('openings.which')}
        .hint=${t('openings.which.hint')}
        .error=${this.problem?.about('proposal')}
        .picked=${this.picked}
        .ask=${ideasLike}
        @gs-picked=${(event: CustomEvent<Option | null>) => (this.picked = event.detail ?? undefined)}
      ></gs-picker>
      <gs-field
        id="reason"
        type="long"
        .label=${t('openings.reason')}
        .hint=${t('openings.reason.hint')}
        .limit=${reasonLimits.most}
        .error=${this.problem?.about('reason')}
        .value=${this.reason}
        @input=${(event: Event) => (this.reason = (event.currentTarget as HTMLInputElement).value)}
      ></gs-field>
      <div class="then">
        <h3>${t('openings.then')}</h3>
        <ul>
          ${(['told', 'second', 'journal', 'week'] as const).map((what) => html`<li>${t(`openings.then.${what}`)}</li>`)}
        </ul>
      </div>
      <button class="primary" type="submit" ?disabled=${this.busy}>${t('openings.ask')}</button>
    </form>`;
  }

  private async pick(id: string): Promise<void> {
    try {
      const { title, unit } = await api.get<ProposalView>(`/api/proposals/${id}`);
      this.picked = { id, label: title, note: unit.name };
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.problem = this.check();
    if (this.problem || !this.picked || this.busy) return;
    this.busy = true;
    try {
      const { body } = await openings.ask(this.picked.id, this.reason.trim());
      this.picked = undefined;
      this.reason = '';
      this.tell('gs-opening-asked', body);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }

  private check(): Problem | undefined {
    const length = this.reason.trim().length;
    const errors: FieldError[] = [];
    if (!this.picked) errors.push({ pointer: '/proposal', detail: t('openings.fault.which') });
    if (length < reasonLimits.least) errors.push({ pointer: '/reason', detail: t('openings.fault.short', { count: reasonLimits.least }) });
    if (length > reasonLimits.most) errors.push({ pointer: '/reason', detail: t('openings.fault.long', { count: reasonLimits.most }) });
    return Problem.inForm(errors);
  }
}

/** Ideas whose words fit; before anything is typed there is nothing to choose from. */
async function ideasLike(typed: string): Promise<Option[]> {
  if (!typed) return [];
  const { items } = await api.get<Page<Card>>('/api/search', { q: typed, limit: 8 });
  return items.map((idea) => ({ id: idea.id, label: idea.title, note: [idea.unit.name, ...idea.authors.map(({ name }) => name)].join(' · ') }));
}

define('gs-opening-form', OpeningFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-opening-form': OpeningFormElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-opening-asked': CustomEvent<Opening>;
  }
}
