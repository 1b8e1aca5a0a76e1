import { expect, it } from 'vitest';
import { ama } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import './gs-sign-in-page.ts';

const oidc = { mode: 'oidc', start: '/api/sign-in/oidc', missing: [] };

async function page(ways: unknown[], query = ''): Promise<HTMLElement> {
  answers.give('GET /api/sign-in', { items: ways });
  const element = await mount('gs-sign-in-page', { query: new URLSearchParams(query) });
  await settled(element);
  return element;
}

const ways = (element: HTMLElement): ShadowRoot =>
  element.shadowRoot?.querySelector('gs-sign-in-ways')?.shadowRoot as ShadowRoot;

it('leads to the agency’s sign-in and back to the page that was left', async () => {
  const element = await page([oidc], 'back=/desk');

  const link = ways(element).querySelector('a');
  expect(link?.getAttribute('href')).toBe('/api/sign-in/oidc?back=%2Fdesk');
  expect(link?.textContent).toBe('Sign in with your agency account');
  expect(await complaints(element)).toEqual([]);
});

it('says why the last attempt failed, with a way to try again', async () => {
  const element = await page([oidc], 'refused=provider-down&back=/desk');

  expect(ways(element).querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('does not answer');
  expect(ways(element).querySelector('a')?.textContent).toBe('Try again');
  expect(ways(element).querySelector('a')?.getAttribute('href')).toContain('back=%2Fdesk');
  expect(await complaints(element)).toEqual([]);
});

it('says what is missing while nobody can sign in', async () => {
  const element = await page([{ mode: 'oidc', missing: ['groundswell.oidc.issuer'] }]);

  expect(ways(element).querySelector('code')?.textContent).toBe('groundswell.oidc.issuer');
  expect(ways(element).querySelector('a')).toBeNull();
  expect(await complaints(element)).toEqual([]);
});

it('points to the intranet where that vouches for people', async () => {
  const element = await page([{ mode: 'host-assertion', missing: [] }]);

  expect(ways(element).textContent).toContain('from your intranet');
});

it('lists the people of the demo', async () => {
  answers.give('GET /api/demo/people', { items: [{ ...ama, role: 'staff' }] });
  const element = await page([{ mode: 'demo', missing: [] }]);

  expect(element.shadowRoot?.querySelector('gs-demo-people')).not.toBeNull();
});
