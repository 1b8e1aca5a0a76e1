import { css } from 'lit';

/** What all charts share: quiet axes, text in the reader's size, and the hatching of what is not shown. */
export const chartStyles = css`
  svg {
    display: block;
    overflow: visible;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  text {
    fill: var(--gs-ink-muted);
  }
  text.strong {
    fill: var(--gs-ink);
    font-weight: 680;
  }
  .axis {
    stroke: var(--gs-line);
  }
  .base {
    stroke: var(--gs-edge);
  }
  .mark {
    stroke: var(--gs-edge);
    stroke-dasharray: 2 3;
  }
  .line {
    fill: none;
    stroke: var(--gs-accent);
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .area {
    fill: var(--gs-accent);
    fill-opacity: 0.16;
  }
  .dot {
    fill: var(--gs-accent);
    stroke: var(--gs-paper);
    stroke-width: 1.5;
  }
  .hatch path {
    stroke: var(--gs-edge);
    stroke-opacity: 0.55;
  }
  @media (forced-colors: active) {
    text {
      fill: CanvasText;
    }
    .line,
    .axis,
    .base,
    .mark {
      stroke: CanvasText;
    }
    .dot {
      fill: CanvasText;
    }
  }
`;
