import { afterEach, describe, expect, it } from 'vitest';
import { singleKey, singleKeys } from './single-keys.ts';

const press = (on: Element, key: string, more: KeyboardEventInit = {}): string | undefined => {
  let heard: string | undefined;
  const listen = (event: Event): void => {
    heard = singleKey(event as KeyboardEvent);
  };
  window.addEventListener('keydown', listen);
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }));
  window.removeEventListener('keydown', listen);
  return heard;
};
const place = (tag: string, attributes: Record<string, string> = {}): Element => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
};

describe('a single key', () => {
  afterEach(() => localStorage.clear());

  it('is heard on the page, on links and on choices', () => {
    expect(press(document.body, 'd')).toBe('d');
    expect(press(place('a'), 'j')).toBe('j');
    expect(press(place('input', { type: 'radio' }), 'd')).toBe('d');
  });

  it('is left to whoever writes', () => {
    expect(press(place('textarea'), 'd')).toBeUndefined();
    expect(press(place('input', { type: 'text' }), 'd')).toBeUndefined();
    expect(press(place('dialog'), 'd')).toBeUndefined();
  });

  it('is left to the browser when a modifier is held', () => {
    expect(press(document.body, 'r', { ctrlKey: true })).toBeUndefined();
    expect(press(document.body, 'r', { metaKey: true })).toBeUndefined();
  });

  it('can be switched off, but for the key that shows how to switch it on', () => {
    singleKeys.on = false;

    expect(press(document.body, 'd')).toBeUndefined();
    expect(press(document.body, '?')).toBe('?');
  });
});
