import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import type { Prose } from '../types.ts';
import { clean } from './clean.ts';

/**
 * @summary What a person wrote, set for reading.
 */
export class ProseElement extends GroundswellElement {
  static override properties = { prose: { attribute: false } };
  static override styles = css`
    div {
      max-inline-size: var(--gs-measure);
      overflow-wrap: anywhere;
    }
    div > * {
      margin-block: 0 var(--gs-4);
    }
    div > :last-child {
      margin-block-end: 0;
    }
    ul,
    ol {
      padding-inline-start: var(--gs-5);
    }
    blockquote {
      padding-inline-start: var(--gs-4);
      border-inline-start: 3px solid var(--gs-line);
      color: var(--gs-ink-muted);
    }
    h1,
    h2,
    h3,
    h4 {
      font-size: var(--gs-text-m);
    }
    pre {
      overflow-x: auto;
      padding: var(--gs-3);
      background: var(--gs-sunken);
      border-radius: var(--gs-radius);
    }
    table {
      border-collapse: collapse;
      display: block;
      overflow-x: auto;
    }
    td,
    th {
      padding: var(--gs-1) var(--gs-3);
      border: 1px solid var(--gs-line);
      text-align: start;
    }
  `;

  /** The words. */
  declare prose: Prose | undefined;

  protected override render(): TemplateResult {
    return html`<div dir="auto"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('prose')) this.find('div')?.replaceChildren(clean(this.prose?.html ?? ''));
  }
}

define('gs-prose', ProseElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-prose': ProseElement;
  }
}
