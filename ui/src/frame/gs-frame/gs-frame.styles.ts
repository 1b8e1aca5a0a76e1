import { css } from 'lit';

export const frameStyles = css`
  :host {
    min-block-size: 100dvh;
    background: var(--gs-paper);
  }
  .skip {
    position: absolute;
    inset-inline-start: var(--gs-4);
    inset-block-start: -6rem;
    z-index: 10;
    padding: var(--gs-2) var(--gs-4);
    background: var(--gs-ink);
    color: var(--gs-paper);
    border-radius: var(--gs-radius);
  }
  .skip:focus {
    inset-block-start: var(--gs-2);
  }
  main:focus {
    outline: none;
  }
  .body {
    display: grid;
    grid-template-columns: 12.5rem minmax(0, 1fr);
    max-inline-size: 90rem;
    margin-inline: auto;
  }
  .body.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  main {
    min-inline-size: 0;
    padding: var(--gs-6) clamp(1rem, 4vw, 4rem) var(--gs-9);
  }
  @media (max-width: 63.99rem) {
    .body {
      grid-template-columns: 4.5rem minmax(0, 1fr);
    }
  }
  @media (max-width: 47.99rem) {
    .body {
      display: block;
    }
    main {
      padding-block: var(--gs-5) calc(var(--gs-9) + env(safe-area-inset-bottom));
    }
  }
  @media print {
    .body {
      display: block;
    }
    main {
      padding: 0;
    }
  }
`;
