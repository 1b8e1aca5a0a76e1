import { css } from 'lit';

/** Buttons, inputs, tabs and dialogs: native controls, drawn with the tokens. Adopt beside an element's own styles. */
export const controlStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--gs-2);
    min-block-size: 2.75rem;
    padding: var(--gs-2) var(--gs-4);
    border: 1px solid var(--gs-edge);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    color: var(--gs-ink);
    font: inherit;
    font-weight: 560;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--gs-quick) var(--gs-ease);
  }
  button:hover,
  .button:hover {
    background: var(--gs-accent-wash);
    color: var(--gs-ink);
  }
  .primary {
    border-color: var(--gs-accent);
    background: var(--gs-accent);
    color: var(--gs-accent-ink);
  }
  .primary:hover {
    background: var(--gs-accent-strong);
    border-color: var(--gs-accent-strong);
    color: var(--gs-accent-ink);
  }
  .plain {
    border-color: transparent;
    background: none;
    color: var(--gs-accent);
    padding-inline: var(--gs-2);
  }
  .small-button {
    min-block-size: 2.25rem;
    padding-block: var(--gs-1);
    font-size: var(--gs-text-s);
  }
  button[aria-pressed='true'] {
    border-color: var(--gs-accent);
    background: var(--gs-accent-wash);
    color: var(--gs-accent-strong);
  }
  button:disabled,
  button[aria-disabled='true'] {
    border-color: var(--gs-line);
    background: var(--gs-sunken);
    color: var(--gs-ink-muted);
    cursor: not-allowed;
  }
  .plain:disabled,
  .plain[aria-disabled='true'] {
    border-color: transparent;
    background: none;
  }
  input:not([type='checkbox'], [type='radio']),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: var(--gs-2) var(--gs-3);
    border: 1px solid var(--gs-edge);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    color: var(--gs-ink);
    font: inherit;
    line-height: 1.5;
  }
  textarea {
    min-block-size: 7.5rem;
    resize: vertical;
    field-sizing: content;
    max-block-size: 30rem;
  }
  input[aria-invalid='true'],
  textarea[aria-invalid='true'],
  select[aria-invalid='true'] {
    border-color: var(--gs-error);
    box-shadow: inset 0 0 0 1px var(--gs-error);
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    flex: none;
    accent-color: var(--gs-accent);
  }
  label,
  legend {
    font-weight: 600;
  }
  legend {
    padding: 0;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--gs-3);
    min-block-size: 2.75rem;
    padding-block: var(--gs-1);
    font-weight: 400;
    line-height: 1.4;
    cursor: pointer;
  }
  .hint {
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
    line-height: 1.5;
    max-inline-size: var(--gs-measure);
  }
  .field-error {
    color: var(--gs-error);
    font-weight: 600;
  }
  .tabs {
    display: flex;
    gap: var(--gs-1);
    overflow-x: auto;
    border-block-end: 1px solid var(--gs-line);
  }
  .tabs > a,
  .tabs > button {
    flex: none;
    min-block-size: 2.75rem;
    display: inline-flex;
    align-items: center;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--gs-ink-muted);
    padding: var(--gs-2) var(--gs-3);
    font-weight: 560;
    text-decoration: none;
  }
  .tabs > a:hover,
  .tabs > button:hover {
    color: var(--gs-ink);
    border-block-end-color: var(--gs-line);
  }
  .tabs > [aria-current='page'],
  .tabs > [aria-current='true'],
  .tabs > [aria-selected='true'] {
    color: var(--gs-accent-strong);
    border-block-end-color: var(--gs-accent);
  }
  .tabs > :focus-visible {
    outline-offset: -3px;
  }
  dialog {
    inline-size: min(40rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: clamp(var(--gs-4), 5vw, var(--gs-6));
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    color: var(--gs-ink);
    box-shadow: var(--gs-shadow);
  }
  dialog::backdrop {
    background: oklch(0.2 0.02 240 / 0.45);
  }
  @media (forced-colors: active) {
    .primary,
    button[aria-pressed='true'] {
      border: 2px solid ButtonText;
    }
    .tabs > [aria-current='page'],
    .tabs > [aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;

/** Stacks and rows, for pages that need no more. */
export const layoutStyles = css`
  .stack > * + * {
    margin-block-start: var(--gs-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--gs-2) var(--gs-4);
  }
  /* What looks like a word begins where the words above it begin. */
  .row > .plain:first-child {
    margin-inline-start: calc(-1 * var(--gs-2));
  }
  .spread {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--gs-2) var(--gs-4);
  }
  .sheet {
    padding: var(--gs-5);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
  }
  .rule {
    border: 0;
    border-block-start: 1px solid var(--gs-line);
    margin: var(--gs-6) 0;
  }
`;
