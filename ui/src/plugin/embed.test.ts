import { beforeEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../test/mount.ts';
import { answers } from '../../test/server.ts';
import { anItem } from '../triage/triage.fixtures.ts';
import { HostToken } from './assertions.ts';
import './groundswell.ts';

const server = 'https://ideas.agency.example';
const words = (element: HTMLElement): string => element.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** A socket that never opens: the live channel has tests of its own. */
class SilentSocket {
  readonly close = (): void => undefined;
}

describe('the elements for other pages', () => {
  beforeEach(() => {
    vi.stubGlobal('WebSocket', SilentSocket);
    answers.give('GET /api/proposals', { items: [anItem()], next: null });
    answers.give('GET /api/similar', { items: [] });
    answers.give('GET /api/notices', {
      items: [{ id: 'n', sequence: 9, kind: 'answered', at: '2026-05-01T09:00:00Z', proposal: { id: 'letter', title: 'A letter', state: 'declined' } }],
      unread: 1,
    });
  });

  it('ask with the token they were given and never with cookies', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const ideas = await mount('gs-ideas', { server, token: 'secret-1' });
    await settled(ideas);

    const [url, init] = fetched.mock.calls.at(-1) as [string, RequestInit];
    expect(url).toBe(`${server}/api/proposals?limit=5`);
    expect(init.credentials).toBe('omit');
    expect(new Headers(init.headers).get('Authorization')).toBe('Bearer secret-1');
  });

  it('link to the server, not into the host’s page', async () => {
    const ideas = await mount('gs-ideas', { server: `${server}/`, token: 'secret-2' });
    await settled(ideas);

    expect(ideas.shadowRoot?.querySelector('li a')?.getAttribute('href')).toBe(`${server}/proposals/letter`);
  });

  it('let the host open an idea in its own way', async () => {
    const ideas = await mount('gs-ideas', { server, token: 'secret-3' });
    await settled(ideas);
    const opened: string[] = [];
    ideas.addEventListener('gs-idea-opened', (event) => {
      event.preventDefault();
      opened.push(event.detail);
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    ideas.shadowRoot?.querySelector('li a')?.dispatchEvent(click);

    expect(opened).toEqual(['letter']);
    expect(click.defaultPrevented).toBe(true);
  });

  it('say what they are when nobody is signed in, and ask for nothing', async () => {
    const ideas = await mount('gs-ideas', { server });
    await settled(ideas);

    expect(words(ideas)).toContain('Open Groundswell');
    expect(answers.asked).toEqual([]);
  });

  it('tell the host when the token is no longer good', async () => {
    answers.give('GET /api/proposals', { type: '/problems/not-signed-in', status: 401 }, { status: 401 });
    const asked = vi.fn();
    document.body.addEventListener('gs-token-needed', asked, { once: true });
    const ideas = await mount('gs-ideas', { server, token: 'old' });
    await settled(ideas);

    expect(asked).toHaveBeenCalled();
    expect(words(ideas)).toContain('Open Groundswell');
  });

  it('keep a draft and lead on to it', async () => {
    answers.give('POST /api/proposals', { id: 'new' }, { status: 201 });
    const box = await mount('gs-propose-box', { server, token: 'secret-4' });
    await settled(box);
    const field = box.shadowRoot?.querySelector('gs-field') as HTMLElement & { value: string };
    field.value = 'One form instead of four';
    field.dispatchEvent(new Event('input'));
    box.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(box);

    expect(answers.asked.at(-1)?.body).toEqual({ title: 'One form instead of four' });
    expect(box.shadowRoot?.querySelector('a')?.getAttribute('href')).toBe(`${server}/propose/new`);
  });

  it('count what is new on the bell, and no longer once it was opened', async () => {
    answers.give('POST /api/notices/read', undefined, { status: 204 });
    const bell = await mount('gs-inbox-bell', { server, token: 'secret-5' });
    await settled(bell);
    expect(bell.shadowRoot?.querySelector('button')?.getAttribute('aria-label')).toBe('Your ideas: 1 new notice');

    bell.shadowRoot?.querySelector('button')?.click();
    await settled(bell);
    expect(answers.asked.at(-1)?.body).toEqual({ upTo: 9 });
    expect(words(bell)).toContain('A letter');
    expect(bell.shadowRoot?.querySelector('.count')).toBeNull();
  });

  it('buy a token with the intranet’s word, one for all of a page', async () => {
    const host = 'https://intranet.agency.example/assertion';
    const expiresAt = new Date(Date.now() + 300_000).toISOString();
    answers.give('GET /assertion', 'signed-words');
    answers.give('POST /api/host-assertions', { token: 'gsh_1', expiresAt }, { status: 201 });
    const [ideas] = await Promise.all([
      mount('gs-ideas', { server, assertionUrl: host }),
      mount('gs-inbox-bell', { server, assertionUrl: host }),
    ]);
    await settled(ideas);
    await settled(ideas);

    expect(answers.asked.filter(({ path }) => path === '/api/host-assertions')).toHaveLength(1);
    expect(ideas.token).toBe('gsh_1');
    expect(words(ideas)).toContain('Ideas from colleagues');
  });

  it('change the token for a new one before it ends', async () => {
    vi.useFakeTimers();
    try {
      let count = 0;
      const brought = vi.fn(() => {
        count += 1;
        const expiresAt = new Date(Date.now() + 300_000).toISOString();
        answers.give('POST /api/host-assertions', { token: `gsh_${count}`, expiresAt }, { status: 201 });
        return Promise.resolve('signed-words');
      });
      const token = new HostToken(server, brought);
      await token.use();
      expect(token.token).toBe('gsh_1');

      await vi.advanceTimersByTimeAsync(239_000);
      expect(brought).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(token.token).toBe('gsh_2');
      token.leave();
      await vi.advanceTimersByTimeAsync(600_000);
      expect(brought).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('show what everybody may see when the intranet vouches for nobody', async () => {
    answers.give('POST /api/host-assertions', { type: '/problems/assertion-refused', status: 401 }, { status: 401 });
    const ideas = await mount('gs-ideas', { server, assertion: () => Promise.resolve('refused-words') });
    await settled(ideas);

    expect(ideas.token).toBeUndefined();
    expect(words(ideas)).toContain('Open Groundswell');
  });

  it('are accessible', async () => {
    for (const tag of ['gs-ideas', 'gs-propose-box', 'gs-inbox-bell'] as const) {
      const element = await mount(tag, { server, token: 'secret-6' });
      await settled(element);

      expect(await complaints(element), tag).toEqual([]);
    }
  });
});
