import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api } from './api.ts';
import type { Change, Changes } from './types.ts';

/**
 * The live channel. It says that something changed, never what: whoever listens asks the API again with their own
 * rights. It resumes from the last sequence it saw, beats, and polls `/api/changes` where no socket can be opened.
 */
export type Heard = (change: Change | 'resync') => void;
export type Connection = 'off' | 'connecting' | 'live' | 'polling';

const pollEvery = 4_000;
const lookEvery = 4_000;
const retryAfter = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
const refusalsBeforePolling = 2;

class Live extends EventTarget {
  connection: Connection = 'off';
  private sequence: number | undefined;
  private socket: WebSocket | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looks: ReturnType<typeof setInterval> | undefined;
  private looking: string | undefined;
  private failures = 0;
  private heardAt = 0;
  private readonly listeners = new Map<string, Set<Heard>>();

  /** Opens the channel for whoever is signed in; `since` is the last sequence before the page asked for anything. */
  start(since?: number): void {
    if (this.connection !== 'off') return;
    this.sequence = since;
    this.connect();
    window.addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.drop();
    this.become('off');
    this.sequence = undefined;
    window.removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
  }

  /** Listens to topics, as `proposals` or `proposal:<id>`; returns how to stop. */
  listen(topics: readonly string[], heard: Heard): () => void {
    const fresh = topics.filter((topic) => !this.listeners.has(topic));
    for (const topic of topics) this.ears(topic).add(heard);
    if (fresh.length) this.say({ type: 'subscribe', topics: fresh });
    return () => this.forget(topics, heard);
  }

  /** Says that the reader looks at an idea at the desk, again and again until it is another one or none. */
  look(idea: string | undefined): void {
    clearInterval(this.looks);
    const was = this.looking;
    this.looking = idea;
    if (idea === undefined && was === undefined) return;
    this.sayLook();
    if (idea !== undefined) this.looks = setInterval(() => this.sayLook(), lookEvery);
  }

  private sayLook(): void {
    this.say(this.looking === undefined ? { type: 'look' } : { type: 'look', id: this.looking });
  }

  private ears(topic: string): Set<Heard> {
    const ears = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, ears);
    return ears;
  }

  private forget(topics: readonly string[], heard: Heard): void {
    const silent = topics.filter((topic) => {
      this.listeners.get(topic)?.delete(heard);
      return this.listeners.get(topic)?.size === 0;
    });
    for (const topic of silent) this.listeners.delete(topic);
    if (silent.length) this.say({ type: 'unsubscribe', topics: silent });
  }

  private connect(): void {
    this.become(this.connection === 'polling' ? 'polling' : 'connecting');
    const url = new URL(api.url('/live'), location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url);
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', token: api.bearer, since: this.sequence }));
    socket.onmessage = (message) => this.receive(JSON.parse(String(message.data)));
    socket.onclose = () => this.socket === socket && this.lost();
  }

  private receive(message: { type: string; sequence?: number; heartbeatSeconds?: number } & Partial<Change>): void {
    this.heardAt = Date.now();
    switch (message.type) {
      case 'welcome':
        return this.welcomed(message.sequence ?? 0, message.heartbeatSeconds ?? 20);
      case 'change':
        return this.pass(message as Change);
      case 'resync':
        this.sequence = message.sequence;
        return this.passToAll('resync');
      case 'claim':
        return void this.dispatchEvent(new CustomEvent('gs-claim', { detail: message.id }));
      case 'presence':
        return void this.dispatchEvent(new CustomEvent('gs-presence', { detail: message }));
      case 'ping':
        return this.say({ type: 'pong' });
      default:
        return undefined;
    }
  }

  private welcomed(sequence: number, heartbeatSeconds: number): void {
    this.failures = 0;
    clearTimeout(this.timer);
    const first = this.sequence === undefined;
    this.sequence ??= sequence;
    this.become('live');
    if (this.listeners.size) this.say({ type: 'subscribe', topics: [...this.listeners.keys()] });
    if (this.looking !== undefined) this.sayLook();
    // What happened between the page's own questions and this welcome was told to nobody.
    if (first) this.passToAll('resync');
    clearInterval(this.beat);
    this.beat = setInterval(() => this.check(heartbeatSeconds * 1_000), heartbeatSeconds * 500);
  }

  private check(heartbeat: number): void {
    if (Date.now() - this.heardAt > heartbeat * 2.5) this.socket?.close();
    else this.say({ type: 'ping' });
  }

  private lost(): void {
    this.drop();
    this.failures += 1;
    const wait = retryAfter[Math.min(this.failures, retryAfter.length) - 1] ?? 30_000;
    if (this.failures >= refusalsBeforePolling) this.poll(Date.now() + wait);
    else this.again(wait);
  }

  private again(wait: number): void {
    this.become('connecting');
    this.timer = setTimeout(() => this.connect(), wait);
  }

  /** Asks for what changed until it is time to try the socket once more. */
  private poll(untilSocket: number): void {
    const wait = this.sequence === undefined ? 0 : pollEvery;
    this.become('polling');
    this.timer = setTimeout(async () => {
      await this.ask().catch(() => undefined);
      if (this.connection !== 'polling') return;
      if (Date.now() >= untilSocket) this.connect();
      else this.poll(untilSocket);
    }, wait);
  }

  private async ask(): Promise<void> {
    const topics = [...this.listeners.keys()];
    const news = await api.get<Changes>('/api/changes', { since: this.sequence, topics });
    // Before the first answer nobody knows since when to ask: what came meanwhile has to be looked up.
    const first = this.sequence === undefined;
    for (const change of news.changes) this.pass(change);
    this.sequence = news.sequence;
    if (news.resync || first) this.passToAll('resync');
  }

  private pass(change: Change): void {
    if (this.sequence !== undefined && change.sequence <= this.sequence) return;
    this.sequence = change.sequence;
    const ears = new Set(change.topics.flatMap((topic) => [...(this.listeners.get(topic) ?? [])]));
    for (const heard of ears) heard(change);
  }

  private passToAll(word: 'resync'): void {
    for (const heard of new Set([...this.listeners.values()].flatMap((ears) => [...ears]))) heard(word);
  }

  private readonly hurry = (): void => {
    if (document.visibilityState !== 'visible' || this.connection !== 'connecting') return;
    clearTimeout(this.timer);
    if (!this.socket) this.connect();
  };

  private say(message: object): void {
    if (this.connection === 'live' && this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private drop(): void {
    clearInterval(this.beat);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  private become(connection: Connection): void {
    this.connection = connection;
    this.dispatchEvent(new Event('gs-connection'));
  }
}

export const live = new Live();

/** Ties topics to the life of an element. */
export class LiveTopics implements ReactiveController {
  private stop: (() => void) | undefined;
  private connected = false;
  private readonly topics: () => readonly string[];
  private readonly heard: Heard;

  constructor(host: ReactiveControllerHost, topics: () => readonly string[], heard: Heard) {
    this.topics = topics;
    this.heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    this.connected = true;
    this.renew();
  }

  hostDisconnected(): void {
    this.connected = false;
    this.stop?.();
    this.stop = undefined;
  }

  /** Asks for the topics again, after the element's subject changed. */
  renew(): void {
    this.stop?.();
    const topics = this.topics();
    this.stop = this.connected && topics.length ? live.listen(topics, this.heard) : undefined;
  }
}
