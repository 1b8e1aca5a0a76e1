import { css } from 'lit';

/** A quiet strip above the reply; somebody else's claim stands out by its line, not by colour alone. */
export const deskClaimStyles = css`
  :host {
    margin-block-end: var(--gs-4);
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--gs-2) var(--gs-3);
    min-block-size: 2.75rem;
  }
  .held,
  .other {
    padding: var(--gs-1) var(--gs-3);
    border-inline-start: 4px solid var(--gs-accent);
    border-radius: var(--gs-radius);
    background: var(--gs-accent-wash);
  }
  .other {
    border-inline-start-color: var(--gs-review);
    background: var(--gs-review-wash);
  }
  .who {
    font-weight: 600;
  }
  .lost {
    margin-block-end: var(--gs-3);
    padding: var(--gs-2) var(--gs-3);
    border-inline-start: 4px solid var(--gs-review);
    background: var(--gs-review-wash);
  }
  kbd {
    margin-inline-start: var(--gs-2);
    padding: 0 0.35em;
    border: 1px solid currentColor;
    border-radius: 4px;
    font: inherit;
    font-size: var(--gs-text-s);
    text-transform: uppercase;
  }
  dialog {
    max-inline-size: 32rem;
  }
  dialog p {
    margin-block: var(--gs-4);
  }
  @media (pointer: coarse), (forced-colors: active) {
    kbd {
      display: none;
    }
  }
`;
