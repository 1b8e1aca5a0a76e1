import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { aSession } from '../../triage/triage.fixtures.ts';
import type { Token } from '../tokens.ts';
import './gs-account-page.ts';
import type { AccountPageElement } from './gs-account-page.ts';

const aToken: Token = {
  id: 't-1',
  name: 'Report of the week',
  kind: 'personal',
  hint: 'x7Qa',
  scopes: ['read', 'desk'],
  createdAt: '2026-05-01T09:00:00Z',
  expiresAt: '2126-05-01T09:00:00Z',
};
const open = async (modes: string[] = ['oidc', 'bearer']): Promise<AccountPageElement> => {
  session.set({ ...aSession(), modes });
  const page = await mount('gs-account-page');
  await settled(page);
  return page;
};
const inside = (page: AccountPageElement, tag: string): ShadowRoot => page.shadowRoot?.querySelector(tag)?.shadowRoot as ShadowRoot;
const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('<gs-account-page>', () => {
  beforeEach(() => answers.give('GET /api/tokens', { items: [aToken], longestDays: 90 }));

  it('lists what each token may do, how it ends in and whether it was used', async () => {
    const row = inside(await open(), 'gs-token-list').querySelector('tbody tr');

    expect(words(row)).toContain('Report of the week …x7Qa Read, Desk never');
  });

  it('says so where tokens are not offered, and asks for none', async () => {
    const page = await open(['demo']);

    expect(words(page.shadowRoot)).toContain('API tokens are not offered here');
    expect(answers.asked).toEqual([]);
  });

  it('makes a token and shows it this once', async () => {
    answers.give('POST /api/tokens', { token: aToken, secret: 'gsp_secret' }, { status: 201 });
    const page = await open();
    const form = inside(page, 'gs-token-form');
    const name = form.querySelector('gs-field') as HTMLElement & { value: string };
    name.value = 'Report of the week';
    name.dispatchEvent(new Event('input'));
    form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);

    const sent = answers.asked.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({ name: 'Report of the week', scopes: ['read'], days: 30 });
    expect(words(inside(page, 'gs-secret'))).toContain('gsp_secret');
  });

  it('asks for a name and at least one thing that the token may do', async () => {
    const page = await open();
    const form = inside(page, 'gs-token-form');
    form.querySelectorAll<HTMLInputElement>('[name="scope"]').forEach((box) => (box.checked = false));
    form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);

    const summary = form.querySelector('gs-error-summary')?.shadowRoot;
    expect(words(summary)).toContain('Say what the token is for');
    expect(words(summary)).toContain('Choose at least one thing that it may do');
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('offers no life that is longer than the installation lets', async () => {
    answers.give('GET /api/tokens', { items: [], longestDays: 20 });
    const options = inside(await open(), 'gs-token-form').querySelectorAll('option');

    expect([...options].map(({ value }) => value)).toEqual(['7', '20']);
  });

  it('ends a token after a second thought', async () => {
    answers.give('DELETE /api/tokens/t-1', undefined, { status: 204 });
    const page = await open();
    const list = inside(page, 'gs-token-list');
    list.querySelector<HTMLButtonElement>('tbody button')?.click();
    await settled(page);
    expect(answers.asked.some(({ method }) => method === 'DELETE')).toBe(false);

    list.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await settled(page);
    expect(answers.asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual(['/api/tokens/t-1']);
  });

  it('is accessible, with a secret and without', async () => {
    answers.give('POST /api/tokens', { token: aToken, secret: 'gsp_secret' }, { status: 201 });
    const page = await open();
    expect(await complaints(page)).toEqual([]);

    inside(page, 'gs-token-form').dispatchEvent(
      new CustomEvent('gs-token-issued', { detail: { token: aToken, secret: 'gsp_secret' }, bubbles: true, composed: true }),
    );
    await settled(page);
    expect(await complaints(page)).toEqual([]);
  });
});
