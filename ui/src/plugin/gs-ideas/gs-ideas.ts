import { css, html, nothing, type TemplateResult } from 'lit';
import { api } from '../../foundation/api.ts';
import { define } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { t, word } from '../../foundation/t.ts';
import type { Card, Page } from '../../foundation/types.ts';
import { EmbeddedElement } from '../embedded-element.ts';

const settleAfter = 300;

/**
 * @summary A short, live list of ideas for any page.
 * @event gs-idea-opened - an idea was chosen (`detail` is its id); cancel it to open it in your own way
 * @event gs-token-needed - the token is no longer good
 * @csspart list - the list
 * @csspart idea - one idea
 * @csspart title - its title
 * @csspart facts - its state and support
 * @csspart link - links out of the page
 * @csspart signed-out - what is shown to whoever is not signed in
 * @cssproperty --gs-accent - the accent, with at least 4.5:1 against the page
 * @cssproperty --gs-ink - the colour of words; the host's own by default
 * @cssproperty --gs-font - the typeface; the host's own by default
 */
export class IdeasElement extends EmbeddedElement {
  static override properties = {
    ...EmbeddedElement.properties,
    heading: {},
    state: {},
    unit: {},
    limit: { type: Number },
  };
  static override styles = css`
    li {
      padding-block: var(--gs-3);
      border-block-start: 1px solid var(--gs-line);
    }
    a {
      overflow-wrap: anywhere;
    }
    li a {
      font-weight: 600;
    }
    .all {
      margin-block-start: var(--gs-3);
    }
  `;

  /** What stands above the list; empty for nothing. */
  declare heading: string | undefined;
  /** Only ideas in these states, by comma. */
  declare state: string | undefined;
  /** Only ideas of this unit. */
  declare unit: string | undefined;
  /** How many ideas. */
  declare limit: number;

  private readonly ideas = new Fetched<Page<Card>>(this, (signal) =>
    api.get('/api/proposals', { state: this.state, unit: this.unit, limit: this.limit }, signal),
  );
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly topics = new LiveTopics(this, () => ['proposals'], () => this.soon());

  constructor() {
    super();
    this.limit = 5;
  }

  protected override load(): void {
    void this.ideas.load();
  }

  protected override renderSignedIn(): TemplateResult {
    const heading = this.heading ?? t('embed.ideas.heading');
    return html`${heading ? html`<h2>${heading}</h2>` : nothing}
    ${this.ideas.problem && !this.ideas.value
      ? this.refused(this.ideas.problem)
      : this.ideas.render(({ items }) => (items.length ? this.renderIdeas(items) : html`<p>${t('embed.ideas.none')}</p>`))}`;
  }

  private renderIdeas(items: readonly Card[]): TemplateResult {
    return html`<ul role="list" part="list">
        ${items.map((idea) => this.renderIdea(idea))}
      </ul>
      <p class="all"><a part="link" href=${this.page('/proposals')}>${t('embed.ideas.all')}</a></p>`;
  }

  private renderIdea(idea: Card): TemplateResult {
    return html`<li part="idea">
      <a part="title" dir="auto" href=${this.page(`/proposals/${idea.id}`)} @click=${(event: Event) => this.open(event, idea)}
        >${idea.title}</a
      >
      <p class="small muted" part="facts">
        ${word('state', idea.state)} · ${t('embed.ideas.supports', { count: idea.supports })}
      </p>
    </li>`;
  }

  private open(event: Event, idea: Card): void {
    if (!this.tell('gs-idea-opened', idea.id)) event.preventDefault();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), settleAfter);
  }
}

define('gs-ideas', IdeasElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-ideas': IdeasElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-idea-opened': CustomEvent<string>;
  }
}
