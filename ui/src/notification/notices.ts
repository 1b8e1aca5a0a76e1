import { api } from '../foundation/api.ts';
import { known, t, word } from '../foundation/t.ts';
import type { Notice, NoticesPage } from '../foundation/types.ts';

/** The reader's notices, in the words of the API. */
export const notices = {
  page: (cursor?: string, signal?: AbortSignal) => api.get<NoticesPage>('/api/notices', { cursor, limit: 30 }, signal),
  read: (upTo: number) => api.post('/api/notices/read', { upTo }),
};

/** Kinds that lead to the requests to know an author, and not to the idea. */
const aboutOpenings = new Set(['opening-waits', 'opening-agreed']);

/** Kinds that lead a facilitator to what waits for them, where it is about no idea. */
const forFacilitators = new Set(['reported', 'appealed']);

/** Where a notice leads; nowhere when it is about nothing that has a page. */
export function placeOf(notice: Notice): string | undefined {
  if (aboutOpenings.has(notice.kind)) return '/openings';
  if (notice.about && forFacilitators.has(notice.kind)) return '/moderation';
  if (notice.about) return `/${notice.about.kind}s/${notice.about.id}`;
  if (notice.kind === 'reading-asked') return notice.proposal && `/reading/${notice.proposal.id}`;
  return notice.proposal && `/proposals/${notice.proposal.id}`;
}

/** What it is about, as that is called. */
export function titleOf(notice: Notice): string | undefined {
  return notice.proposal?.title ?? notice.about?.title;
}

/** A notice as a sentence. */
export function sayNotice(notice: Notice): string {
  const detail = (typeof notice.detail === 'object' && notice.detail ? notice.detail : {}) as { code?: string; to?: string };
  const state = detail.to ?? notice.proposal?.state;
  const values = {
    who: notice.by?.name ?? t('history.nobody'),
    what: detail.code ? word('answer', detail.code).toLowerCase() : '',
    state: state ? word('state', state).toLowerCase() : '',
  };
  const coded = `notice.${notice.kind}.coded`;
  if (detail.code && known(coded)) return t(coded, values);
  const key = `notice.${notice.kind}`;
  return known(key) ? t(key, values) : t('notice.other', { ...values, what: notice.kind.replaceAll('-', ' ') });
}
