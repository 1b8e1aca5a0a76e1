import { css } from 'lit';

/** The list drops over the page; the chosen option is told by an outline as well as by colour. */
export const searchBoxStyles = css`
  :host {
    display: block;
    position: relative;
  }
  form svg {
    position: absolute;
    inset-block-start: 0.65rem;
    inset-inline-start: 0.75rem;
    inline-size: 1.4rem;
    block-size: 1.4rem;
    color: var(--gs-ink-muted);
    pointer-events: none;
  }
  form input[type='search'] {
    padding-inline: 2.75rem var(--gs-3);
    border-color: var(--gs-edge);
  }
  kbd {
    position: absolute;
    inset-block-start: 0.65rem;
    inset-inline-end: 0.75rem;
    padding: 0 0.45rem;
    border: 1px solid var(--gs-line);
    border-radius: 4px;
    color: var(--gs-ink-muted);
    font: inherit;
    font-size: var(--gs-text-s);
    pointer-events: none;
  }
  form:focus-within kbd,
  input:not(:placeholder-shown) ~ kbd {
    visibility: hidden;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 5;
    inset-block-start: 100%;
    inset-inline: 0;
    max-block-size: min(32rem, 75dvh);
    margin-block-start: var(--gs-1);
    padding: var(--gs-2);
    overflow-y: auto;
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    box-shadow: var(--gs-shadow);
  }
  [role='group'] + [role='group'] {
    margin-block-start: var(--gs-2);
    padding-block-start: var(--gs-2);
    border-block-start: 1px solid var(--gs-line);
  }
  .kind {
    padding: var(--gs-1) var(--gs-3);
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
  }
  [role='option'] {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--gs-4);
    padding: var(--gs-2) var(--gs-3);
    border-radius: 4px;
    line-height: 1.35;
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
  [role='option'] b {
    font-weight: 720;
  }
  [role='option'] small {
    flex: none;
    max-inline-size: 50%;
    text-align: end;
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
  }
  .clear {
    color: var(--gs-accent);
  }
  @media (max-width: 47.99rem) {
    kbd {
      display: none;
    }
    [role='option'] {
      min-block-size: 2.75rem;
      align-items: center;
    }
  }
`;
