import { css } from 'lit';

/** One column of questions; a step is a sheet of its own. */
export const planFormStyles = css`
  form {
    max-inline-size: 46rem;
  }
  form > * {
    margin-block-end: var(--gs-5);
  }
  .day {
    max-inline-size: 14rem;
  }
  li {
    margin-block: var(--gs-3);
  }
  .step {
    display: grid;
    gap: var(--gs-3);
    padding: var(--gs-3) var(--gs-4);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
  }
  .step legend {
    padding-inline: var(--gs-2);
    color: var(--gs-ink-muted);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: var(--gs-3);
  }
  summary {
    min-block-size: 2rem;
    padding-block: var(--gs-1);
  }
  .buttons {
    gap: var(--gs-1);
  }
`;
