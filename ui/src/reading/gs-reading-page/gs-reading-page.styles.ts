import { css } from 'lit';

export const readingPageStyles = css`
  .page {
    max-inline-size: 44rem;
  }
  h1 {
    overflow-wrap: anywhere;
    margin-block: var(--gs-2) var(--gs-3);
  }
  .mask {
    margin-block-end: var(--gs-5);
    padding-inline-start: var(--gs-3);
    border-inline-start: 4px solid var(--gs-line);
  }
  .words section + section,
  .words + * {
    margin-block-start: var(--gs-5);
  }
  .others {
    margin-block-start: var(--gs-6);
    padding-block-start: var(--gs-5);
    border-block-start: 1px solid var(--gs-line);
  }
  .others h2 {
    margin-block-end: var(--gs-2);
  }
  .words h2 {
    font-size: var(--gs-text-m);
  }
  form {
    display: grid;
    gap: var(--gs-5);
    margin-block-start: var(--gs-6);
    padding-block-start: var(--gs-5);
    border-block-start: 1px solid var(--gs-line);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-2);
    margin-block: var(--gs-2);
  }
  .steps label {
    display: inline-flex;
    align-items: center;
    gap: var(--gs-2);
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    padding-inline: var(--gs-2) var(--gs-3);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .steps label:has(input:checked) {
    border-color: var(--gs-accent);
    background: var(--gs-accent-wash);
  }
  .leave {
    margin-block-start: var(--gs-5);
  }
`;
