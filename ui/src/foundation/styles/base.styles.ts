import { css } from 'lit';

/** What every shadow root starts from: box sizing, type, links, focus, and text only for screen readers. */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    line-height: var(--gs-leading-tight);
    font-weight: 680;
    text-wrap: balance;
    letter-spacing: -0.006em;
  }
  h1 {
    font-size: clamp(var(--gs-text-2xl), 1.2rem + 2.6vw, var(--gs-text-4xl));
    letter-spacing: -0.015em;
  }
  h2 {
    font-size: var(--gs-text-xl);
  }
  h3 {
    font-size: var(--gs-text-l);
  }
  h4 {
    font-size: var(--gs-text-m);
  }
  h1:focus {
    outline: none;
  }
  p + h1 {
    margin-block-start: var(--gs-2);
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
  }
  p {
    max-inline-size: var(--gs-measure);
    text-wrap: pretty;
  }
  /* A line in another direction than the page stands where the page's lines begin; what is longer begins where it is read from. */
  :is(h1, h2, h3, p, li, dd)[dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  ul[role='list'],
  ol[role='list'] {
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--gs-accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--gs-accent-strong);
    text-decoration-thickness: 2px;
  }
  summary {
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding-block: var(--gs-2);
    color: var(--gs-accent);
    font-weight: 560;
    cursor: pointer;
  }
  summary:hover {
    color: var(--gs-accent-strong);
  }
  :focus-visible {
    outline: 3px solid var(--gs-accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  time,
  .figure {
    font-variant-numeric: tabular-nums;
  }
  .muted {
    color: var(--gs-ink-muted);
  }
  .small {
    font-size: var(--gs-text-s);
    line-height: 1.5;
  }
  .lead {
    margin-block: var(--gs-3) var(--gs-5);
    font-size: var(--gs-text-l);
    line-height: 1.5;
  }
  .eyebrow {
    font-size: var(--gs-text-s);
    font-weight: 600;
    color: var(--gs-ink-muted);
  }
  .turn {
    color: var(--gs-turn);
    font-weight: 600;
  }
  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* A picture that points somewhere points the other way where one reads the other way. */
  .mirrors:dir(rtl) {
    transform: scaleX(-1);
  }
  @media print {
    .no-print {
      display: none !important;
    }
  }
`;
