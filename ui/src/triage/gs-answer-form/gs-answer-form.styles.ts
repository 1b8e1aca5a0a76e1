import { css } from 'lit';

/** The answers stand as a list of choices; the chosen one opens its fields below. */
export const answerFormStyles = css`
  :host {
    container-type: inline-size;
  }
  h2,
  h3 {
    font-size: var(--gs-text-l);
    margin-block-end: var(--gs-3);
  }
  legend {
    margin-block-end: var(--gs-2);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11.5rem), 1fr));
    gap: var(--gs-1) var(--gs-2);
  }
  .choice {
    padding-inline: var(--gs-3);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    gap: var(--gs-2);
  }
  .choice:hover {
    background: var(--gs-accent-wash);
  }
  .choice:has(:checked) {
    border-color: var(--gs-accent);
    background: var(--gs-accent-wash);
    font-weight: 600;
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--gs-accent);
    outline-offset: 2px;
  }
  .choice input:focus-visible {
    outline: none;
  }
  kbd {
    margin-inline-start: auto;
    padding: 0 0.45em;
    border: 1px solid var(--gs-line);
    border-radius: 4px;
    font: inherit;
    font-size: var(--gs-text-s);
    font-weight: 400;
    color: var(--gs-ink-muted);
    text-transform: uppercase;
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
  .means {
    margin-block: var(--gs-4);
  }
  .fields > * {
    margin-block-end: var(--gs-5);
  }
  .reasons .choice {
    border: 0;
    background: none;
    min-block-size: 2.5rem;
    padding-inline: var(--gs-1);
  }
  .or {
    display: grid;
    gap: var(--gs-4);
  }
  details {
    margin-block-end: var(--gs-4);
  }
  summary {
    cursor: pointer;
    color: var(--gs-accent);
    min-block-size: 2.75rem;
    align-content: center;
  }
  .words {
    padding-inline-start: var(--gs-4);
    border-inline-start: 3px solid var(--gs-line);
  }
`;
