import { describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-linked-account.ts';
import type { LinkedAccountElement } from './gs-linked-account.ts';

const path = '/api/directory/people/p-1/account';
const link = { issuer: 'https://login.agency.example', subject: 'f3c1', linkedAt: '2026-05-01T09:00:00Z' };
const words = (root: Element): string => root.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const open = async (): Promise<LinkedAccountElement> => {
  const element = await mount('gs-linked-account', { person: 'p-1' });
  await settled(element);
  return element;
};

describe('<gs-linked-account>', () => {
  it('says which account is theirs, accessibly', async () => {
    answers.give(`GET ${path}`, link);
    const element = await open();

    expect(words(element)).toContain('f3c1 · https://login.agency.example');
    expect(await complaints(element)).toEqual([]);
  });

  it('parts them after a second thought', async () => {
    answers.give(`GET ${path}`, link);
    answers.give(`DELETE ${path}`, {});
    const element = await open();
    answers.give(`GET ${path}`, { type: '/problems/no-such-link', status: 404 }, { status: 404 });

    element.shadowRoot?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await settled(element);

    expect(answers.asked.map(({ method }) => method)).toContain('DELETE');
    expect(words(element)).toContain('None yet.');
  });
});
