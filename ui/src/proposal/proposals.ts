import { api, type Query, type Reply } from '../foundation/api.ts';
import type {
  Campaign,
  Card,
  Comment,
  Draft,
  Page,
  ProposalView,
  Revision,
  Similar,
  StoryItem,
  Unit,
} from '../foundation/types.ts';

/** Proposals, in the words of the API. */
export const proposals = {
  list: (query: Query, signal?: AbortSignal) => api.get<Page<Card>>('/api/proposals', query, signal),
  one: (id: string, signal?: AbortSignal) => api.fetch<ProposalView>(`/api/proposals/${id}`, {}, signal),
  story: (id: string) => api.get<{ items: StoryItem[] }>(`/api/proposals/${id}/story`),
  revisions: (id: string) => api.get<{ items: Revision[] }>(`/api/proposals/${id}/revisions`),
  similar: (title: string, text: string, exclude: string | undefined, signal: AbortSignal) =>
    api.get<Similar>('/api/similar', { title, text, exclude }, signal),

  draft: (draft: Draft, key: string): Promise<Reply<ProposalView>> => api.post('/api/proposals', draft, { key }),
  revise: (id: string, draft: Draft, ifMatch: string | undefined): Promise<Reply<ProposalView>> =>
    api.put(`/api/proposals/${id}`, draft, { ifMatch }),
  discard: (id: string, ifMatch: string | undefined) => api.delete(`/api/proposals/${id}`, { ifMatch }),
  submit: (id: string, ifMatch: string | undefined): Promise<Reply<ProposalView>> =>
    api.post(`/api/proposals/${id}/submission`, undefined, { ifMatch }),
  withdraw: (id: string, reason: string, ifMatch: string | undefined) =>
    api.post(`/api/proposals/${id}/withdrawal`, { reason }, { ifMatch }),
  revive: (id: string, reason: string, ifMatch: string | undefined) =>
    api.post(`/api/proposals/${id}/revival`, { reason }, { ifMatch }),
  endorse: (id: string, text: string) => api.post(`/api/proposals/${id}/endorsements`, text ? { text } : {}),
  takeSecondDoor: (id: string, ifMatch: string | undefined) =>
    api.post(`/api/proposals/${id}/second-door`, undefined, { ifMatch }),
  support: (id: string, supported: boolean): Promise<Reply<{ supports: number; supported: boolean }>> =>
    supported ? api.put(`/api/proposals/${id}/support`) : api.delete(`/api/proposals/${id}/support`),
  follow: (id: string, following: boolean) =>
    following ? api.put(`/api/proposals/${id}/follow`) : api.delete(`/api/proposals/${id}/follow`),
};

export const comments = {
  of: (id: string, signal?: AbortSignal) => api.get<{ items: Comment[] }>(`/api/proposals/${id}/comments`, {}, signal),
  say: (id: string, text: string, parentId?: string) =>
    api.post<Comment>(`/api/proposals/${id}/comments`, parentId ? { text, parentId } : { text }),
  remove: (id: string) => api.delete(`/api/comments/${id}`),
};

export const agency = {
  units: () => api.get<{ items: Unit[] }>('/api/units'),
  campaigns: () => api.get<{ items: Campaign[] }>('/api/campaigns'),
};
