import { t, type MessageKey } from './t.ts';

/** One address of the product. Each feature declares its own in `<feature>/routes.ts`; the frame gathers them. */
export interface Route {
  /** A path with named parts, as `/proposals/:id`. */
  path: string;
  /** The page's element; it gets the named parts as properties, and `query` as a URLSearchParams. */
  element: string;
  load: () => Promise<unknown>;
  title: MessageKey;
  /** May be read before signing in. */
  open?: boolean;
  /** What facilitators keep there, in a sentence; the page stands in their place. */
  facilitates?: MessageKey;
}

export interface Match {
  route: Route;
  parts: Record<string, string>;
}

/** The route of a path, or nothing. The more literal route wins. */
export function match(routes: readonly Route[], path: string): Match | undefined {
  const clean = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const ordered = [...routes].sort((a, b) => a.path.split(':').length - b.path.split(':').length);
  for (const route of ordered) {
    const found = pattern(route.path).exec(clean);
    if (found) return { route, parts: decode(found.groups ?? {}) };
  }
  return undefined;
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}

function decode(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}

/** Where the product lives inside an address: the whole site, or one element in somebody's page. */
export interface Place {
  read(): URL;
  go(path: string, options: { replace: boolean }): void;
}

const history: Place = {
  read: () => new URL(location.href),
  go: (path, { replace }) => window.history[replace ? 'replaceState' : 'pushState']({}, '', path),
};

let place: Place = history;

/** Embedded, the address bar belongs to the host: the plugin brings a place of its own. */
export function settle(elsewhere: Place): void {
  place = elsewhere;
}

export function here(): URL {
  return place.read();
}

/** Goes to a path of the product without loading a document. `quiet` keeps the focus where it is. */
export function go(path: string, { replace = false, quiet = false } = {}): void {
  place.go(path, { replace });
  window.dispatchEvent(new CustomEvent('gs-went', { detail: { quiet } }));
}

/** Calls back at every change of address; returns how to stop. */
export function watch(moved: (quiet: boolean) => void): () => void {
  const went = (event: Event): void => moved((event as CustomEvent<{ quiet: boolean }>).detail.quiet);
  const popped = (): void => moved(false);
  window.addEventListener('gs-went', went);
  window.addEventListener('popstate', popped);
  return () => {
    window.removeEventListener('gs-went', went);
    window.removeEventListener('popstate', popped);
  };
}

/** Lets ordinary links move within the product: what a browser would open elsewhere is left to it. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  const path = link.getAttribute('href') ?? '';
  if (path.startsWith('#') || path.startsWith('/api') || !path.startsWith('/')) return;
  event.preventDefault();
  go(path);
}

/** Sets the title of the document: the page first, the product after it. */
export function entitle(page: string): void {
  document.title = page ? `${page} · ${t('product.name')}` : t('product.name');
}

/** What has the focus, however deep in elements of ours. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Moves the focus to the page's heading, so that a screen reader says where one is; says whether there is one yet. */
export function focusHeading(page: Element | null): boolean {
  const root = page?.shadowRoot;
  const heading = root?.querySelector('h1') ?? headingBelow(root);
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}

/** A page that only chooses between two others has its heading one level down. */
function headingBelow(root: ShadowRoot | null | undefined): HTMLElement | undefined {
  for (const child of root?.children ?? []) {
    const heading = child.shadowRoot?.querySelector('h1');
    if (heading) return heading;
  }
  return undefined;
}
