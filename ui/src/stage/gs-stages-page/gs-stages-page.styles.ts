import { css } from 'lit';

export const stagesPageStyles = css`
  ol {
    display: grid;
    gap: var(--gs-2);
    margin-block: var(--gs-3);
    padding: 0;
    list-style: none;
  }
  details {
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
  }
  details.faulty {
    border-color: var(--gs-error);
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--gs-2) var(--gs-3);
    min-block-size: 3rem;
    padding: var(--gs-2) var(--gs-4);
    cursor: pointer;
  }
  summary gs-state {
    max-inline-size: 100%;
  }
  .inside {
    padding: var(--gs-2) var(--gs-4) var(--gs-4);
  }
  .inside .row {
    margin-block-start: var(--gs-4);
  }
  .preview {
    margin-block: var(--gs-6);
    padding: var(--gs-4) var(--gs-5);
    border-inline-start: 3px solid var(--gs-line);
  }
  h2 + p {
    margin-block-start: var(--gs-1);
  }
  .preview dl {
    display: grid;
    grid-template-columns: minmax(8rem, max-content) 1fr;
    gap: var(--gs-2) var(--gs-4);
    margin-block-start: var(--gs-3);
    align-items: baseline;
  }
  .preview dd {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-2);
  }
  .publish {
    display: grid;
    gap: var(--gs-4);
    justify-items: start;
  }
  .publish gs-field {
    inline-size: min(36rem, 100%);
  }
  @media (max-width: 30rem) {
    .preview dl {
      grid-template-columns: 1fr;
      gap: var(--gs-1);
    }
    .preview dd {
      margin-block-end: var(--gs-3);
    }
  }
`;
