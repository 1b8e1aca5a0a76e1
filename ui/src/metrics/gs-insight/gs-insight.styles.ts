import { css } from 'lit';

/** A page to be read from top to bottom, with charts no wider than their meaning. */
export const insightStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--gs-3) var(--gs-4);
    margin-block-end: var(--gs-4);
  }
  label > span {
    display: block;
    margin-block-end: var(--gs-1);
  }
  .unit {
    flex: 1 1 16rem;
    max-inline-size: 26rem;
  }
  .cut {
    margin-block-end: var(--gs-5);
  }
  .big {
    font-size: var(--gs-text-l);
    line-height: 1.45;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--gs-3) var(--gs-4);
    align-items: baseline;
  }
  dt {
    min-inline-size: 3ch;
    font-size: var(--gs-text-xl);
    font-weight: 680;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .notes {
    padding-block: var(--gs-6);
    border-block-start: 1px solid var(--gs-line);
  }
  .notes ul {
    margin-block-start: var(--gs-3);
    padding-inline-start: var(--gs-5);
    color: var(--gs-ink-muted);
    max-inline-size: var(--gs-measure);
  }
  .stale {
    opacity: 0.55;
    transition: opacity var(--gs-quick);
  }
`;
