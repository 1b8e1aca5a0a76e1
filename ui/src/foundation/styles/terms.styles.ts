import { css } from 'lit';

/** What is said of a thing, term by term, as many beside each other as are wide enough to be read: `--gs-term` each. */
export const termStyles = css`
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(var(--gs-term, 14rem), 100%), 1fr));
    gap: var(--gs-3) var(--gs-5);
    margin-block-start: var(--gs-3);
  }
  dt {
    font-size: var(--gs-text-s);
    color: var(--gs-ink-muted);
  }
  dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
