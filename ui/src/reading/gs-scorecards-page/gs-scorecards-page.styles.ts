import { css } from 'lit';

export const scorecardsPageStyles = css`
  .page {
    max-inline-size: 44rem;
  }
  form {
    display: grid;
    gap: var(--gs-5);
    margin-block-start: var(--gs-4);
  }
  form > select,
  .narrow {
    max-inline-size: 16rem;
  }
  ol {
    display: grid;
    gap: var(--gs-4);
    padding: 0;
    list-style: none;
  }
  .criterion {
    display: grid;
    gap: var(--gs-3);
    padding: var(--gs-4);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
  }
`;
