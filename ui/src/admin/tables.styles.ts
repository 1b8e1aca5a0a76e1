import { css } from 'lit';

/** Plain tables with a line between rows; on a phone each row becomes a small sheet with its labels. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--gs-2) var(--gs-4) var(--gs-2) 0;
    border-block-end: 1px solid var(--gs-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    font-size: var(--gs-text-s);
    color: var(--gs-ink-muted);
    font-weight: 600;
  }
  tbody th {
    font-weight: 560;
  }
  @media (max-width: 47.99rem) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr,
    tbody th,
    td {
      display: block;
      border: 0;
      padding: 0;
    }
    tr {
      padding-block: var(--gs-3);
      border-block-end: 1px solid var(--gs-line);
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--gs-ink-muted);
      font-size: var(--gs-text-s);
    }
  }
`;
