import { css } from 'lit';

/** What somebody wrote, shown as they wrote it. */
export const quoteStyles = css`
  blockquote {
    padding-inline-start: var(--gs-4);
    border-inline-start: 3px solid var(--gs-line);
    max-inline-size: var(--gs-measure);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
