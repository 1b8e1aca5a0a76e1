import { css } from 'lit';

/** Forms and facts of the directory: one column of questions, facts as a list, what is done at its end. */
export const keepingStyles = css`
  h2 {
    margin-block: var(--gs-5) var(--gs-2);
  }
  h3 {
    margin-block: var(--gs-5) var(--gs-2);
  }
  form,
  h2 + gs-picker {
    display: block;
    max-inline-size: 40rem;
    margin-block: var(--gs-4);
  }
  form > * {
    margin-block-end: var(--gs-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-3);
    align-items: end;
    max-inline-size: 52rem;
    margin-block: var(--gs-4);
  }
  .lead {
    margin-block: var(--gs-4);
  }
  .sheet {
    margin-block: var(--gs-4);
    padding-block: var(--gs-2);
  }
  .row > gs-picker,
  .row > gs-field {
    flex: 1 1 14rem;
  }
  ul.facts {
    padding: 0;
    list-style: none;
  }
  ul.facts li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-3);
    align-items: baseline;
    justify-content: space-between;
    padding-block: var(--gs-2);
    border-block-end: 1px solid var(--gs-line);
  }
  ul.facts .row {
    margin-block: 0;
  }
  ul.facts + button,
  ul.facts ~ gs-picker {
    display: block;
    margin-block-start: var(--gs-4);
  }
  .past {
    color: var(--gs-ink-muted);
  }
  label.line {
    display: block;
    margin-block-end: var(--gs-1);
  }
`;
