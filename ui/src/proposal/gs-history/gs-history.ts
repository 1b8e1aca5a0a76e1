import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { dayOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { known, t, word, type MessageKey } from '../../foundation/t.ts';
import type { Revision, StoryItem } from '../../foundation/types.ts';
import { proposals } from '../proposals.ts';

const loud = /^(supported|unsupported|followed|unfollowed)$/;

/**
 * @summary The whole history, on demand: what happened, and what changed in the words.
 */
export class HistoryElement extends GroundswellElement {
  static override properties = { proposal: {}, story: { attribute: false } };
  static override styles = css`
    ol {
      margin-block: var(--gs-3) var(--gs-5);
      padding-inline-start: var(--gs-4);
      border-inline-start: 2px solid var(--gs-line);
      list-style: none;
    }
    li {
      padding-block: var(--gs-2);
    }
    li .small {
      display: block;
    }
    h3 {
      font-size: var(--gs-text-m);
      margin-block: var(--gs-4) var(--gs-2);
    }
    ins {
      background: var(--gs-done-wash);
      text-decoration: underline;
      text-decoration-thickness: 2px;
    }
    del {
      background: var(--gs-closed-wash);
      color: var(--gs-ink-muted);
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      max-inline-size: var(--gs-measure);
    }
  `;

  /** The id of the idea. */
  declare proposal: string;
  /** What happened, oldest first. */
  declare story: StoryItem[];
  private readonly revisions = new Fetched(this, async () => (await proposals.revisions(this.proposal)).items);

  protected override render(): TemplateResult {
    const story = (this.story ?? []).filter((item) => !loud.test(item.kind));
    return html`<details @toggle=${this.open}>
      <summary>${t('history.heading', { count: story.length })}</summary>
      <ol role="list">
        ${story.map((item) => this.renderItem(item))}
      </ol>
      ${this.revisions.value ? this.renderRevisions(this.revisions.value) : nothing}
    </details>`;
  }

  private renderItem(item: StoryItem): TemplateResult {
    const who = item.by?.name ?? t('history.nobody');
    const key = `history.${item.kind}`;
    const to = item.to ? word('state', item.to) : '';
    const words = known(key) ? t(key, { who, to }) : t('history.other', { who, what: item.kind.replaceAll('-', ' ') });
    return html`<li><span dir="auto">${words}</span><span class="small muted">${dayOf(item.at)}</span></li>`;
  }

  private renderRevisions(revisions: Revision[]): TemplateResult | typeof nothing {
    const changed = revisions.filter((revision) => revision.changes.length);
    if (!changed.length) return nothing;
    return html`<h3>${t('history.words')}</h3>
      ${changed.map(
        (revision) =>
          html`<p class="small muted">${t('history.revision', { count: revision.number, who: revision.by.name })} ${dayOf(revision.at)}</p>
            ${revision.changes.map((change) => this.renderChange(change))}`,
      )}`;
  }

  private renderChange({ field, parts }: Revision['changes'][number]): TemplateResult {
    const label = `propose.${field}.short`;
    return html`<h3>${known(label) ? t(label as MessageKey) : field}</h3>
      <p class="words" dir="auto">
        ${parts.map(({ op, text }) => {
          if (op === 'new') return html`<ins>${text}</ins>`;
          return op === 'gone' ? html`<del>${text}</del>` : text;
        })}
      </p>`;
  }

  private open(event: Event): void {
    const opened = (event.target as HTMLDetailsElement).open;
    if (opened && !this.revisions.value) void this.revisions.load();
  }
}

define('gs-history', HistoryElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-history': HistoryElement;
  }
}
