import { api } from '../foundation/api.ts';

/** Brings what the intranet signed for its reader, a JWT that is good for a minute. */
export type BringAssertion = () => Promise<string>;

interface Exchanged {
  readonly token: string;
  readonly expiresAt: string;
}

/** How long before its end a token is changed for a new one. */
const ahead = 60_000;
const soonest = 5_000;
const retryAfter = 15_000;

/**
 * The token of whoever reads, bought with the intranet's word and changed for a new one before it ends. All elements of
 * a page that name the same server and the same source share one, and so ask the intranet once.
 */
export class HostToken extends EventTarget {
  private static readonly all = new Map<string, HostToken>();

  /** The token in use; none while the intranet has not vouched for anybody. */
  token: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: Promise<void> | undefined;
  private users = 0;

  private readonly server: string;
  private readonly bring: BringAssertion;

  constructor(server: string, bring: BringAssertion) {
    super();
    this.server = server;
    this.bring = bring;
  }

  /** The one for a server and an address of the intranet. */
  static at(server: string, assertionUrl: string): HostToken {
    const key = `${server} ${new URL(assertionUrl, location.href).href}`;
    const known = HostToken.all.get(key) ?? new HostToken(server, () => fetchAssertion(assertionUrl));
    HostToken.all.set(key, known);
    return known;
  }

  /** Keeps a token ready for as long as somebody uses it; answers when it is there, or cannot be had. */
  use(): Promise<void> {
    this.users += 1;
    return this.token ? Promise.resolve() : this.renew();
  }

  /** Somebody needs it no longer. */
  leave(): void {
    this.users -= 1;
    if (this.users === 0) clearTimeout(this.timer);
  }

  /** Asks for a new one at once, because the server took the old one no longer. */
  renew(): Promise<void> {
    this.asking ??= this.exchange().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async exchange(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const { token, expiresAt } = await api.exchange<Exchanged>(this.server, await this.bring());
      this.become(token);
      this.later(Math.max(soonest, new Date(expiresAt).getTime() - Date.now() - ahead));
    } catch {
      this.become(undefined);
      this.later(retryAfter);
    }
  }

  private later(wait: number): void {
    if (this.users > 0) this.timer = setTimeout(() => void this.renew(), wait);
  }

  private become(token: string | undefined): void {
    if (this.token === token) return;
    this.token = token;
    this.dispatchEvent(new Event('gs-token'));
  }
}

async function fetchAssertion(url: string): Promise<string> {
  const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store' });
  if (!response.ok) throw new Error(`The intranet answered ${response.status}`);
  return (await response.text()).trim();
}
