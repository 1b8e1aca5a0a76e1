/**
 * People's words, as the server's HTML, made into nodes. The server has cleaned them; this second sieve keeps a mistake
 * there from becoming a hole here. The policy's name is the one that the content security policy allows.
 */
type Policy = { createHTML(markup: string): string };
type Factory = { createPolicy(name: string, rules: { createHTML(markup: string): string }): Policy };

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy('groundswell', { createHTML: (markup) => markup });

const kept = new Set(
  'P BR STRONG EM B I DEL CODE PRE BLOCKQUOTE UL OL LI H1 H2 H3 H4 H5 H6 HR A TABLE THEAD TBODY TR TH TD SUP SUB SPAN'.split(' '),
);
const dropped = new Set(['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'TEMPLATE', 'SVG', 'MATH']);

export function clean(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy ? (policy.createHTML(markup) as string) : markup;
  sieve(template.content);
  return template.content;
}

function sieve(parent: ParentNode): void {
  for (const element of [...parent.children]) {
    const name = element.tagName.toUpperCase();
    if (dropped.has(name)) {
      element.remove();
      continue;
    }
    sieve(element);
    if (kept.has(name)) strip(element);
    else element.replaceWith(...element.childNodes);
  }
}

function strip(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (!harmless(element, name, value)) element.removeAttribute(name);
  }
  if (element.tagName === 'A') element.setAttribute('rel', 'nofollow noopener ugc');
}

function harmless(element: Element, name: string, value: string): boolean {
  if (name === 'href') return element.tagName === 'A' && /^(https?:|mailto:|\/(?!\/)|#)/i.test(value.trim());
  return ['start', 'colspan', 'rowspan', 'dir', 'lang'].includes(name);
}
