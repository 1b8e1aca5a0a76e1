/** Says something to people who listen instead of look; the frame (or the plugin) holds the live region. */
export function announce(words: string): void {
  window.dispatchEvent(new CustomEvent('gs-announce', { detail: words }));
}
