import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayExactly } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { locale, number, t, word } from '../../foundation/t.ts';
import { loadJournal, type JournalEntry, type JournalStretch } from '../administration.ts';
import { tableStyles } from '../tables.styles.ts';

const pageSize = 50;

/**
 * @summary The journal for auditors: what happened, in order, the newest first, without anybody's words.
 */
export class JournalReadingElement extends GroundswellElement {
  static override properties = { place: { state: true } };
  static override styles = [
    tableStyles,
    css`
      nav {
        margin-block-start: var(--gs-4);
      }
      table {
        margin-block: var(--gs-4);
        font-size: var(--gs-text-s);
      }
      tbody th,
      .at {
        white-space: nowrap;
      }
      code {
        font: inherit;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The entry behind which reading begins; negative counts from the end. */
  declare protected place: number;
  private readonly stretch = new Fetched<JournalStretch>(this, (signal) => loadJournal(this.place, pageSize, signal));

  constructor() {
    super();
    this.place = -pageSize;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stretch.load();
  }

  protected override render(): TemplateResult {
    return html`<p class="muted">${t('journal.lead')}</p>
      ${this.stretch.render((stretch) => (stretch.items.length ? this.renderStretch(stretch) : html`<p>${t('journal.empty')}</p>`))}`;
  }

  private renderStretch({ items, head }: JournalStretch): TemplateResult {
    const [first, last] = [items[0]?.sequence ?? 0, items.at(-1)?.sequence ?? 0];
    return html`<nav class="row" aria-label=${t('admin.part.journal')}>
        <button type="button" class="small-button" ?disabled=${last >= head} @click=${() => this.read(last)}>
          ${t('journal.newer')}
        </button>
        <button type="button" class="small-button" ?disabled=${first <= 1} @click=${() => this.read(Math.max(0, first - 1 - pageSize))}>
          ${t('journal.older')}
        </button>
        <span class="small muted" role="status">
          ${t('journal.range', { from: number(first), to: number(last), head: number(head) })}
        </span>
      </nav>
      <table>
        <thead>
          <tr>
            ${(['sequence', 'at', 'actor', 'what', 'subject', 'facts'] as const).map(
              (column) => html`<th scope="col">${t(`journal.${column}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${[...items].reverse().map((entry) => renderEntry(entry))}
        </tbody>
      </table>`;
  }

  private read(after: number): void {
    this.place = after;
    void this.stretch.load();
  }
}

function renderEntry(entry: JournalEntry): TemplateResult {
  const facts = Object.entries(entry.payload);
  return html`<tr>
    <th scope="row">${number(entry.sequence)}</th>
    <td class="at" data-label=${t('journal.at')}>
      <time datetime=${entry.at} title=${sayExactly(entry.at)}>${shortly(entry.at)}</time>
    </td>
    <td data-label=${t('journal.actor')}>${entry.actor?.name ?? html`<span class="muted">${t('journal.actor.none')}</span>`}</td>
    <td data-label=${t('journal.what')}>${word('journal.type', entry.type)}</td>
    <td data-label=${t('journal.subject')}>${renderSubject(entry)}</td>
    <td data-label=${t('journal.facts')}>
      ${facts.length ? facts.map(([name, value]) => html`<span class="muted">${name}</span> <code>${value}</code> `) : nothing}
    </td>
  </tr>`;
}

function renderSubject({ subjectType, subjectId }: JournalEntry): TemplateResult {
  const words = word('journal.subject', subjectType);
  return subjectType === 'proposal' ? html`<a href="/proposals/${subjectId}">${words}</a>` : html`${words}`;
}

function shortly(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at));
}

define('gs-journal-reading', JournalReadingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-journal-reading': JournalReadingElement;
  }
}
