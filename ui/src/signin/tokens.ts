import { api } from '../foundation/api.ts';
import type { UnitRef } from '../foundation/types.ts';

/** What a token can be made good for; only what its holder may do counts. */
export const scopes = ['read', 'change', 'desk', 'insight', 'moderate', 'administer', 'audit', 'provision'] as const;
export type Scope = (typeof scopes)[number];

/** A token in a list: everything but the token. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly kind: 'personal' | 'service';
  /** The last characters of the token. */
  readonly hint: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt?: string;
}

/** A token that was just made; the secret is missing when the same was asked for before. */
export interface Issued {
  readonly token: Token;
  readonly secret?: string;
}

/** A token that somebody asks for. */
export interface TokenDraft {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
}

/** The tokens of one holder, and how many days a new one may live. */
export interface Tokens {
  readonly items: readonly Token[];
  readonly longestDays: number;
}

/** A program that calls the API in its own name. */
export interface ServiceAccount {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly unit?: UnitRef;
  readonly roles: readonly string[];
  readonly openedAt: string;
  readonly tokens: readonly Token[];
}

/** All programs. */
export interface ServiceAccounts {
  readonly items: readonly ServiceAccount[];
  readonly longestDays: number;
}

/** A program that an administrator lets in. */
export interface ServiceAccountDraft {
  readonly name: string;
  readonly purpose: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

const of = (account: string): string => `/api/service-accounts/${account}`;

/** The reader's own tokens. */
export const loadTokens = (signal?: AbortSignal): Promise<Tokens> => api.get('/api/tokens', {}, signal);

/** Makes a token for the reader. */
export const issue = async (draft: TokenDraft): Promise<Issued> => (await api.post<Issued>('/api/tokens', draft)).body;

/** Ends one of the reader's tokens. */
export const revoke = (token: string): Promise<unknown> => api.delete(`/api/tokens/${token}`);

/** All programs with their tokens. */
export const loadServiceAccounts = (signal?: AbortSignal): Promise<ServiceAccounts> =>
  api.get('/api/service-accounts', {}, signal);

/** Lets a program in. */
export const openAccount = (draft: ServiceAccountDraft): Promise<unknown> => api.post('/api/service-accounts', draft);

/** Puts a program out; its tokens are void. */
export const closeAccount = (account: string): Promise<unknown> => api.delete(of(account));

/** Makes a token for a program. */
export const issueFor = async (account: string, draft: TokenDraft): Promise<Issued> =>
  (await api.post<Issued>(`${of(account)}/tokens`, draft)).body;

/** Ends a token of a program. */
export const revokeOf = (account: string, token: string): Promise<unknown> => api.delete(`${of(account)}/tokens/${token}`);
