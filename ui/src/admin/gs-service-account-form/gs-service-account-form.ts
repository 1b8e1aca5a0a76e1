import { css, html, type TemplateResult } from 'lit';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { unitsLike } from '../../directory/options.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { asProblem, Problem, type FieldError } from '../../foundation/problem.ts';
import { t, word } from '../../foundation/t.ts';
import { openAccount } from '../../signin/tokens.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';

const roles = ['leader', 'facilitator', 'administrator', 'auditor'] as const;

/**
 * @summary Lets a program in: its name, what it is for, where it belongs, what it is beside staff.
 * @event gs-account-opened - a program was let in
 */
export class ServiceAccountFormElement extends GroundswellElement {
  static override properties = {
    name: { state: true },
    purpose: { state: true },
    unit: { state: true },
    problem: { state: true },
  };
  static override styles = css`
    form {
      max-inline-size: 40rem;
    }
    form > * {
      margin-block-end: var(--gs-5);
    }
  `;

  declare protected name: string;
  declare protected purpose: string;
  declare protected unit: Option | undefined;
  declare protected problem: Problem | undefined;

  constructor() {
    super();
    this.clear();
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.submit}>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <gs-field
        id="name"
        .label=${t('service.name')}
        .limit=${100}
        .error=${this.problem?.about('name')}
        .value=${this.name}
        @input=${(event: Event) => (this.name = (event.currentTarget as HTMLInputElement).value)}
      ></gs-field>
      <gs-field
        id="purpose"
        .label=${t('service.purpose')}
        .hint=${t('service.purpose.hint')}
        .limit=${500}
        .error=${this.problem?.about('purpose')}
        .value=${this.purpose}
        @input=${(event: Event) => (this.purpose = (event.currentTarget as HTMLInputElement).value)}
      ></gs-field>
      <gs-picker
        id="unit"
        .label=${t('service.unit')}
        .error=${this.problem?.about('unit')}
        .picked=${this.unit}
        .ask=${unitsLike}
        @gs-picked=${(event: CustomEvent<Option | null>) => (this.unit = event.detail ?? undefined)}
      ></gs-picker>
      <fieldset aria-describedby="roles-hint">
        <legend>${t('service.roles')}</legend>
        <p class="hint" id="roles-hint">${t('service.roles.hint')}</p>
        ${roles.map(
          (role) => html`<label class="choice"><input type="checkbox" name="role" value=${role} />${word('role', role)}</label>`,
        )}
      </fieldset>
      <button type="submit">${t('service.open')}</button>
    </form>`;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.problem = this.check();
    if (this.problem || !this.unit) return;
    const chosen = new FormData(form).getAll('role').map(String);
    try {
      await openAccount({ name: this.name.trim(), purpose: this.purpose.trim(), unit: this.unit.id, roles: chosen });
      this.clear();
      form.reset();
      this.tell('gs-account-opened', undefined);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  private check(): Problem | undefined {
    const errors: FieldError[] = [];
    if (!this.name.trim()) errors.push({ pointer: '/name', detail: t('service.fault.name') });
    if (!this.purpose.trim()) errors.push({ pointer: '/purpose', detail: t('service.fault.purpose') });
    if (!this.unit) errors.push({ pointer: '/unit', detail: t('service.fault.unit') });
    return Problem.inForm(errors);
  }

  private clear(): void {
    this.name = '';
    this.purpose = '';
    this.unit = undefined;
    this.problem = undefined;
  }
}

define('gs-service-account-form', ServiceAccountFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-service-account-form': ServiceAccountFormElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-account-opened': CustomEvent<void>;
  }
}
