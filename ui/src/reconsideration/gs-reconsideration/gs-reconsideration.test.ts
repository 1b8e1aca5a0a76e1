import { describe, expect, it } from 'vitest';
import { aView, daysAway, kofi } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import './gs-reconsideration.ts';
import type { ReconsiderationElement } from './gs-reconsideration.ts';

const reason = { markdown: 'The printer is there.', html: '<p>The printer is there.</p>' };
const asked = { askedAt: daysAway(-1), reason, unit: { id: 'u', name: 'Head office' }, dueAt: daysAway(4), may: [] };
const words = (element: ReconsiderationElement): string => element.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

const open = async (it: object, state: 'declined' | 'revived' = 'declined'): Promise<ReconsiderationElement> => {
  answers.give('GET /api/proposals/c-1/reconsideration', it);
  const element = await mount('gs-reconsideration', { proposal: aView({ state }) });
  await settled(element);
  return element;
};
const say = async (element: ReconsiderationElement, text: string): Promise<void> => {
  await settled(element);
  const dialog = element.shadowRoot?.querySelector('gs-reason-dialog')?.shadowRoot;
  (dialog?.querySelector('gs-field') as FieldElement).value = text;
  dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(element);
};

describe('<gs-reconsideration>', () => {
  it('lets the author ask, once', async () => {
    answers.give('POST /api/proposals/c-1/reconsideration', asked, { status: 201 });
    const element = await open({ may: ['ask'] });
    expect(await complaints(element)).toEqual([]);
    element.shadowRoot?.querySelector('button')?.click();
    await say(element, 'The printer is there already.');

    expect(answers.asked.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'The printer is there already.' });
    expect(words(element)).toContain(': Head office.');
    expect(element.shadowRoot?.querySelector('button')).toBeNull();
  });

  it('lets somebody else decide', async () => {
    answers.give('POST /api/proposals/c-1/reconsideration/decision', { ...asked, decision: 'opened', text: reason, decidedBy: kofi });
    const element = await open({ ...asked, may: ['decide'] });
    expect(await complaints(element)).toEqual([]);
    element.shadowRoot?.querySelector('button')?.click();
    await say(element, 'The printer is there indeed: we had not seen that.');

    expect(answers.asked.find(({ method }) => method === 'POST')?.body).toEqual({ open: true, text: 'The printer is there indeed: we had not seen that.' });
    expect(words(element)).toContain('Kofi Asante looked again and opened it again.');
  });

  it('says who looks again, and when nobody has to any more', async () => {
    expect(words(await open({ ...asked, unit: undefined }))).toContain(': The facilitators.');
    expect(words(await open(asked, 'revived'))).toContain('open again by another way');
  });

  it('is not there where nobody asked and the reader may not', async () => {
    expect((await open({ may: [] })).shadowRoot?.querySelector('section')).toBeNull();
  });
});
