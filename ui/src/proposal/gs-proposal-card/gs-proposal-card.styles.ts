import { css } from 'lit';

export const cardStyles = css`
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 9.5rem;
    gap: var(--gs-2) var(--gs-6);
    padding-block: var(--gs-5);
    border-block-start: 1px solid var(--gs-card-rule, var(--gs-line));
  }
  :host([fresh]) article {
    animation: arrive var(--gs-calm) var(--gs-ease) both;
    box-shadow: inset 3px 0 0 var(--gs-accent);
    padding-inline-start: var(--gs-4);
  }
  h3 {
    font-size: var(--gs-text-l);
    font-weight: 640;
  }
  h3 a {
    color: var(--gs-ink);
    text-decoration-color: transparent;
  }
  h3 a:hover {
    color: var(--gs-accent-strong);
    text-decoration-color: currentColor;
  }
  .by {
    margin-block-start: var(--gs-1);
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
  }
  .summary {
    margin-block-start: var(--gs-2);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .answer {
    margin-block-start: var(--gs-3);
    padding-inline-start: var(--gs-3);
    border-inline-start: 3px solid var(--gs-line);
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
    overflow-wrap: anywhere;
  }
  .answer strong {
    color: var(--gs-ink);
    font-weight: 600;
  }
  gs-theme-chips {
    display: block;
    margin-block-start: var(--gs-3);
  }
  .course {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: var(--gs-3);
    padding-block-start: var(--gs-1);
  }
  .course gs-swell {
    inline-size: 100%;
  }
  .foot {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-1) var(--gs-4);
    max-inline-size: none;
    color: var(--gs-ink-muted);
    font-size: var(--gs-text-s);
    font-variant-numeric: tabular-nums;
  }
  .foot gs-next-step {
    margin-inline-start: auto;
  }
  mark {
    background: var(--gs-accent-wash);
    color: inherit;
    box-shadow: inset 0 -2px 0 var(--gs-accent);
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(-0.75rem);
    }
  }
  @media (max-width: 35rem) {
    article {
      grid-template-columns: minmax(0, 1fr);
    }
    .course {
      grid-row: 1;
      flex-direction: row-reverse;
      align-items: center;
      justify-content: space-between;
    }
    .course gs-swell {
      inline-size: 6.5rem;
    }
    .foot gs-next-step {
      margin-inline-start: 0;
      flex-basis: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host([fresh]) article {
      animation: none;
    }
  }
`;
