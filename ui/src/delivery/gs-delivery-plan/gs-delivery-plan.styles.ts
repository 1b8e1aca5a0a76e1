import { css } from 'lit';

/** A page of a plan: facts, steps with their marks, and the outcome set apart like a letter. */
export const deliveryPlanStyles = css`
  section + section {
    margin-block-start: var(--gs-6);
  }
  h2,
  h3 {
    margin-block-end: var(--gs-3);
  }
  h3 {
    font-size: var(--gs-text-m);
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--gs-2) var(--gs-4);
    max-inline-size: var(--gs-measure);
    margin-block-end: var(--gs-5);
  }
  dt {
    color: var(--gs-ink-muted);
  }
  ol {
    max-inline-size: 46rem;
    border-block-start: 1px solid var(--gs-line);
  }
  ol li {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr) auto;
    gap: 0 var(--gs-3);
    align-items: start;
    padding-block: var(--gs-3);
    border-block-end: 1px solid var(--gs-line);
  }
  ol svg {
    margin-block-start: 0.2rem;
    color: var(--gs-edge);
  }
  ol .done svg {
    color: var(--gs-done);
  }
  .blocker {
    padding-inline-start: var(--gs-3);
    margin-block-start: var(--gs-1);
    border-inline-start: 3px solid var(--gs-ink);
    font-weight: 600;
  }
  .after {
    margin-block-start: var(--gs-4);
  }
  .stall {
    padding-inline-start: var(--gs-4);
    border-inline-start: 3px solid var(--gs-ink);
    font-weight: 600;
    margin-block-end: var(--gs-4);
  }
  .quarters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-2) var(--gs-5);
  }
  .letter {
    padding: var(--gs-5);
    border: 1px solid var(--gs-line);
    border-inline-start: 4px solid var(--gs-done);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
  }
  .letter h3:not(:first-child) {
    margin-block-start: var(--gs-5);
  }
  @media (max-width: 29.99rem) {
    dl {
      display: block;
    }
    dd {
      margin-block-end: var(--gs-3);
    }
    ol li {
      grid-template-columns: 1.5rem minmax(0, 1fr);
    }
    ol li button {
      grid-column: 2;
      justify-self: start;
      margin-block-start: var(--gs-2);
    }
  }
`;
