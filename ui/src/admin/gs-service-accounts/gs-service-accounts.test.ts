import { describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { ServiceAccount } from '../../signin/tokens.ts';
import './gs-service-accounts.ts';
import type { ServiceAccountsElement } from './gs-service-accounts.ts';

const anAccount: ServiceAccount = {
  id: 's-1',
  name: 'Archive copy',
  purpose: 'Copies ideas into the archive at night. Ask Esi.',
  unit: { id: 'archive', name: 'Archive' },
  roles: ['administrator'],
  openedAt: '2026-05-01T09:00:00Z',
  tokens: [],
};
const open = async (...items: ServiceAccount[]): Promise<ServiceAccountsElement> => {
  answers.give('GET /api/service-accounts', { items, longestDays: 90 });
  const page = await mount('gs-service-accounts');
  await settled(page);
  return page;
};
const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('<gs-service-accounts>', () => {
  it('says what each program is for, where it belongs and what it is', async () => {
    const page = await open(anAccount);

    expect(words(page.shadowRoot)).toContain('Copies ideas into the archive at night. Ask Esi. Archive · Administrator');
  });

  it('makes a token for the program and shows it this once', async () => {
    const token = { id: 't', name: 'Nightly', kind: 'service', hint: 'abcd', scopes: ['read'], createdAt: '', expiresAt: '2126-01-01T00:00:00Z' };
    answers.give('POST /api/service-accounts/s-1/tokens', { token, secret: 'gss_secret' }, { status: 201 });
    const page = await open(anAccount);
    const form = page.shadowRoot?.querySelector('gs-token-form')?.shadowRoot;
    const name = form?.querySelector('gs-field') as HTMLElement & { value: string };
    name.value = 'Nightly';
    name.dispatchEvent(new Event('input'));
    form?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);

    expect(words(page.shadowRoot?.querySelector('gs-secret')?.shadowRoot)).toContain('gss_secret');
  });

  it('asks for a name, a purpose and a unit before it lets a program in', async () => {
    const page = await open();
    const form = page.shadowRoot?.querySelector('gs-service-account-form')?.shadowRoot;
    form?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);

    expect(words(form?.querySelector('gs-error-summary')?.shadowRoot)).toContain('Choose the unit it belongs to');
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('is accessible, with programs and without', async () => {
    expect(await complaints(await open())).toEqual([]);
    expect(await complaints(await open(anAccount))).toEqual([]);
  });
});
