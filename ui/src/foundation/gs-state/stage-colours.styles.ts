import { css } from 'lit';

/** The colours that a stage may have, each with at least 4.5 to 1 on its own wash, light and dark. */
export const stageColours = css`
  .slate {
    --gs-stage: light-dark(oklch(0.43 0.03 250), oklch(0.82 0.025 250));
    --gs-stage-wash: light-dark(oklch(0.945 0.01 250), oklch(0.29 0.018 250));
  }
  .violet {
    --gs-stage: light-dark(oklch(0.43 0.12 290), oklch(0.82 0.085 292));
    --gs-stage-wash: light-dark(oklch(0.95 0.018 290), oklch(0.29 0.04 288));
  }
  .blue {
    --gs-stage: light-dark(oklch(0.42 0.11 250), oklch(0.82 0.08 248));
    --gs-stage-wash: light-dark(oklch(0.95 0.018 250), oklch(0.29 0.04 250));
  }
  .teal {
    --gs-stage: light-dark(oklch(0.41 0.075 200), oklch(0.82 0.08 195));
    --gs-stage-wash: light-dark(oklch(0.95 0.02 200), oklch(0.29 0.03 205));
  }
  .green {
    --gs-stage: light-dark(oklch(0.41 0.09 150), oklch(0.82 0.1 155));
    --gs-stage-wash: light-dark(oklch(0.95 0.026 155), oklch(0.29 0.035 158));
  }
  .olive {
    --gs-stage: light-dark(oklch(0.42 0.07 115), oklch(0.83 0.08 115));
    --gs-stage-wash: light-dark(oklch(0.95 0.024 115), oklch(0.29 0.03 115));
  }
  .rose {
    --gs-stage: light-dark(oklch(0.43 0.12 350), oklch(0.83 0.08 352));
    --gs-stage-wash: light-dark(oklch(0.95 0.018 350), oklch(0.29 0.04 350));
  }
  .brown {
    --gs-stage: light-dark(oklch(0.42 0.05 50), oklch(0.82 0.045 55));
    --gs-stage-wash: light-dark(oklch(0.945 0.014 60), oklch(0.29 0.022 55));
  }
`;
