import { css } from 'lit';

/** The list drops over what follows; the chosen option is told by a mark as well as by colour. */
export const pickerStyles = css`
  :host {
    position: relative;
  }
  label {
    display: block;
    margin-block-end: var(--gs-1);
  }
  label span {
    font-weight: 400;
    color: var(--gs-ink-muted);
  }
  .hint,
  .field-error {
    margin-block-end: var(--gs-2);
  }
  .hidden-label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 5;
    inset-inline: 0;
    max-block-size: 18rem;
    margin: var(--gs-1) 0 0;
    padding: var(--gs-1);
    overflow-y: auto;
    list-style: none;
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    box-shadow: var(--gs-shadow);
  }
  [role='option'] {
    display: block;
    padding: var(--gs-2) var(--gs-3);
    border-radius: 4px;
    cursor: pointer;
  }
  [role='option'][aria-selected='true'],
  [role='option']:hover {
    background: var(--gs-accent-wash);
  }
  [role='option'][aria-selected='true'] {
    outline: 2px solid var(--gs-accent);
    outline-offset: -2px;
  }
  [role='option'] small {
    display: block;
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
    line-height: 1.35;
  }
`;
