import { session } from '../foundation/session.ts';

const most = 6;

/** What somebody looked for lately: on this device only, apart for each person who signs in here, and never sent. */
class Recent {
  get searches(): string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((q): q is string => typeof q === 'string').slice(0, most) : [];
    } catch {
      return [];
    }
  }

  remember(q: string): void {
    if (!q) return;
    this.keep([q, ...this.searches.filter((other) => other !== q)].slice(0, most));
  }

  clear(): void {
    this.keep([]);
  }

  private get key(): string {
    return `gs-searches-${session.signedIn ? (session.value.person?.id ?? '') : ''}`;
  }

  // A browser that keeps nothing (private windows, strict policies) throws here; the search works without.
  private keep(searches: string[]): void {
    try {
      if (searches.length) localStorage.setItem(this.key, JSON.stringify(searches));
      else localStorage.removeItem(this.key);
    } catch {
      return;
    }
  }
}

export const recent = new Recent();
