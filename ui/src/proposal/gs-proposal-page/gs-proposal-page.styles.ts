import { css } from 'lit';

export const proposalPageStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 44rem) minmax(15rem, 19rem);
    gap: var(--gs-6) clamp(2rem, 5vw, 5rem);
  }
  header {
    margin-block-end: var(--gs-6);
  }
  header h1 {
    margin-block: var(--gs-2) var(--gs-4);
    overflow-wrap: anywhere;
  }
  .eyebrow a {
    color: inherit;
  }
  gs-standing {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  gs-course {
    margin-block-start: var(--gs-5);
  }
  .first > section,
  .rest > * + * {
    margin-block-start: var(--gs-7);
  }
  .words section + section {
    margin-block-start: var(--gs-6);
  }
  .words h2 {
    font-size: var(--gs-text-l);
    margin-block-end: var(--gs-2);
  }
  .sent {
    padding-inline-start: var(--gs-5);
    border-inline-start: 4px solid var(--gs-accent);
  }
  .kept {
    margin-block-start: var(--gs-3);
  }
  .sent p {
    margin-block-start: var(--gs-2);
  }
  gs-answer-letter + gs-answer-letter {
    margin-block-start: var(--gs-4);
  }
  @media (max-width: 63.99rem) {
    .page {
      grid-template-columns: minmax(0, 44rem);
    }
    gs-standing {
      grid-area: auto;
    }
  }
  @media print {
    .page {
      display: block;
    }
  }
`;
