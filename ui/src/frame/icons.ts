import { svg, type SVGTemplateResult } from 'lit';

/** Line drawings of 24 units; they inherit the colour of the words beside them. */
function drawn(path: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
}

export const icons = {
  today: drawn(svg`<path d="M3 17h18M6.5 17a5.5 5.5 0 0 1 11 0M12 7V4M4.6 10.1 3 8.500M19.4 10.1 21 8.500M7 21h10"/>`),
  propose: drawn(svg`<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3M13 20h7"/>`),
  explore: drawn(svg`<path d="M4 5h16M4 12h10M4 19h7"/><circle cx="17.5" cy="16.5" r="3"/><path d="M19.7 18.7 22 21"/>`),
  desk: drawn(svg`<path d="M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 3h5L16 13h5"/>`),
  delivery: drawn(svg`<path d="M3 19c6 0 7-2 9-6.500S16 5 21 5M3 19h18"/><circle cx="12" cy="12.5" r="1.5" fill="currentColor"/>`),
  insight: drawn(svg`<path d="M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6"/>`),
  admin: drawn(svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`),
  facilitation: drawn(svg`<circle cx="6" cy="7" r="2.5"/><circle cx="18" cy="7" r="2.5"/><circle cx="12" cy="18" r="2.5"/><path d="M8.500 7h7M7.300 9.200l3.500 6.500M16.700 9.200l-3.500 6.500"/>`),
  openings: drawn(svg`<path d="M3 12c2.500-4 5.500-6 9-6s6.500 2 9 6c-2.500 4-5.500 6-9 6s-6.500-2-9-6zM5 19 19 5"/><circle cx="12" cy="12" r="2.500"/>`),
  reading: drawn(svg`<path d="M12 6c-2-1.500-5-2-9-2v14c4 0 7 .5 9 2 2-1.500 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14"/>`),
  mine: drawn(svg`<path d="M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5"/>`),
  bell: drawn(svg`<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4"/>`),
  search: drawn(svg`<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5.5 5.5"/>`),
  person: drawn(svg`<circle cx="12" cy="8" r="4"/><path d="M4 21c1-5 4-7 8-7s7 2 8 7"/>`),
};
