import { css } from 'lit';

/**
 * The look inside somebody else's page: type and ink are the host's own, the rest is derived from them, and every custom
 * property can be set on the element. No font is loaded and nothing outside the element is touched.
 */
export const embedStyles = css`
  :host {
    --gs-font: inherit;
    --gs-ink: currentcolor;
    --gs-ink-muted: color-mix(in oklab, currentcolor 80%, transparent);
    --gs-paper: Canvas;
    --gs-raised: color-mix(in oklab, currentcolor 3%, transparent);
    --gs-sunken: color-mix(in oklab, currentcolor 6%, transparent);
    --gs-line: color-mix(in oklab, currentcolor 22%, transparent);
    --gs-edge: color-mix(in oklab, currentcolor 55%, transparent);
    --gs-accent: light-dark(oklch(0.42 0.075 195), oklch(0.8 0.085 190));
    --gs-accent-strong: light-dark(oklch(0.35 0.065 197), oklch(0.86 0.075 190));
    --gs-accent-ink: light-dark(white, oklch(0.2 0.03 200));
    --gs-accent-wash: color-mix(in oklab, currentcolor 8%, transparent);
    --gs-error: light-dark(oklch(0.46 0.16 27), oklch(0.79 0.11 27));
    --gs-text-s: 0.875em;
    --gs-text-m: 1em;
    --gs-text-l: 1.2em;
    --gs-leading-tight: 1.25;
    --gs-measure: 66ch;
    --gs-1: 4px;
    --gs-2: 8px;
    --gs-3: 12px;
    --gs-4: 16px;
    --gs-5: 24px;
    --gs-6: 32px;
    --gs-radius: 6px;
    --gs-shadow: 0 6px 20px rgb(0 0 0 / 0.18);
    --gs-quick: 150ms;
    --gs-calm: 250ms;
    --gs-ease: ease-out;
    font-family: var(--gs-font);
    line-height: 1.5;
  }
  h2 {
    font-size: var(--gs-text-l);
    margin-block-end: var(--gs-3);
  }
`;
