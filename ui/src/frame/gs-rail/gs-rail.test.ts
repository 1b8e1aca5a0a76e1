import { expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount } from '../../../test/mount.ts';
import { session } from '../../foundation/session.ts';
import './gs-rail.ts';

function labels(rail: HTMLElement): (string | undefined)[] {
  return [...(rail.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.textContent?.trim());
}

it('shows a place only to who has a use for it', async () => {
  session.set(aSession);
  expect(labels(await mount('gs-rail'))).toEqual(['Today', 'Propose', 'Explore', 'My ideas', 'Delivery']);

  session.set({ ...aSession, desks: [{ id: 'u', name: 'Unit' }], roles: ['manager', 'administrator'] });
  expect(labels(await mount('gs-rail'))).toContain('Desk');
});

it('leads auditors to the journal and to hidden authors, administrators to administration alone', async () => {
  session.set({ ...aSession, roles: ['staff', 'auditor'] });
  expect(labels(await mount('gs-rail')).slice(-2)).toEqual(['Authors', 'Journal']);

  session.set({ ...aSession, roles: ['staff', 'auditor', 'administrator'] });
  expect(labels(await mount('gs-rail')).slice(-2)).toEqual(['Delivery', 'Administration']);
});

it('says where one is', async () => {
  session.set(aSession);

  const rail = await mount('gs-rail', { path: '/proposals/c-1' });

  expect(rail.shadowRoot?.querySelector('[aria-current=page]')?.textContent?.trim()).toBe('Explore');
  expect(await complaints(rail)).toEqual([]);
});
