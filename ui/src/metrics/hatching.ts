import { svg, type SVGTemplateResult } from 'lit';

/** The pattern of what is not shown; fill with `url(#hatch)` in the same root. */
export function hatching(): SVGTemplateResult {
  return svg`<defs>
    <pattern id="hatch" class="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V7" stroke-width="2"/>
    </pattern>
  </defs>`;
}
