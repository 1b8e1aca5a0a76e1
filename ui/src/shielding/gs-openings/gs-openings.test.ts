import { beforeEach, describe, expect, it } from 'vitest';
import { aSession, aView, kofi, lena } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { session } from '../../foundation/session.ts';
import type { Role } from '../../foundation/types.ts';
import { anOpened, anOpening } from '../openings.fixtures.ts';
import type { Opening } from '../openings.ts';
import './gs-openings.ts';
import type { OpeningsElement } from './gs-openings.ts';

const reason = 'The idea names a danger, and we have to ask its author where it is.';
const open = async (items: Opening[], query = ''): Promise<OpeningsElement> => {
  answers.give('GET /api/openings', { items });
  const page = await mount('gs-openings', { query: new URLSearchParams(query) });
  await settled(page);
  return page;
};
const as = (...roles: Role[]): void => session.set({ ...aSession, person: lena, roles: ['staff', ...roles] });
const idsUnder = (page: OpeningsElement, part: string): string[] =>
  [...(page.shadowRoot?.querySelectorAll(`[aria-labelledby=${part}] gs-opening`) ?? [])].map((one) => (one as unknown as { opening: Opening }).opening.id);
const form = (page: OpeningsElement): ShadowRoot => page.shadowRoot?.querySelector('gs-opening-form')?.shadowRoot as ShadowRoot;
const send = async (page: OpeningsElement): Promise<void> => {
  form(page).querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
};
const say = (page: OpeningsElement, words: string): void => {
  const field = form(page).querySelector('#reason') as FieldElement;
  field.value = words;
  field.dispatchEvent(new Event('input'));
};

describe('<gs-openings>', () => {
  beforeEach(() => as('auditor'));

  it('puts what is open now first, then what waits, then what was', async () => {
    const page = await open([
      anOpening({ id: 'waits' }),
      anOpened({ id: 'open' }),
      anOpened({ id: 'seen', mayLook: false }),
      anOpening({ id: 'old', state: 'lapsed', mayAgree: false, mayRefuse: false }),
    ]);

    expect(idsUnder(page, 'now')).toEqual(['open']);
    expect(idsUnder(page, 'waiting')).toEqual(['waits']);
    expect(idsUnder(page, 'past')).toEqual(['seen', 'old']);
    expect(await complaints(page)).toEqual([]);
  });

  it('says so where nothing was ever asked', async () => {
    const page = await open([]);

    expect(page.shadowRoot?.textContent).toContain('Nothing waits.');
    expect(page.shadowRoot?.textContent).toContain('Nobody has asked yet.');
    expect(await complaints(page)).toEqual([]);
  });

  it('is for facilitators and auditors who do not administer, and asks the server for nobody else', async () => {
    for (const roles of [['staff'], ['administrator'], ['auditor', 'administrator']] as Role[][]) {
      as(...roles);
      const page = await open([]);
      expect(page.shadowRoot?.querySelector('gs-empty')?.heading).toBe('This page is for facilitators and auditors');
    }
    expect(answers.asked).toEqual([]);
  });

  it('says why the list cannot be shown, and tries again', async () => {
    answers.give('GET /api/openings', { type: '/problems/unexpected', status: 500 }, { status: 500 });
    const page = await mount('gs-openings', { query: new URLSearchParams() });
    await settled(page);
    expect(page.shadowRoot?.querySelector('gs-failure')).not.toBeNull();

    answers.give('GET /api/openings', { items: [anOpening()] });
    page.shadowRoot?.querySelector('gs-failure')?.dispatchEvent(new CustomEvent('gs-try-again'));
    await settled(page);
    expect(idsUnder(page, 'waiting')).toEqual(['o-1']);
  });

  it('asks for an idea and a reason of some length before it sends anything', async () => {
    const page = await open([]);
    say(page, 'Because.');
    await send(page);

    const summary = form(page).querySelector('gs-error-summary')?.shadowRoot?.textContent;
    expect(summary).toContain('Choose the idea');
    expect(summary).toContain('Say why, in at least 40 characters');
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('asks about the idea that one comes from', async () => {
    answers.give('GET /api/proposals/c-1', aView());
    answers.give('POST /api/openings', anOpening(), { status: 201 });
    const page = await open([], 'proposal=c-1');
    say(page, `  ${reason} `);
    answers.give('GET /api/openings', { items: [anOpening({ askedBy: kofi })] });
    await send(page);

    expect(answers.asked.find(({ method }) => method === 'POST')?.body).toEqual({ proposal: 'c-1', reason });
    expect(idsUnder(page, 'waiting')).toEqual(['o-1']);
  });
});
