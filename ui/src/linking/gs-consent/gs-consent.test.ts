import { beforeEach, describe, expect, it } from 'vitest';
import { aSession, aView } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { session } from '../../foundation/session.ts';
import type { ProposalView } from '../../foundation/types.ts';
import { aConsent, aPair } from '../linking.fixtures.ts';
import type { Consent } from '../linking.ts';
import './gs-consent.ts';
import type { ConsentElement } from './gs-consent.ts';

const open = async (consent: Consent, view: Partial<ProposalView> = {}): Promise<ConsentElement> => {
  answers.give('GET /api/proposals/c-1/consent', consent);
  const element = await mount('gs-consent', { proposal: aView(view) });
  await settled(element);
  return element;
};
const buttons = (element: HTMLElement): HTMLButtonElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('section button') ?? [])];

describe('<gs-consent>', () => {
  beforeEach(() => session.set(aSession));

  it('asks the author, with both ideas and the reason, and takes a yes', async () => {
    answers.give('POST /api/proposals/c-1/consent/agreement', aConsent({ standing: 'linked' }));
    const element = await open(aConsent());
    expect(element.shadowRoot?.textContent).toContain('Kofi Asante asks: is your idea the same as this one?');
    expect(element.shadowRoot?.textContent).toContain('Both want one list of missing papers.');
    expect(await complaints(element)).toEqual([]);

    buttons(element)[0]?.click();
    await settled(element);

    expect(answers.asked.some(({ path }) => path.endsWith('/agreement'))).toBe(true);
  });

  it('takes a no with its words', async () => {
    answers.give('POST /api/proposals/c-1/consent/objection', aConsent({ standing: 'refused' }));
    const element = await open(aConsent());
    buttons(element)[1]?.click();
    await settled(element);
    const dialog = element.shadowRoot?.querySelector('gs-reason-dialog')?.shadowRoot;
    (dialog?.querySelector('gs-field') as FieldElement).value = 'Mine is about the archive.';
    dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(element);

    expect(answers.asked.find(({ method }) => method === 'POST')?.body).toEqual({ because: 'Mine is about the archive.' });
  });

  it('offers supporters to go along, and moves nothing by itself', async () => {
    answers.give('PUT /api/proposals/c-2/support', { supports: 3, supported: true });
    const element = await open(aConsent({ standing: 'linked', mayAnswer: false, other: { ...aPair().second, supported: false } }), { supported: true });
    expect(answers.asked.every(({ method }) => method === 'GET')).toBe(true);

    buttons(element)[0]?.click();
    await settled(element);

    expect(answers.asked.find(({ method }) => method === 'PUT')?.path).toBe('/api/proposals/c-2/support');
    expect(await complaints(element)).toEqual([]);
  });

  it('lets the desk and facilitators separate the two', async () => {
    answers.give('DELETE /api/proposals/c-1/link', aView());
    const element = await open(aConsent({ standing: 'linked', mayAnswer: false }), { may: ['see', 'unlink'] });

    buttons(element)[0]?.click();
    await settled(element);

    expect(answers.asked.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('is not there where nobody asks', async () => {
    const element = await open({ standing: 'nothing', mayAnswer: false });

    expect(element.shadowRoot?.querySelector('section')).toBeNull();
  });
});
