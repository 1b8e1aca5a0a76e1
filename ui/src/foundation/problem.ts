/** What the server says when it says no (RFC 9457), and the one function that reads it. */
export interface FieldError {
  /** A JSON pointer to the field, as `/title`. */
  pointer: string;
  detail: string;
}

export class Problem extends Error {
  readonly slug: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly instance: string | undefined;
  readonly errors: FieldError[];

  constructor(body: Partial<{ type: string; title: string; status: number; detail: string; instance: string; errors: FieldError[] }>) {
    super(body.title ?? body.type ?? 'problem');
    this.slug = (body.type ?? 'unexpected').split('/').pop() || 'unexpected';
    this.status = body.status ?? 0;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.instance = body.instance;
    this.errors = body.errors ?? [];
  }

  /** What a form finds wrong by itself, before it asks the server; nothing when nothing is. */
  static inForm(errors: FieldError[]): Problem | undefined {
    return errors.length ? new Problem({ type: '/problems/invalid-input', status: 422, errors }) : undefined;
  }

  /** The complaint about one field, if there is one. */
  about(field: string): string | undefined {
    return this.errors.find((error) => error.pointer === `/${field}`)?.detail;
  }
}

/** Reads a refused response; anything that is no problem document becomes `unexpected`. */
export async function readProblem(response: Response): Promise<Problem> {
  const json = response.headers.get('Content-Type')?.includes('json') ?? false;
  const body = json ? await response.json().catch(() => ({})) : {};
  return new Problem({ type: '/problems/unexpected', status: response.status, ...body });
}

/** Turns whatever was thrown into a problem: no connection is one too. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof TypeError) return new Problem({ type: '/problems/no-connection', detail: thrown.message });
  return new Problem({ type: '/problems/unexpected', detail: String(thrown) });
}
