import { api, type Reply } from '../foundation/api.ts';
import { asProblem } from '../foundation/problem.ts';

/** Somebody's account at the agency's sign-in. */
export interface LinkedAccount {
  readonly issuer: string;
  /** What the provider calls it. */
  readonly subject: string;
  readonly linkedAt: string;
}

const of = (person: string): string => `/api/directory/people/${person}/account`;

/** Which account is somebody's; none is no mistake. */
export async function linkedAccount(person: string, signal?: AbortSignal): Promise<LinkedAccount | undefined> {
  try {
    return await api.get<LinkedAccount>(of(person), {}, signal);
  } catch (thrown) {
    if (asProblem(thrown).slug === 'no-such-link') return undefined;
    throw thrown;
  }
}

/** It is theirs no longer. */
export const unlink = (person: string): Promise<Reply<unknown>> => api.delete(of(person));
