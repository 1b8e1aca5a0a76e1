import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ama, aSession, kofi, lena } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import type { Role } from '../../foundation/types.ts';
import { anOpened, anOpening } from '../openings.fixtures.ts';
import './gs-opening.ts';
import type { OpeningElement } from './gs-opening.ts';

const as = (person: typeof ama, ...roles: Role[]): void => session.set({ ...aSession, person, roles: ['staff', ...roles] });
const words = (element: OpeningElement): string => element.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const press = async (element: OpeningElement, name: string): Promise<void> => {
  const all = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  all.find((button) => button.textContent?.replaceAll(/\s+/g, ' ').includes(name))?.click();
  await settled(element);
};

describe('<gs-opening>', () => {
  beforeEach(() => as(lena, 'auditor'));

  it('says who asked, why, and for whom it waits', async () => {
    const element = await mount('gs-opening', { opening: anOpening() });

    expect(words(element)).toContain('Asked by Kofi Asante');
    expect(words(element)).toContain('There is a danger to people');
    expect(words(element)).toContain('It waits for an auditor to agree');
    expect(await complaints(element)).toEqual([]);
  });

  it('says what agreeing means before it agrees', async () => {
    answers.give('POST /api/openings/o-1/agreement', null, { status: 204 });
    const element = await mount('gs-opening', { opening: anOpening() });
    const changed = vi.fn();
    element.addEventListener('gs-opening-changed', (event) => changed(event.detail));

    await press(element, 'Agree to open it');
    expect(answers.asked).toEqual([]);
    element.shadowRoot?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await settled(element);

    expect(answers.asked.map(({ path }) => path)).toEqual(['/api/openings/o-1/agreement']);
    expect(changed).toHaveBeenCalledWith('o-1');
    expect(element.shadowRoot?.querySelector('gs-error-summary')?.problem).toBeUndefined();
  });

  it('lets whoever asked take it back, and not agree to it', async () => {
    as(kofi, 'facilitator');
    const element = await mount('gs-opening', { opening: anOpening({ mayAgree: false }) });

    expect(words(element)).toContain('Asked by you');
    expect(words(element)).toContain('Take it back');
    expect(words(element)).not.toContain('Agree to open it:');
  });

  it('says to who answers for the desk that they can only refuse', async () => {
    const element = await mount('gs-opening', { opening: anOpening({ mayAgree: false }) });

    expect(words(element)).toContain('You cannot agree to this one');
    expect(words(element)).toContain('Refuse');
  });

  it('shows who wrote it only when asked to, and hides it again', async () => {
    answers.give('GET /api/openings/o-1', anOpened({ author: ama }));
    const element = await mount('gs-opening', { opening: anOpened() });
    expect(words(element)).not.toContain('Ama Mensah');

    await press(element, 'Show who wrote it');
    expect(words(element)).toContain('Ama Mensah');
    expect(await complaints(element)).toEqual([]);

    await press(element, 'Hide the name');
    expect(words(element)).not.toContain('Ama Mensah');
  });

  it('carries no name over to another request, nor beyond its day', async () => {
    answers.give('GET /api/openings/o-1', anOpened({ author: ama }));
    const element = await mount('gs-opening', { opening: anOpened() });
    await press(element, 'Show who wrote it');

    element.opening = anOpened({ id: 'o-2' });
    await settled(element);
    expect(words(element)).not.toContain('Ama Mensah');

    element.opening = anOpened();
    await press(element, 'Show who wrote it');
    element.opening = anOpened({ mayLook: false });
    await settled(element);
    expect(words(element)).not.toContain('Ama Mensah');
  });

  it('says when nobody can be told any more', async () => {
    answers.give('GET /api/openings/o-1', anOpened());
    const element = await mount('gs-opening', { opening: anOpened() });
    await press(element, 'Show who wrote it');

    expect(words(element)).toContain('It cannot be told any more');
  });

  it('tells a refusal from what was taken back and from what lapsed', async () => {
    const over = { mayAgree: false, mayRefuse: false, answeredAt: '2026-05-05T10:00:00Z' } as const;
    const element = await mount('gs-opening', { opening: anOpening({ ...over, state: 'refused', secondPerson: lena }) });
    expect(words(element)).toContain('Refused by you');

    element.opening = anOpening({ ...over, state: 'refused', secondPerson: kofi });
    await settled(element);
    expect(words(element)).toContain('Taken back by the one who asked');

    element.opening = anOpening({ mayAgree: false, mayRefuse: false, state: 'lapsed' });
    await settled(element);
    expect(words(element)).toContain('Nobody agreed until');
    expect(element.shadowRoot?.querySelectorAll('article button')).toHaveLength(0);
  });

  it('says what stood in the way', async () => {
    answers.give('POST /api/openings/o-1/refusal', { type: '/problems/opening-is-over', status: 409 }, { status: 409 });
    const element = await mount('gs-opening', { opening: anOpening() });
    await press(element, 'Refuse');

    expect(element.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('This request is over');
  });
});
