import { css } from 'lit';

export const demoPeopleStyles = css`
  .page {
    max-inline-size: 66rem;
    margin-inline: auto;
  }
  header {
    padding-block: var(--gs-5) var(--gs-7);
  }
  gs-swell {
    inline-size: min(26rem, 80%);
    margin-block-end: var(--gs-5);
  }
  .lead {
    margin-block-start: var(--gs-4);
    max-inline-size: 52ch;
    color: var(--gs-ink-muted);
  }
  section {
    display: grid;
    grid-template-columns: 14rem minmax(0, 1fr);
    gap: var(--gs-4) var(--gs-6);
    padding-block: var(--gs-5);
    border-block-start: 1px solid var(--gs-line);
  }
  h2 {
    font-size: var(--gs-text-l);
  }
  .role p {
    margin-block-start: var(--gs-1);
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
    gap: var(--gs-3);
  }
  li {
    display: grid;
  }
  button {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    justify-content: flex-start;
    gap: 0;
    inline-size: 100%;
    padding: var(--gs-3) var(--gs-4);
    border-color: var(--gs-line);
    text-align: start;
    font-weight: 400;
  }
  button:hover:not(:disabled) {
    border-color: var(--gs-accent);
  }
  .name {
    display: block;
    font-weight: 660;
    color: var(--gs-accent-strong);
  }
  .where {
    display: block;
    font-size: var(--gs-text-s);
    color: var(--gs-ink-muted);
  }
  .about {
    display: block;
    margin-block-start: var(--gs-2);
    font-size: var(--gs-text-s);
  }
  .note {
    margin-block-start: var(--gs-5);
  }
  @media (max-width: 47.99rem) {
    header {
      padding-block: 0 var(--gs-5);
    }
    section {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
