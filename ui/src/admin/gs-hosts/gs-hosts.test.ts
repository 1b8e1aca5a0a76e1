import { beforeEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { Host } from '../hosts.ts';
import './gs-hosts.ts';
import type { HostsElement } from './gs-hosts.ts';

const aHost = (change: Partial<Host> = {}): Host => ({
  id: 'h-1',
  name: 'Our intranet',
  origin: 'https://intranet.agency.example',
  embeds: true,
  enabled: true,
  installedAt: '2026-05-01T09:00:00Z',
  keys: [{ thumbprint: 'one', bits: 2048, addedAt: '2026-05-01T09:00:00Z' }],
  ...change,
});
const open = async (...hosts: Host[]): Promise<HostsElement> => {
  answers.give('GET /api/hosts', { items: hosts, audience: 'https://ideas.agency.example' });
  const page = await mount('gs-hosts');
  await settled(page);
  return page;
};
const first = (page: HostsElement): ShadowRoot => page.shadowRoot?.querySelector('gs-host')?.shadowRoot as ShadowRoot;
const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const press = async (page: HostsElement, root: ShadowRoot, label: string): Promise<void> => {
  [...root.querySelectorAll('button')].find((button) => words(button).startsWith(label))?.click();
  await settled(page);
};
const changes = (): string[] => answers.asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

describe('<gs-hosts>', () => {
  beforeEach(() => {
    answers.give('PUT /api/hosts/h-1/pause', {});
    answers.give('DELETE /api/hosts/h-1/pause', {});
    answers.give('DELETE /api/hosts/h-1', undefined, { status: 204 });
    answers.give('POST /api/hosts/h-1/keys', {}, { status: 201 });
    answers.give('DELETE /api/hosts/h-1/keys/one', undefined, { status: 204 });
  });

  it('explains where there is none, and makes a code that it shows this once', async () => {
    answers.give('POST /api/hosts/codes', { code: 'gsi_code', expiresAt: '2026-05-02T09:00:00Z' }, { status: 201 });
    const page = await open();
    expect(words(page.shadowRoot)).toContain('No intranet has registered.');

    await press(page, page.shadowRoot as ShadowRoot, 'Make a code');
    expect(words(page.shadowRoot?.querySelector('gs-secret')?.shadowRoot)).toContain('gsi_code');
  });

  it('stops an intranet and lets it go on', async () => {
    const page = await open(aHost());
    await press(page, first(page), 'Stop');
    expect(changes()).toEqual(['PUT /api/hosts/h-1/pause']);

    const stopped = await open(aHost({ enabled: false }));
    expect(words(first(stopped))).toContain('It may not vouch for anybody now.');
    await press(stopped, first(stopped), 'Let it go on');
    expect(changes().at(-1)).toBe('DELETE /api/hosts/h-1/pause');
  });

  it('puts one out only after a second thought', async () => {
    vi.stubGlobal('confirm', vi.fn().mockReturnValueOnce(false).mockReturnValueOnce(true));
    const page = await open(aHost());
    await press(page, first(page), 'Put it out');
    expect(changes()).toEqual([]);
    await press(page, first(page), 'Put it out');
    expect(changes()).toEqual(['DELETE /api/hosts/h-1']);
  });

  it('says that an origin may not embed, and where that is decided', async () => {
    expect(words(first(await open(aHost({ embeds: false }))))).toContain('groundswell.embed.origins');
  });

  it('retires a key only while there is another', async () => {
    const alone = await open(aHost());
    expect(words(first(alone))).not.toContain('Retire it');

    const two = await open(aHost({ keys: [...aHost().keys, { thumbprint: 'two', bits: 3072, addedAt: '2026-05-03T09:00:00Z' }] }));
    await press(two, first(two), 'Retire it');
    expect(changes()).toEqual(['DELETE /api/hosts/h-1/keys/one']);
  });

  it('is accessible, with intranets and without', async () => {
    expect(await complaints(await open())).toEqual([]);
    expect(await complaints(await open(aHost(), aHost({ id: 'h-2', name: 'Another', embeds: false, enabled: false })))).toEqual([]);
  });
});
