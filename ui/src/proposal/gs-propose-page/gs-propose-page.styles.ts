import { css } from 'lit';

export const proposePageStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 42rem) minmax(15rem, 20rem);
    gap: var(--gs-6) clamp(2rem, 5vw, 5rem);
  }
  .steps {
    display: flex;
    gap: var(--gs-2);
    margin-block-end: var(--gs-6);
  }
  .steps li {
    flex: 1;
    border-block-start: 3px solid var(--gs-line);
  }
  .steps li.come {
    border-color: var(--gs-accent);
  }
  .steps a {
    display: block;
    padding-block: var(--gs-2);
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
    text-decoration: none;
  }
  .steps a:hover {
    text-decoration: underline;
  }
  .steps [aria-current] {
    color: var(--gs-ink);
    font-weight: 640;
  }
  .steps .figure {
    margin-inline-end: 0.5em;
  }
  .lead {
    margin-block: var(--gs-3) var(--gs-6);
  }
  .files {
    margin-block-start: var(--gs-6);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--gs-3) var(--gs-4);
    margin-block-start: var(--gs-6);
    padding-block-start: var(--gs-5);
    border-block-start: 1px solid var(--gs-line);
  }
  footer .primary {
    min-inline-size: 9rem;
  }
  .keeping {
    flex: 1;
    min-inline-size: 8rem;
  }
  aside {
    padding-block-start: var(--gs-7);
  }
  aside > * + * {
    margin-block-start: var(--gs-7);
  }
  @media (max-width: 63.99rem) {
    .page {
      grid-template-columns: minmax(0, 42rem);
    }
    aside {
      padding-block-start: 0;
    }
  }
`;

export const questionStyles = css`
  .question + .question,
  .question .question,
  .paper + .question {
    margin-block-start: var(--gs-6);
  }
  .question {
    display: block;
  }
  legend {
    padding: 0;
    margin-block-end: var(--gs-1);
  }
  fieldset > .paper {
    margin-block: var(--gs-2) var(--gs-3);
  }
  fieldset > gs-field {
    display: block;
    margin-block-start: var(--gs-4);
  }
  legend span {
    font-weight: 400;
  }
  .tall {
    align-items: flex-start;
    padding-block: var(--gs-2);
    line-height: 1.45;
  }
  .paper {
    padding: var(--gs-5);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
  }
  .paper h2 {
    margin-block: var(--gs-1) var(--gs-3);
  }
  .paper p + p,
  .paper gs-right-note + p {
    margin-block-start: var(--gs-3);
  }
  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;
