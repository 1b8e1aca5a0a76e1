import { api } from '../foundation/api.ts';
import { number } from '../foundation/t.ts';
import type { Instant, PersonRef } from '../foundation/types.ts';

export interface Attachment {
  id: string;
  name: string;
  kind: string;
  /** In bytes. */
  size: number;
  at: Instant;
  by: PersonRef;
  /** Whether its words can be found. */
  reading: 'waiting' | 'read' | 'nothing' | 'failed';
  /** Out of sight but for its uploader and facilitators. */
  hidden?: boolean;
  may?: string[];
}

/** The files of one idea, and how much it may have. */
export interface Attached {
  items: Attachment[];
  mostFiles: number;
  mostBytes: number;
  mostBytesTogether: number;
}

/** What a file dialogue offers; the server looks at the content all the same. */
export const accepted =
  '.pdf,.png,.jpg,.jpeg,.webp,.gif,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md,.markdown';

/** Files, in the words of the API. */
export const attachments = {
  of: (proposal: string, signal?: AbortSignal) => api.get<Attached>(`/api/proposals/${proposal}/attachments`, {}, signal),
  remove: (proposal: string, id: string) => api.delete(`/api/proposals/${proposal}/attachments/${id}`),
  address: (proposal: string, id: string) => api.url(`/api/proposals/${proposal}/attachments/${id}`),
};

/** Saves a file where the page has no session of its own and shows a token instead. */
export async function save(proposal: string, file: Attachment): Promise<void> {
  const headers = { Authorization: `Bearer ${api.bearer}` };
  const response = await fetch(attachments.address(proposal, file.id), { headers, credentials: 'omit' });
  if (!response.ok) throw new TypeError(String(response.status));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const kibi = 1_024;

/** How large, as people say it: 340 kB, 2.1 MB. */
export function saySize(bytes: number): string {
  return bytes < kibi * kibi
    ? number(Math.max(1, Math.round(bytes / kibi)), { style: 'unit', unit: 'kilobyte' })
    : number(bytes / kibi / kibi, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
