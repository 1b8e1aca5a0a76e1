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
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.75rem), 1fr));
    gap: var(--gs-2);
  }
  .choices .choice {
    position: relative;
    padding: var(--gs-1) var(--gs-2);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    gap: var(--gs-2);
    line-height: 1.25;
  }
  .choices .choice:hover {
    background: var(--gs-accent-wash);
  }
  .choices .choice:has(:checked) {
    border-color: var(--gs-accent);
    box-shadow: inset 0 0 0 1px var(--gs-accent);
    background: var(--gs-accent-wash);
    font-weight: 600;
  }
  .choices .choice:has(:focus-visible) {
    outline: 3px solid var(--gs-accent);
    outline-offset: 2px;
  }
  .choices input:focus-visible {
    outline: none;
  }
  kbd {
    flex: none;
    min-inline-size: 1.6em;
    padding: 0 0.35em;
    border: 1px solid var(--gs-edge);
    border-radius: 4px;
    font: inherit;
    font-size: var(--gs-text-s);
    font-weight: 400;
    text-align: center;
    text-transform: uppercase;
    color: var(--gs-ink-muted);
  }
  :checked ~ kbd {
    border-color: var(--gs-accent);
    background: var(--gs-accent);
    color: var(--gs-accent-ink);
  }
  /* With a keyboard the key stands for the circle; without one the circle stands there itself. */
  @media (pointer: fine) and (not (forced-colors: active)) {
    .choices input {
      position: absolute;
      opacity: 0;
    }
  }
  @media (pointer: coarse), (forced-colors: active) {
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
    min-block-size: 2.5rem;
  }
  .or {
    display: grid;
    gap: var(--gs-4);
  }
  gs-template-picker {
    display: block;
    margin-block-end: var(--gs-3);
  }
  .kept {
    min-block-size: 1.5em;
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
