import { html, type TemplateResult } from 'lit';

/** Words with those marked that a search found. */
export function highlighted(words: string, parts: { text: string; hit: boolean }[] | undefined): TemplateResult | string {
  if (!parts?.length) return words;
  return html`${parts.map((part) => (part.hit ? html`<mark>${part.text}</mark>` : part.text))}`;
}
