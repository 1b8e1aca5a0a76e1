import { css } from 'lit';

/** Like the answer form; each letter stands by itself, as its author will read it. */
export const bulkAnswerStyles = css`
  h2:focus {
    outline: none;
  }
  section > * + *,
  form > * + * {
    margin-block-start: var(--gs-4);
  }
  .fields > * {
    margin-block-end: var(--gs-5);
  }
  .reasons .choice {
    min-block-size: 2.5rem;
  }
  .or {
    display: grid;
    gap: var(--gs-4);
  }
  .letters {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .letters li {
    padding-block: var(--gs-4);
    border-block-start: 1px solid var(--gs-line);
    overflow-wrap: anywhere;
  }
  .letters h3 {
    font-size: var(--gs-text-m);
  }
  .text {
    max-inline-size: var(--gs-measure);
    margin-block: var(--gs-2);
    white-space: pre-line;
  }
`;
