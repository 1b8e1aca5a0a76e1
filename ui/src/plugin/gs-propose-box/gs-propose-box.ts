import { css, html, nothing, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define } from '../../foundation/base/groundswell-element.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { t, word } from '../../foundation/t.ts';
import type { ProposalView, Similar } from '../../foundation/types.ts';
import { EmbeddedElement } from '../embedded-element.ts';
import '../../foundation/gs-field/gs-field.ts';

const pause = 350;
const least = 3;
const enoughToCompare = 8;

/**
 * @summary The first two questions of an idea for any page: it keeps a draft and leads on to Groundswell.
 * @event gs-draft-kept - a draft was kept (`detail` is its id)
 * @event gs-token-needed - the token is no longer good
 * @csspart box - the form
 * @csspart button - its button
 * @csspart similar - ideas like the one being written
 * @csspart link - links out of the page
 * @csspart signed-out - what is shown to whoever is not signed in
 * @cssproperty --gs-accent - the accent, with at least 4.5:1 against the page
 */
export class ProposeBoxElement extends EmbeddedElement {
  static override properties = {
    ...EmbeddedElement.properties,
    idea: { state: true },
    trouble: { state: true },
    similar: { state: true },
    draft: { state: true },
    problem: { state: true },
    fault: { state: true },
    sending: { state: true },
  };
  static override styles = css`
    form {
      display: grid;
      gap: var(--gs-4);
    }
    button {
      justify-self: start;
    }
    h3 {
      font-size: var(--gs-text-m);
      margin-block-end: var(--gs-2);
    }
    li {
      padding-block: var(--gs-1);
    }
  `;

  declare protected idea: string;
  declare protected trouble: string;
  declare protected similar: Similar['items'];
  declare protected draft: ProposalView | undefined;
  declare protected problem: Problem | undefined;
  declare protected fault: string | undefined;
  declare protected sending: boolean;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.clear();
    this.sending = false;
  }

  protected override load(): void {
    this.problem = undefined;
  }

  protected override renderSignedIn(): TemplateResult {
    if (this.problem?.status === 401) return this.refused(this.problem);
    return html`<h2>${t('embed.propose.heading')}</h2>
      ${this.draft ? this.renderKept(this.draft) : this.renderForm()}`;
  }

  private renderForm(): TemplateResult {
    return html`<form part="box" novalidate @submit=${this.keep}>
      <gs-field
        id="title"
        limit="150"
        .label=${t('embed.propose.title')}
        .error=${this.fault ?? this.problem?.about('title')}
        .value=${this.idea}
        @input=${(event: Event) => this.write(valueOf(event))}
      ></gs-field>
      <gs-field
        type="long"
        rows="3"
        optional
        .label=${t('embed.propose.problem')}
        .value=${this.trouble}
        @input=${(event: Event) => (this.trouble = valueOf(event))}
      ></gs-field>
      <div role="status">${this.similar.length ? this.renderSimilar() : nothing}</div>
      ${this.problem ? html`<p class="field-error" role="alert">${problemWords(this.problem).title}</p>` : nothing}
      <button class="primary" part="button" type="submit" ?disabled=${this.sending}>${t('embed.propose.start')}</button>
    </form>`;
  }

  private renderSimilar(): TemplateResult {
    return html`<h3>${t('embed.propose.similar')}</h3>
      <ul role="list" part="similar">
        ${this.similar.map(
          ({ proposal }) =>
            html`<li>
              <a part="link" dir="auto" href=${this.page(`/proposals/${proposal.id}`)}>${proposal.title}</a>
              <span class="small muted">${word('state', proposal.state)}</span>
            </li>`,
        )}
      </ul>`;
  }

  private renderKept(draft: ProposalView): TemplateResult {
    return html`<div role="status">
      <p>${t('embed.propose.kept')}</p>
      <p>
        <a part="link" href=${this.page(`/propose/${draft.id}`)}>${t('embed.propose.continue')}</a>
      </p>
      <button part="button" type="button" @click=${this.clear}>${t('embed.propose.another')}</button>
    </div>`;
  }

  private write(title: string): void {
    this.idea = title;
    this.fault = undefined;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.compare(), pause);
  }

  private async compare(): Promise<void> {
    const title = this.idea.trim();
    const found = title.length < enoughToCompare ? undefined : await this.ask(title);
    if (title === this.idea.trim()) this.similar = found?.items ?? [];
  }

  private ask(title: string): Promise<Similar | undefined> {
    return api.get<Similar>('/api/similar', { title, text: this.trouble }).catch(() => undefined);
  }

  private async keep(event: Event): Promise<void> {
    event.preventDefault();
    const title = this.idea.trim();
    if (title.length < least) {
      this.fault = t('embed.propose.fault');
      this.find('#title')?.focus();
      return;
    }
    await this.send({ title, ...(this.trouble.trim() ? { problem: this.trouble.trim() } : {}) });
  }

  private async send(body: object): Promise<void> {
    this.sending = true;
    this.problem = undefined;
    try {
      this.draft = (await api.post<ProposalView>('/api/proposals', body)).body;
      this.tell('gs-draft-kept', this.draft.id);
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.sending = false;
    }
  }

  private clear(): void {
    this.idea = '';
    this.trouble = '';
    this.similar = [];
    this.draft = undefined;
    this.problem = undefined;
  }
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLElement & { value: string }).value;
}

define('gs-propose-box', ProposeBoxElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-propose-box': ProposeBoxElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-draft-kept': CustomEvent<string>;
  }
}
