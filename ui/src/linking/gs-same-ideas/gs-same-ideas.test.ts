import { beforeEach, describe, expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { session } from '../../foundation/session.ts';
import { aPair, aRequest } from '../linking.fixtures.ts';
import type { Likeness } from '../linking.ts';
import './gs-same-ideas.ts';
import type { SameIdeasElement } from './gs-same-ideas.ts';

const open = async (items: Likeness[]): Promise<SameIdeasElement> => {
  answers.give('GET /api/likenesses', { items, unseen: 3 });
  answers.give('GET /api/link-requests', { items: [aRequest()] });
  const page = await mount('gs-same-ideas', { query: new URLSearchParams() });
  await settled(page);
  return page;
};
const pairOf = (page: SameIdeasElement): HTMLElement => page.shadowRoot?.querySelector('gs-likeness') as HTMLElement;
const button = (element: HTMLElement, words: string): HTMLButtonElement =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes(words)) as HTMLButtonElement;
const posted = () => answers.asked.filter(({ method }) => method === 'POST');

describe('<gs-same-ideas>', () => {
  beforeEach(() => session.set({ ...aSession, roles: ['staff', 'facilitator'] }));

  it('shows pairs side by side with why they are thought alike, and what waits for an author', async () => {
    const page = await open([aPair()]);

    expect(page.shadowRoot?.textContent).toContain('3 ideas are still being compared');
    expect(pairOf(page).shadowRoot?.textContent).toContain('Both speak of papers and clerk. Compared by words and by meaning.');
    expect(page.shadowRoot?.querySelector('#waiting')).not.toBeNull();
    expect(await complaints(page)).toEqual([]);
  });

  it('asks the author of the one that is carried on, with a reason of some length', async () => {
    answers.give('POST /api/link-requests', { id: 'q-2' }, { status: 201 });
    const page = await open([aPair()]);
    button(pairOf(page), 'Ask the author').click();
    await settled(page);
    const form = pairOf(page).shadowRoot?.querySelector('form') as HTMLFormElement;
    const field = pairOf(page).shadowRoot?.querySelector('gs-field') as FieldElement;
    field.value = 'Short.';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);
    expect(posted()).toEqual([]);
    expect(await complaints(page)).toEqual([]);

    field.value = 'Both want one list of papers.';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);

    expect(posted()[0]?.body).toEqual({ proposal: 'c-2', linkTo: 'c-1', reason: 'Both want one list of papers.' });
    expect(pairOf(page)).toBeNull();
  });

  it('forgets a pair that is not the same, and goes to the next', async () => {
    answers.give('POST /api/likenesses/distinctions', undefined, { status: 204 });
    const next = aPair({ second: { ...aPair().second, id: 'c-3' } });
    const page = await open([aPair(), next]);

    button(pairOf(page), 'Not the same').click();
    await settled(page);

    expect(posted()[0]?.body).toEqual({ first: 'c-1', second: 'c-2' });
    expect((pairOf(page) as unknown as { pair: Likeness }).pair.second.id).toBe('c-3');
  });

  it('is for facilitators, and asks the server for nobody else', async () => {
    session.set(aSession);
    const page = await open([]);

    expect(page.shadowRoot?.querySelector('gs-empty')?.heading).toBe('This page is for facilitators');
    expect(answers.asked).toEqual([]);
  });
});
