import { css } from 'lit';

export const campaignFormStyles = css`
  form {
    display: grid;
    gap: var(--gs-5);
    max-inline-size: 42rem;
    margin-block-start: var(--gs-5);
  }
  section {
    display: grid;
    gap: var(--gs-4);
    padding-block-start: var(--gs-5);
    border-block-start: 1px solid var(--gs-line);
  }
  h1 {
    margin-block-end: var(--gs-4);
  }
  .asked button {
    justify-self: start;
  }
  h2 {
    font-size: var(--gs-text-l);
  }
  h3 {
    font-size: var(--gs-text-m);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: var(--gs-4);
    align-items: end;
  }
  .asked {
    display: grid;
    gap: var(--gs-3);
    padding: var(--gs-4);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-3);
  }
`;
