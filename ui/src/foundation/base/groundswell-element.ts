import { LitElement, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { baseStyles } from '../styles/base.styles.ts';
import { controlStyles, layoutStyles } from '../styles/controls.styles.ts';

/**
 * The base of every element: the shared sheets come first, an element's own `styles` after them. One constructable
 * sheet serves all shadow roots, so sharing costs nothing and a strict `style-src` is kept.
 */
export abstract class GroundswellElement extends LitElement {
  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const own = super.finalizeStyles(styles);
    return [...super.finalizeStyles([baseStyles, controlStyles, layoutStyles]), ...own];
  }

  /** Tells whoever listens above, across shadow roots. */
  protected tell<T>(type: string, detail: T, options: EventInit = {}): boolean {
    const event = new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true, ...options });
    return this.dispatchEvent(event);
  }

  /** The first element in the shadow root that matches. */
  protected find<E extends Element = HTMLElement>(selector: string): E | null {
    return this.renderRoot.querySelector<E>(selector);
  }
}

/** Registers an element once, also when a host page loads the plugin twice. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
