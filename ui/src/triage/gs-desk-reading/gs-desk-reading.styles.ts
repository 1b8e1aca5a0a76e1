import { css } from 'lit';

/** The proposer's words and the reply stand side by side as soon as both have room for a readable line. */
export const deskReadingStyles = css`
  :host {
    container-type: inline-size;
  }
  .head {
    margin-block-end: var(--gs-5);
  }
  h2 {
    margin-block: var(--gs-2) var(--gs-3);
    font-size: clamp(var(--gs-text-xl), 1.1rem + 1.6vw, var(--gs-text-2xl));
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  .columns {
    display: grid;
    gap: var(--gs-6);
  }
  /* Where the reply stands below the words, they can be folded away; beside them they always stand open. */
  .told > summary {
    min-block-size: 2.75rem;
    align-content: center;
    cursor: pointer;
    color: var(--gs-accent);
  }
  kbd {
    margin-inline-start: var(--gs-1);
    font: inherit;
    text-transform: uppercase;
    opacity: 0.8;
  }
  section + section,
  .words > * + * {
    margin-block-start: var(--gs-5);
  }
  h3 {
    margin-block-end: var(--gs-2);
    font-size: var(--gs-text-m);
    color: var(--gs-ink-muted);
  }
  .reply {
    align-self: start;
    padding-block-start: var(--gs-5);
    border-block-start: 1px solid var(--gs-line);
  }
  .said li + li {
    margin-block-start: var(--gs-4);
  }
  .said li {
    padding-inline-start: var(--gs-4);
    border-inline-start: 3px solid var(--gs-line);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-1) var(--gs-4);
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
  }
  .meanwhile {
    margin-block-end: var(--gs-4);
    padding: var(--gs-2) var(--gs-3);
    border-inline-start: 4px solid var(--gs-review);
    background: var(--gs-review-wash);
  }
  .unsent {
    margin-block-start: var(--gs-5);
  }
  .unsent blockquote {
    margin: var(--gs-3) 0 0;
    padding-inline-start: var(--gs-4);
    border-inline-start: 3px solid var(--gs-line);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @container (min-width: 45rem) {
    .told[open] > summary {
      display: none;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(21rem, 23rem);
      gap: var(--gs-5);
    }
    .reply {
      padding-block-start: 0;
      border-block-start: 0;
      padding-inline-start: var(--gs-5);
      border-inline-start: 1px solid var(--gs-line);
    }
  }
`;
