import { css } from 'lit';

/** Two panes where there is room; on a phone the queue and the idea are two screens. */
export const deskStyles = css`
  header {
    margin-block-end: var(--gs-5);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gs-1) var(--gs-4);
    margin-block-start: var(--gs-2);
    color: var(--gs-ink-muted);
  }
  .units {
    max-inline-size: 20rem;
  }
  .back {
    display: none;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(13rem, 18rem) minmax(0, 1fr);
    gap: clamp(var(--gs-4), 2.5vw, var(--gs-6));
    align-items: start;
  }
  .queue {
    position: sticky;
    inset-block-start: 4.5rem;
    max-block-size: calc(100dvh - 6rem);
    overflow-y: auto;
    border-inline-end: 1px solid var(--gs-line);
  }
  gs-desk-reading {
    animation: settle var(--gs-quick) var(--gs-ease);
  }
  @keyframes settle {
    from {
      opacity: 0.4;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    gs-desk-reading {
      animation: none;
    }
  }
  @media (max-width: 47.99rem) {
    .panes {
      display: block;
    }
    .queue {
      position: static;
      max-block-size: none;
      border-inline-end: 0;
      margin-inline: -1rem;
    }
    .reads .queue,
    .reads header > :not(.spread),
    .lists .reading {
      display: none;
    }
    /* The heading stays for those who listen: the page is still the desk. */
    .reads header {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .reads .back {
      display: inline-flex;
      margin-block: calc(-1 * var(--gs-3)) var(--gs-2);
      margin-inline-start: calc(-1 * var(--gs-2));
    }
    .keys {
      display: none;
    }
  }
`;
