import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf } from '../../foundation/dates.ts';
import '../../foundation/gs-person/gs-person.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import { t } from '../../foundation/t.ts';
import type { Comment } from '../../foundation/types.ts';

/**
 * @summary One comment.
 * @slot - the answers to it
 * @event gs-reply - the reader wants to answer it
 * @event gs-remove - the reader takes it back
 * @event gs-moderate - the reader reports or hides it
 */
export class CommentElement extends GroundswellElement {
  static override properties = { comment: { attribute: false }, replies: { type: Boolean } };
  static override styles = css`
    article {
      padding-block: var(--gs-4);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gs-3);
      align-items: baseline;
      margin-block-end: var(--gs-2);
    }
    .foot {
      display: flex;
      gap: var(--gs-2);
      margin-block-start: var(--gs-1);
      margin-inline-start: calc(-1 * var(--gs-2));
    }
    .below {
      margin-inline-start: var(--gs-3);
      padding-inline-start: var(--gs-4);
      border-inline-start: 2px solid var(--gs-line);
    }
  `;

  /** The comment. */
  declare comment: Comment;
  /** It may be answered here. */
  declare replies: boolean;

  protected override render(): TemplateResult {
    const { author, at, editedAt, removed, hidden, text } = this.comment;
    return html`<article>
        <header>
          <gs-person .person=${author}></gs-person>
          <span class="small muted">${agoOf(at)}${editedAt ? html` · ${t('comment.edited')}` : nothing}</span>
        </header>
        ${hidden ? html`<p class="small muted">${t('comment.hidden')}</p>` : nothing}
        ${removed ? html`<p class="muted">${t('comment.removed')}</p>` : html`<gs-prose .prose=${text}></gs-prose>`}
        ${removed || hidden ? nothing : this.renderFoot()}
      </article>
      <div class="below"><slot></slot></div>`;
  }

  private renderFoot(): TemplateResult | typeof nothing {
    const mine = this.comment.may?.includes('remove');
    const wishes = (['report', 'hide'] as const).filter((wish) => this.comment.may?.includes(wish));
    if (!this.replies && !mine && !wishes.length) return nothing;
    return html`<div class="foot no-print">
      ${this.replies
        ? html`<button type="button" class="plain small-button" @click=${() => this.tell('gs-reply', this.comment.id)}>
            ${t('comment.reply')}<span class="hidden-text"> ${t('comment.reply-to', { who: this.comment.author.name })}</span>
          </button>`
        : nothing}
      ${mine
        ? html`<button type="button" class="plain small-button" @click=${() => this.tell('gs-remove', this.comment.id)}>
            ${t('comment.remove')}
          </button>`
        : nothing}
      ${wishes.map(
        (wish) => html`<button type="button" class="plain small-button" @click=${() => this.tell('gs-moderate', { wish, comment: this.comment.id })}>
          ${t(`moderate.${wish}`)}<span class="hidden-text"> ${t('comment.reply-to', { who: this.comment.author.name })}</span>
        </button>`,
      )}
    </div>`;
  }
}

define('gs-comment', CommentElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-comment': CommentElement;
  }
}
