import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api } from '../foundation/api.ts';
import { live } from '../foundation/live.ts';
import { session } from '../foundation/session.ts';
import { locale } from '../foundation/t.ts';
import type { Claim } from '../foundation/types.ts';

/** Every claim at the desks of whoever asks. */
export async function loadClaims(): Promise<Claim[]> {
  return (await api.get<{ items: Claim[] }>('/api/desk/claims')).items;
}

/** Says that one is answering this idea, or still is; refused while somebody else is, unless it is taken over. */
export async function claim(idea: string, takeOver = false): Promise<Claim> {
  return (await api.put<Claim>(`/api/proposals/${idea}/claim`, { takeOver })).body;
}

/** Says that one is not any more. */
export async function release(idea: string): Promise<void> {
  await api.delete(`/api/proposals/${idea}/claim`);
}

/** Whether whoever reads holds this claim. */
export function isMine(of: Claim): boolean {
  return of.by.id === session.value.person?.id;
}

/** The minute at which it ends, as people say it. */
export function until(of: Claim): string {
  return new Date(of.until).toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' });
}

const lookAgain = 60_000;
const lookAgainWithoutLive = 10_000;
const longestTimer = 2_147_483_647;

/**
 * The claims at the reader's desks, kept true: asked again when the live channel says so, dropped when their time is
 * over, and looked at once a minute in case a word was lost.
 */
export class DeskClaims implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private known: ReadonlyMap<string, Claim> = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  /** By idea; those whose time is over are no more. */
  get live(): ReadonlyMap<string, Claim> {
    return this.known;
  }

  hostConnected(): void {
    live.addEventListener('gs-claim', this.reload);
    live.addEventListener('gs-connection', this.reload);
    void this.load();
  }

  hostDisconnected(): void {
    live.removeEventListener('gs-claim', this.reload);
    live.removeEventListener('gs-connection', this.reload);
    clearTimeout(this.timer);
    this.asked += 1;
  }

  /** Asks again; an answer that was overtaken is dropped, and where none comes the old one stands. */
  async load(): Promise<void> {
    if (session.desks.length === 0) return;
    const asked = ++this.asked;
    const claims = await loadClaims().catch(() => undefined);
    if (asked !== this.asked) return;
    this.keep(claims ?? [...this.known.values()]);
  }

  private keep(claims: readonly Claim[]): void {
    const now = Date.now();
    const left = claims.filter((each) => Date.parse(each.until) > now);
    this.known = new Map(left.map((each) => [each.proposal, each]));
    this.host.requestUpdate();
    this.wait(left.map((each) => Date.parse(each.until) - now));
  }

  private wait(ends: readonly number[]): void {
    clearTimeout(this.timer);
    const look = live.connection === 'live' ? lookAgain : lookAgainWithoutLive;
    const next = Math.min(look, longestTimer, ...ends.map((end) => end + 50));
    this.timer = setTimeout(() => this.tick(), next);
  }

  private tick(): void {
    this.keep([...this.known.values()]);
    void this.load();
  }

  private readonly reload = (): void => void this.load();
}
