import { css } from 'lit';

/** Rows of paper with a line between them; the one being read carries the accent at its edge. */
export const deskQueueStyles = css`
  .arrivals {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    min-block-size: 3rem;
    padding-inline: var(--gs-3);
    background: var(--gs-paper);
    border-block-end: 1px solid var(--gs-line);
  }
  .arrivals button {
    flex: 1;
    animation: arrive var(--gs-calm) var(--gs-ease);
  }
  @keyframes arrive {
    from {
      transform: translateY(-0.5rem);
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .arrivals button {
      animation: none;
    }
  }
  .more {
    margin: var(--gs-3);
  }
  h2 {
    padding: var(--gs-4) var(--gs-3) var(--gs-1);
    font-size: var(--gs-text-s);
    color: var(--gs-ink-muted);
  }
  li + li {
    border-block-start: 1px solid var(--gs-line);
  }
  .pickable {
    display: grid;
    grid-template-columns: 2.75rem minmax(0, 1fr);
  }
  .box {
    display: grid;
    place-items: center;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  a {
    display: block;
    padding: var(--gs-3);
    border-inline-start: 4px solid transparent;
    color: var(--gs-ink);
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  a:hover {
    background: var(--gs-accent-wash);
    color: var(--gs-ink);
  }
  a:focus-visible {
    outline-offset: -3px;
  }
  a[aria-current='true'] {
    border-inline-start-color: var(--gs-accent);
    background: var(--gs-raised);
  }
  .title {
    display: block;
    font-weight: 600;
    line-height: 1.35;
  }
  .facts {
    display: block;
    margin-block-start: 2px;
    font-size: var(--gs-text-s);
    line-height: 1.45;
    color: var(--gs-ink-muted);
  }
  .claimed {
    color: var(--gs-review);
  }
  .claimed::before {
    content: '✎ ' / '';
  }
  @media (forced-colors: active) {
    a[aria-current='true'] {
      border-inline-start-color: Highlight;
    }
  }
`;
