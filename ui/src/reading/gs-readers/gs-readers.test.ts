import { beforeEach, describe, expect, it } from 'vitest';
import { aSession, aView, lena } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import type { Action } from '../../foundation/types.ts';
import { aPanel } from '../reading.fixtures.ts';
import './gs-readers.ts';
import type { ReadersElement } from './gs-readers.ts';

const words = (root: ParentNode | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const open = async (may: Action[] = ['see', 'see-readings', 'invite-readers']): Promise<ReadersElement> => {
  const element = await mount('gs-readers', { proposal: aView({ may }) });
  await settled(element);
  return element;
};
const submit = async (element: ReadersElement): Promise<void> => {
  element.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(element);
};

describe('<gs-readers>', () => {
  beforeEach(() => {
    session.set(aSession);
    answers.give('GET /api/proposals/c-1/readings', aPanel());
  });

  it('names the readers, what they said, and whether it may be declined', async () => {
    const element = await open();

    expect([...(element.shadowRoot?.querySelectorAll('.reader .muted') ?? [])].map(words)).toEqual([
      'has read it · of another unit',
      'has read it · asked as facilitator',
      'has not read it yet',
    ]);
    expect(words(element.shadowRoot)).toContain('Worth a week.');
    expect(words(element.shadowRoot)).toContain('it may be declined');
    expect(await complaints(element)).toEqual([]);
  });

  it('says what is missing before a decline', async () => {
    answers.give('GET /api/proposals/c-1/readings', aPanel({ outsiderRead: false }));

    expect(words((await open()).shadowRoot?.querySelector('.needed'))).toContain('Before you decline it');
  });

  it('leads whoever has still to read it to that', async () => {
    const { mean: _, ...withheld } = aPanel({ withheld: true });
    answers.give('GET /api/proposals/c-1/readings', withheld);
    const element = await open();

    expect(element.shadowRoot?.querySelector('a')?.getAttribute('href')).toBe('/reading/c-1');
  });

  it('asks people by name', async () => {
    answers.give('POST /api/proposals/c-1/readings', aPanel(), { status: 201 });
    const element = await open();
    element.shadowRoot?.querySelector('gs-people-picker')?.dispatchEvent(new CustomEvent('gs-chosen', { detail: [lena] }));
    await submit(element);

    expect(answers.asked.find(({ method }) => method === 'POST')?.body).toEqual({ people: ['p-lena'], managersOf: null, facilitators: false });
  });

  it('asks nobody where nobody was named', async () => {
    const element = await open();
    await submit(element);

    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
    expect(element.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('Name somebody to ask');
  });

  it('asks a reader no more', async () => {
    answers.give('DELETE /api/proposals/c-1/readings/r-3', undefined, { status: 204 });
    const element = await open();
    element.shadowRoot?.querySelector<HTMLButtonElement>('.reader button')?.click();
    await settled(element);

    expect(answers.asked.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('is not there for others', async () => {
    const element = await open(['see']);

    expect(element.shadowRoot?.querySelector('section')).toBeNull();
    expect(answers.asked).toEqual([]);
  });
});
