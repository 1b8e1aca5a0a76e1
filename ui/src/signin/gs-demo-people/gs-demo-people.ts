import { html, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-swell/gs-swell.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { t, word } from '../../foundation/t.ts';
import type { DemoPerson, Role } from '../../foundation/types.ts';
import { safe } from '../ways.ts';
import { demoPeopleStyles } from './gs-demo-people.styles.ts';

const order: Role[] = ['staff', 'manager', 'leader', 'facilitator', 'administrator', 'auditor'];

/**
 * @summary Who would you like to be? The demo's people, by what they do.
 */
export class DemoPeopleElement extends GroundswellElement {
  static override properties = { query: { attribute: false }, problem: { state: true }, busy: { state: true } };
  static override styles = demoPeopleStyles;

  /** The address's query; `back` is where the reader wanted to go. */
  declare query: URLSearchParams | undefined;
  declare private problem: Problem | undefined;
  declare private busy: string | undefined;
  private readonly people = new Fetched(this, (signal) =>
    api.get<{ items: DemoPerson[] }>('/api/demo/people', {}, signal),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.people.load();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <header>
        <gs-swell state="in-delivery" decorative></gs-swell>
        <h1>${t('signin.heading')}</h1>
        <p class="lead">${t('signin.lead')}</p>
      </header>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      ${this.people.render(({ items }) => this.renderRoles(items))}
      <p class="muted small note">${t('signin.demo-note')}</p>
    </div>`;
  }

  private renderRoles(people: DemoPerson[]): TemplateResult {
    const present = order.filter((role) => people.some((person) => person.role === role));
    return html`<div class="roles">
      ${present.map(
        (role) =>
          html`<section>
            <div class="role">
              <h2>${word('signin.group', role)}</h2>
              <p class="muted small">${word('signin.role', role)}</p>
            </div>
            <ul role="list">
              ${people.filter((person) => person.role === role).map((person) => this.renderPerson(person))}
            </ul>
          </section>`,
      )}
    </div>`;
  }

  private renderPerson(person: DemoPerson): TemplateResult {
    const where = [person.title, person.unit?.name].filter(Boolean).join(', ');
    return html`<li>
      <button type="button" ?disabled=${this.busy !== undefined} @click=${() => this.signIn(person)}>
        <span class="name" dir="auto">${person.name}</span>
        <span class="where" dir="auto">${where}</span>
        ${person.about ? html`<span class="about" dir="auto">${person.about}</span>` : ''}
      </button>
    </li>`;
  }

  private async signIn(person: DemoPerson): Promise<void> {
    this.busy = person.id;
    this.problem = undefined;
    try {
      await api.post('/api/demo/sign-in', { personId: person.id, transport: 'cookie' });
      // A new document, so that the person's own language is spoken from the first word.
      location.assign(safe(this.query?.get('back')));
    } catch (thrown) {
      this.problem = asProblem(thrown);
      this.busy = undefined;
    }
  }
}

define('gs-demo-people', DemoPeopleElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-demo-people': DemoPeopleElement;
  }
}
