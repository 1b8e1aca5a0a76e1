import { Problem } from '../foundation/problem.ts';

/** A way to sign in, as the server offers it. */
export interface Way {
  mode: string;
  /** The path that begins it; missing when nothing on the page does. */
  start?: string;
  /** The settings that an administrator has yet to make. */
  missing: string[];
}

/** Only a path of our own: an address from elsewhere must not become a way out. */
export function safe(back: string | null | undefined): string {
  return back && /^\/(?![/\\])/.test(back) ? back : '/';
}

/** Where a way begins, for somebody who wants to go back to a page. */
export function begin(start: string, back: string | null | undefined): string {
  return `${start}?back=${encodeURIComponent(safe(back))}`;
}

/** Why the last attempt failed, as the address says; only a word of ours is taken from it. */
export function refusal(query: URLSearchParams | undefined): Problem | undefined {
  const slug = query?.get('refused');
  return slug && /^[a-z-]{1,60}$/.test(slug) ? new Problem({ type: `/problems/${slug}` }) : undefined;
}
