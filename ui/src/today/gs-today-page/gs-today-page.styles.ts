import { css } from 'lit';

export const todayPageStyles = css`
  header {
    margin-block-end: var(--gs-6);
  }
  header h1 {
    margin-block-start: var(--gs-1);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 44rem) minmax(15rem, 20rem);
    gap: var(--gs-7) clamp(2rem, 5vw, 5rem);
  }
  section + section,
  gs-invitation + section {
    margin-block-start: var(--gs-7);
  }
  h2 {
    font-size: var(--gs-text-l);
    margin-block-end: var(--gs-3);
  }
  .lines li {
    padding-block: var(--gs-3);
    border-block-start: 1px solid var(--gs-line);
  }
  .lines a,
  .lines .small {
    display: block;
  }
  .lines a {
    font-weight: 560;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .desk {
    margin-block-end: var(--gs-4);
  }
  .desk > p {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-1) var(--gs-4);
    padding-block-end: var(--gs-2);
  }
  .all {
    margin-block-start: var(--gs-2);
  }
  .question h2 {
    font-weight: 560;
  }
  @media (max-width: 63.99rem) {
    .columns {
      grid-template-columns: minmax(0, 44rem);
    }
  }
`;
