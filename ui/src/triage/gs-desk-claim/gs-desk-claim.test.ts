import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import type { Claim, PersonRef } from '../../foundation/types.ts';
import { aSession, manager } from '../triage.fixtures.ts';
import './gs-desk-claim.ts';
import type { DeskClaimElement } from './gs-desk-claim.ts';

const kofi: PersonRef = { id: 'kofi', name: 'Kofi Asante' };
const aClaim = (by: PersonRef, minutes = 10): Claim => ({
  proposal: 'letter',
  by,
  since: new Date().toISOString(),
  until: new Date(Date.now() + minutes * 60_000).toISOString(),
});
const put = 'PUT /api/proposals/letter/claim';

describe('<gs-desk-claim>', () => {
  let element: DeskClaimElement;
  const said: string[] = [];
  const changes = vi.fn();
  const hear = (event: Event): void => void said.push((event as CustomEvent<string>).detail);

  const words = (): string => element.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const show = async (claim: Claim | undefined): Promise<void> => {
    element.claim = claim;
    await settled(element);
  };
  const asked = (): string[] => answers.asked.map(({ method, path }) => `${method} ${path}`);

  beforeEach(async () => {
    session.set(aSession());
    said.length = 0;
    changes.mockClear();
    window.addEventListener('gs-announce', hear);
    element = await mount('gs-desk-claim', { ideaId: 'letter' });
    element.addEventListener('gs-claims-changed', changes);
  });
  afterEach(() => window.removeEventListener('gs-announce', hear));

  it('claims what nobody has, and says so', async () => {
    answers.give(put, aClaim(manager));
    await element.toggle();

    expect(answers.asked.find(({ method }) => method === 'PUT')?.body).toEqual({ takeOver: false });
    expect(changes).toHaveBeenCalledOnce();
    expect(said[0]).toContain('Claimed');
  });

  it('lets its own go with the same key, and does not call that a loss', async () => {
    answers.give('DELETE /api/proposals/letter/claim', undefined, { status: 204 });
    await show(aClaim(manager));
    expect(words()).toContain('You are answering this');
    element.addEventListener('gs-claims-changed', () => (element.claim = undefined), { once: true });

    await element.toggle();
    await settled(element);

    expect(asked()).toContain('DELETE /api/proposals/letter/claim');
    expect(said).toEqual(['Let go: somebody else can answer it now.']);
  });

  it('says who answers and until when, and asks before it takes over', async () => {
    const claim = aClaim(kofi);
    answers.give(put, aClaim(manager));
    await show(claim);
    expect(words()).toContain('Kofi Asante is answering now, until ');

    await element.toggle();
    expect(element.shadowRoot?.querySelector('dialog')?.open).toBe(true);
    expect(asked()).toEqual([]);
    element.shadowRoot?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await settled(element);

    expect(answers.asked.at(-1)?.body).toEqual({ takeOver: true });
  });

  it('claims by itself once when somebody begins to write, and renews it later', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    answers.give(put, aClaim(manager));
    await element.writing();
    await element.writing();
    expect(asked()).toEqual([put]);

    element.claim = aClaim(manager);
    vi.advanceTimersByTime(2 * 60_000 + 1);
    await element.writing();
    expect(asked()).toEqual([put, put]);
    vi.useRealTimers();
  });

  it('claims nothing by itself that somebody else has', async () => {
    await show(aClaim(kofi));
    await element.writing();

    expect(asked()).toEqual([]);
  });

  it('tells whoever lost a claim who has it now', async () => {
    await show(aClaim(manager));
    await show(aClaim(kofi));

    expect(said).toEqual(['Kofi Asante has taken this over and is answering it now. Your words are kept.']);
    expect(words()).toContain('Kofi Asante has taken this over');
  });

  it('tells that a claim has ended', async () => {
    await show(aClaim(manager, -1));
    await show(undefined);

    expect(words()).toContain('Your claim has ended');
  });

  it('says what the server refuses', async () => {
    answers.give(put, { type: '/problems/claimed-by-another', title: 'Claimed', status: 409 }, { status: 409 });
    await element.toggle();
    await settled(element);

    const summary = element.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot;
    expect(summary?.textContent).toContain('Somebody else is answering this now');
  });

  it('is accessible whoever has it', async () => {
    for (const claim of [undefined, aClaim(manager), aClaim(kofi)]) {
      await show(claim);
      expect(await complaints(element)).toEqual([]);
    }
  });
});
