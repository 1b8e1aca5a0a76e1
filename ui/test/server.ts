/** Stands for the server in component tests: says what to answer, and remembers what was asked. */
export interface Asked {
  method: string;
  path: string;
  body: unknown;
  headers: Headers;
}

class Answers {
  readonly asked: Asked[] = [];
  private readonly given = new Map<string, () => Response>();

  /** Answers `GET /api/session` and the like; the query is not compared. */
  give(request: string, body: unknown, { status = 200, etag = '' } = {}): void {
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    const headers: Record<string, string> = { ...(status === 204 ? {} : { 'Content-Type': type }), ...(etag ? { ETag: etag } : {}) };
    this.given.set(request, () => new Response(status === 204 ? null : JSON.stringify(body), { status, headers }));
  }

  clear(): void {
    this.given.clear();
    this.asked.length = 0;
  }

  readonly fetch = async (url: string | URL, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(url, 'http://localhost').pathname;
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    this.asked.push({ method, path, body, headers: new Headers(init.headers) });
    const answer = this.given.get(`${method} ${path}`);
    if (!answer) throw new TypeError(`nobody answers ${method} ${path}`);
    return answer();
  };
}

export const answers = new Answers();
