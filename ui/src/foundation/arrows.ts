import { html, type TemplateResult } from 'lit';

/** Arrows as pictures: not every face has the signs, and those that have draw them in their own way. */
function arrow(path: string, kind: string): TemplateResult {
  return html`<svg class=${kind} viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path} /></svg>`;
}

export const arrows = {
  up: arrow('M12 19V5M6 11l6-6 6 6', ''),
  down: arrow('M12 5v14M6 13l6 6 6-6', ''),
  /** To where one came from: to the left, or to the right where one reads that way. */
  back: arrow('M19 12H5M11 6l-6 6 6 6', 'mirrors'),
};
