import { api } from '../foundation/api.ts';

/** A public key that an intranet signs with. */
export interface HostKey {
  readonly thumbprint: string;
  readonly bits: number;
  readonly addedAt: string;
}

/** An intranet that may vouch for its readers. */
export interface Host {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  /** Whether its pages may embed, which is a setting of the server. */
  readonly embeds: boolean;
  readonly enabled: boolean;
  readonly installedAt: string;
  readonly lastUsedAt?: string;
  readonly keys: readonly HostKey[];
}

/** All intranets, and the address that their assertions have to name. */
export interface Hosts {
  readonly items: readonly Host[];
  readonly audience: string;
}

/** A code for an intranet to register with. */
export interface HostCode {
  readonly code?: string;
  readonly expiresAt: string;
}

/** All of them. */
export const loadHosts = (signal?: AbortSignal): Promise<Hosts> => api.get('/api/hosts', {}, signal);

/** Makes a code, which is shown once. */
export const invite = async (): Promise<HostCode> => (await api.post<HostCode>('/api/hosts/codes')).body;

/** Lets an intranet vouch no longer, or again. */
export const setEnabled = (host: string, enabled: boolean): Promise<unknown> =>
  enabled ? api.delete(`/api/hosts/${host}/pause`) : api.put(`/api/hosts/${host}/pause`);

/** Puts an intranet out for good. */
export const remove = (host: string): Promise<unknown> => api.delete(`/api/hosts/${host}`);

/** Lets an intranet sign with one more key. */
export const addKey = (host: string, key: string): Promise<unknown> => api.post(`/api/hosts/${host}/keys`, { key });

/** Lets an intranet sign with a key no longer. */
export const retireKey = (host: string, thumbprint: string): Promise<unknown> =>
  api.delete(`/api/hosts/${host}/keys/${thumbprint}`);
