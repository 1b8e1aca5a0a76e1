import { css } from 'lit';

/** One sheet of A4: paper, ink, and the swell; the frame around it prints nothing (see gs-frame). */
export const certificateStyles = css`
  .row {
    justify-content: space-between;
    max-inline-size: 46rem;
    margin: 0 auto var(--gs-4);
  }
  .paper {
    display: grid;
    gap: var(--gs-5);
    align-content: start;
    box-sizing: border-box;
    max-inline-size: 46rem;
    min-block-size: 58rem;
    margin-inline: auto;
    padding: clamp(var(--gs-5), 7vw, 5rem);
    border: 1px solid var(--gs-line);
    border-radius: var(--gs-radius);
    background: var(--gs-raised);
    text-align: center;
  }
  .agency {
    font-size: var(--gs-text-l);
    letter-spacing: 0.02em;
  }
  gs-swell {
    inline-size: min(100%, 26rem);
    margin-inline: auto;
  }
  .eyebrow,
  .by,
  dt {
    color: var(--gs-ink-muted);
  }
  h1 {
    font-size: clamp(var(--gs-text-2xl), 1.2rem + 3vw, var(--gs-text-4xl));
    line-height: var(--gs-leading-tight);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h1:focus {
    outline: none;
  }
  .first {
    margin-block: var(--gs-1);
    font-size: var(--gs-text-2xl);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h2 {
    margin-block-end: var(--gs-2);
    font-size: var(--gs-text-s);
    font-weight: 400;
    color: var(--gs-ink-muted);
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--gs-4) var(--gs-6);
    margin-block-start: var(--gs-5);
  }
  dt {
    font-size: var(--gs-text-s);
  }
  dd {
    margin: 0;
  }
  .outcome {
    max-inline-size: var(--gs-measure);
    margin-inline: auto;
    padding-block: var(--gs-5);
    border-block: 1px solid var(--gs-line);
  }
  .foot {
    margin-block-start: auto;
    padding-block-start: var(--gs-5);
  }
  @media print {
    .paper {
      max-inline-size: none;
      min-block-size: 0;
      padding: 6mm;
      border: 0;
      background: none;
      break-inside: avoid;
    }
  }
`;
