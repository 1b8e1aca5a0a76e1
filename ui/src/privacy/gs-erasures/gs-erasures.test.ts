import { beforeEach, describe, expect, it } from 'vitest';
import { ama, kofi, lena } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import type { Erasure } from '../privacy.ts';
import './gs-erasures.ts';
import type { ErasuresElement } from './gs-erasures.ts';

const waiting: Erasure = {
  id: 'e-1',
  person: ama.id,
  state: 'waiting',
  name: 'Ama Mensah',
  askedBy: kofi,
  askedAt: '2026-05-04T10:00:00Z',
  expiresAt: '2026-05-05T10:00:00Z',
};
const done: Erasure = { ...waiting, id: 'e-0', person: 'p-gone', state: 'done', doneBy: lena, doneAt: '2026-05-04T11:00:00Z' };
const lapsed: Erasure = { ...waiting, id: 'e-2', person: 'p-kept', state: 'lapsed' };
const open = async (...items: Erasure[]): Promise<ErasuresElement> => {
  answers.give('GET /api/erasures', { items });
  const page = await mount('gs-erasures');
  await settled(page);
  return page;
};
const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const submit = async (root: ShadowRoot | null | undefined, page: ErasuresElement): Promise<void> => {
  root?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
};
const step = (page: ErasuresElement): ShadowRoot => page.shadowRoot?.querySelector('gs-erasure')?.shadowRoot as ShadowRoot;
const type = (page: ErasuresElement, name: string): void => {
  const field = step(page).querySelector('gs-field') as FieldElement;
  field.value = name;
  field.dispatchEvent(new Event('input'));
};
const pick = async (page: ErasuresElement): Promise<void> => {
  page.shadowRoot?.querySelector('gs-picker')?.dispatchEvent(new CustomEvent('gs-picked', { detail: { id: ama.id, label: ama.name } }));
  await settled(page);
};

describe('<gs-erasures>', () => {
  beforeEach(() => {
    answers.give(`GET /api/directory/people/${ama.id}`, {
      person: ama,
      userName: 'ama.mensah',
      email: 'ama@agency.example',
      active: false,
      leftOn: '2026-03-31',
      stays: [],
      posts: [],
      roles: [],
    });
    answers.give('POST /api/erasures', { id: 'e-1' }, { status: 201 });
    answers.give('POST /api/erasures/e-1/confirmation', null, { status: 204 });
  });

  it('says what goes, what stays and what is out of reach before the first step', async () => {
    const page = await open();
    await pick(page);

    expect(words(page.shadowRoot)).toContain('ama@agency.example');
    expect([...(page.shadowRoot?.querySelectorAll('.parts h3') ?? [])].map(words)).toEqual(['What goes', 'What stays', 'What this cannot reach']);
    expect(await complaints(page)).toEqual([]);
  });

  it('asks whose name before it prepares anything', async () => {
    const page = await open();
    await submit(page.shadowRoot, page);

    expect(words(page.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot)).toContain('Choose who has left');
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('prepares, and then waits for the name', async () => {
    const page = await open();
    await pick(page);
    answers.give('GET /api/erasures', { items: [waiting] });
    await submit(page.shadowRoot, page);

    expect(answers.asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ person: ama.id }]);
    expect(words(step(page))).toContain('Erase the name of Ama Mensah?');
    expect(await complaints(page)).toEqual([]);
  });

  it('does not prepare again what waits already', async () => {
    const page = await open(waiting);
    await pick(page);
    await submit(page.shadowRoot, page);

    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it.each(['', 'Ama', 'ama mensah', 'Ama Mensahh'])('erases nobody when “%s” is typed', async (typed) => {
    const page = await open(waiting);
    type(page, typed);
    await submit(step(page), page);

    expect(words(step(page).querySelector('gs-error-summary')?.shadowRoot)).toContain('Type the name exactly');
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('erases when the name is typed, and shows the record without it', async () => {
    const page = await open(waiting);
    type(page, ' Ama  Mensah ');
    answers.give('GET /api/erasures', { items: [{ ...done, id: 'e-1', person: ama.id, name: undefined }] });
    await submit(step(page), page);
    await settled(page);

    expect(answers.asked.some(({ path }) => path === '/api/erasures/e-1/confirmation')).toBe(true);
    expect(page.shadowRoot?.querySelector('gs-erasure')).toBeNull();
    expect(words(page.shadowRoot?.querySelector('tbody'))).toContain('by Léna Dubois');
    expect(words(page.shadowRoot)).not.toContain('Ama Mensah');
  });

  it('lists what was done and what lapsed by ids and dates', async () => {
    const page = await open(done, lapsed);

    const rows = [...(page.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map(words);
    expect(rows[0]).toMatch(/^p-gone .*by Kofi Asante Erased .*by Léna Dubois$/);
    expect(rows[1]).toContain('nobody confirmed it');
    expect(await complaints(page)).toEqual([]);
  });

  it('says why the server refused', async () => {
    answers.give('POST /api/erasures/e-1/confirmation', { type: '/problems/no-such-erasure', status: 404 }, { status: 404 });
    const page = await open(waiting);
    type(page, 'Ama Mensah');
    await submit(step(page), page);

    expect(words(step(page).querySelector('gs-error-summary')?.shadowRoot)).not.toBe('');
  });
});
