import axe from 'axe-core';
import type { LitElement } from 'lit';

/** Puts an element on the page and waits until it and what it shows has been drawn. */
export async function mount<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]> = {},
): Promise<HTMLElementTagNameMap[T]> {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  await settled(element);
  return element;
}

export async function settled(element: HTMLElement): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await (element as unknown as LitElement).updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** What axe finds wrong with an element; colours are looked at in a real browser. */
export async function complaints(element: HTMLElement): Promise<string[]> {
  const found = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
}
