import { readProblem } from './problem.ts';

export interface Reply<T> {
  body: T;
  etag: string | undefined;
  status: number;
}

export interface Sending {
  /** The ETag that the change was made from. */
  ifMatch?: string | undefined;
  /** Repeat a send with the same key and the server does it once. */
  key?: string;
  signal?: AbortSignal;
  contentType?: string;
}

export type Query = Record<string, string | number | boolean | string[] | null | undefined>;

/**
 * The public API, over fetch. A GET that was answered before asks with its ETag and keeps the earlier body on 304.
 * A refusal is thrown as a {@link Problem}; that the session ended is also told to the window, as `gs-sign-in-needed`.
 */
class Api {
  private origin = '';
  private token: string | undefined;
  private readonly kept = new Map<string, Reply<unknown>>();

  /** Points the client at another origin with a bearer token, as the plugin in a foreign page does. */
  configure(settings: { origin?: string; token?: string | undefined }): void {
    this.origin = settings.origin ?? this.origin;
    this.token = settings.token;
    this.kept.clear();
  }

  get bearer(): string | undefined {
    return this.token;
  }

  url(path: string, query: Query = {}): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value === undefined || value === null || value === '' || value === false) continue;
      search.set(name, Array.isArray(value) ? value.join(',') : String(value));
    }
    const tail = search.toString();
    return this.origin + path + (tail ? `?${tail}` : '');
  }

  async get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return (await this.fetch<T>(path, query, signal)).body;
  }

  /** A GET with its ETag, for whoever will change what was read. */
  async fetch<T>(path: string, query?: Query, signal?: AbortSignal): Promise<Reply<T>> {
    const url = this.url(path, query);
    const before = this.kept.get(url) as Reply<T> | undefined;
    const headers = before?.etag ? { 'If-None-Match': before.etag } : undefined;
    const reply = await this.send<T>('GET', url, { headers, signal });
    if (reply.status === 304 && before) return before;
    this.keep(url, reply);
    return reply;
  }

  post<T>(path: string, body?: unknown, sending: Sending = {}): Promise<Reply<T>> {
    return this.change<T>('POST', path, body, { key: crypto.randomUUID(), ...sending });
  }

  put<T>(path: string, body?: unknown, sending: Sending = {}): Promise<Reply<T>> {
    return this.change<T>('PUT', path, body, sending);
  }

  delete<T>(path: string, sending: Sending = {}): Promise<Reply<T>> {
    return this.change<T>('DELETE', path, undefined, sending);
  }

  /** Buys a token at a server with the word of the intranet around this page. */
  async exchange<T>(server: string, assertion: string): Promise<T> {
    const response = await fetch(`${new URL(server, location.href).origin}/api/host-assertions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ assertion }),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!response.ok) throw await readProblem(response);
    return bodyOf<T>(response);
  }

  private change<T>(method: string, path: string, body: unknown, sending: Sending): Promise<Reply<T>> {
    const headers: Record<string, string> = {};
    if (body !== undefined) headers['Content-Type'] = sending.contentType ?? 'application/json';
    if (sending.ifMatch) headers['If-Match'] = sending.ifMatch;
    if (sending.key) headers['Idempotency-Key'] = sending.key;
    const raw = sending.contentType ? (body as BodyInit) : JSON.stringify(body);
    return this.send<T>(method, this.url(path), { headers, body: raw, signal: sending.signal });
  }

  private async send<T>(
    method: string,
    url: string,
    { headers, body, signal }: { headers?: HeadersInit | undefined; body?: BodyInit; signal?: AbortSignal | undefined },
  ): Promise<Reply<T>> {
    const all = new Headers(headers);
    all.set('Accept', 'application/json');
    if (this.token) all.set('Authorization', `Bearer ${this.token}`);
    const credentials = this.token ? 'omit' : 'same-origin';
    // Our own validators decide what is fresh: the browser's cache would hide the 304.
    const init: RequestInit = { method, headers: all, credentials, cache: 'no-store' };
    if (body !== undefined) init.body = body;
    if (signal) init.signal = signal;
    const response = await fetch(url, init);
    if (response.status === 401) window.dispatchEvent(new Event('gs-sign-in-needed'));
    if (!response.ok && response.status !== 304) throw await readProblem(response);
    return { body: await bodyOf<T>(response), etag: response.headers.get('ETag') ?? undefined, status: response.status };
  }

  private keep(url: string, reply: Reply<unknown>): void {
    if (!reply.etag) return;
    this.kept.delete(url);
    this.kept.set(url, reply);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > 60 && oldest) this.kept.delete(oldest);
  }
}

async function bodyOf<T>(response: Response): Promise<T> {
  const json = response.headers.get('Content-Type')?.includes('json') ?? false;
  return (json && response.status !== 304 ? await response.json() : undefined) as T;
}

export const api = new Api();
