import type { Plugin } from 'vite';
import { aCard, ama, anAnswer, aSession, aStory, aView, daysAway, kofi, lena, someComments, someNotices, units } from './fixtures.ts';

/** Answers the API from the fixtures, for drawing pages without a server: `FIXTURES=1 npm run dev`. Never shipped. */
export function fixtureApi(): Plugin {
  return {
    name: 'fixture-api',
    configureServer(server) {
      server.middlewares.use('/api', (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const body = answer(`${request.method} ${path}`);
        if (body === undefined) return next();
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('ETag', '"v3"');
        response.end(JSON.stringify(body));
      });
    },
  };
}

const cards = [
  aCard(),
  aCard({ id: 'c-2', title: 'Read meters by photograph when nobody is at home', state: 'in-delivery', family: 'moving', supports: 31, nextStep: { who: 'owner', person: lena, due: daysAway(20), key: 'owner-delivers', lapsed: false } }),
  aCard({ id: 'c-3', title: 'Answer the phone with the name of the office', state: 'completed', family: 'done', nextStep: { who: 'nobody', key: 'completed', lapsed: false } }),
  aCard({ id: 'c-4', title: 'A second printer for the third floor', state: 'declined', family: 'closed', supports: 2, answer: { code: 'decline', reason: 'no-resources', excerpt: 'The lease runs until June; until then the one on the second floor is yours as well.', by: kofi, at: daysAway(-4) }, nextStep: { who: 'nobody', key: 'anyone-may-revive', lapsed: false } }),
  aCard({ id: 'c-5', title: 'Tell applicants by text message when a permit is ready', state: 'submitted', family: 'waiting', nextStep: { who: 'desk', person: kofi, due: daysAway(-2), key: 'desk-acknowledges', lapsed: true } }),
  aCard({ id: 'c-6', title: 'Share the vehicle log', state: 'needs-work', family: 'review', nextStep: { who: 'author', person: ama, key: 'author-revises', lapsed: false } }),
];

function answer(request: string): unknown {
  const fixed: Record<string, unknown> = {
    'GET /session': { ...aSession, desks: [units[0]] },
    'GET /units': { items: units },
    'GET /campaigns': { items: [] },
    'GET /proposals': { items: cards, total: cards.length },
    'GET /search': { items: cards, total: cards.length, facets: { state: [{ value: 'declined', count: 1 }] }, didYouMean: 'missing papers' },
    'GET /similar': { items: cards.slice(0, 4).map((proposal) => ({ proposal, score: 0.8 })) },
    'GET /notices': { items: someNotices, unread: 1 },
    'GET /desk': { units: [units[0]], items: cards.slice(0, 2).map((card) => ({ ...card, promise: { kind: 'answer', due: daysAway(2), lapsed: false } })), counts: { waiting: 2, dueSoon: 1, overdue: 1 } },
    'GET /people': { items: [lena, kofi] },
    'GET /demo/people': { items: [{ ...ama, role: 'staff', about: 'Has three ideas under way; one answer came today.' }, { ...lena, role: 'staff' }, { ...kofi, role: 'manager', about: 'Six ideas wait at the desk, two past their promise.' }] },
    'POST /proposals': aView({ state: 'draft', family: 'waiting', may: ['see', 'revise', 'discard', 'submit'] }),
  };
  if (request in fixed) return fixed[request];
  if (/^GET \/proposals\/[^/]+$/.test(request)) return aView({ answers: [anAnswer()], state: 'declined', family: 'closed', may: [...aView().may, 'endorse', 'answer'] });
  if (request.endsWith('/story')) return { items: [...aStory, { at: daysAway(-1), kind: 'answered', by: kofi, to: 'declined' }] };
  if (request.endsWith('/comments')) return { items: someComments };
  return request.endsWith('/revisions') ? { items: [] } : undefined;
}
