import { expect, it, vi } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { live } from '../../foundation/live.ts';
import { session } from '../../foundation/session.ts';
import type { Change } from '../../foundation/types.ts';
import './gs-authorship.ts';

it('says nothing where the author is named', async () => {
  answers.give('GET /api/proposals/p-1/authorship', { showing: 'named', yours: false });

  const element = await mount('gs-authorship', { proposal: 'p-1' });
  await settled(element);

  expect(element.shadowRoot?.textContent?.trim()).toBe('');
});

it('lets the author alone be named, when they want', async () => {
  answers.give('GET /api/proposals/p-1/authorship', { showing: 'shielded', yours: true });
  answers.give('PUT /api/proposals/p-1/authorship', { showing: 'named', yours: true });
  vi.stubGlobal('confirm', () => true);
  const element = await mount('gs-authorship', { proposal: 'p-1' });
  await settled(element);
  const changed = vi.fn();
  element.addEventListener('gs-changed-here', changed);

  expect(await complaints(element)).toEqual([]);
  element.shadowRoot?.querySelector('button')?.click();
  await settled(element);

  expect(changed).toHaveBeenCalledOnce();
  expect(answers.asked.at(-1)?.body).toEqual({ showing: 'named' });
});

it('tells the author who asked to know them, and why', async () => {
  answers.give('GET /api/proposals/p-1/authorship', {
    showing: 'shielded',
    yours: true,
    openings: [
      {
        by: { id: 'f-1', name: 'Efua Owusu', unit: { id: 'u-1', name: 'Audit' } },
        at: '2026-05-04T10:00:00Z',
        reason: 'There is a danger to people.',
        state: 'asked',
      },
    ],
  });

  const element = await mount('gs-authorship', { proposal: 'p-1' });
  await settled(element);

  expect(element.shadowRoot?.textContent).toContain('Efua Owusu');
  expect(element.shadowRoot?.querySelector('blockquote')?.textContent).toBe('There is a danger to people.');
});

it('does not say that nobody else sees it where two persons were shown it', async () => {
  const asker = { id: 'f-1', name: 'Efua Owusu' };
  const agreed = { id: 'a-1', name: 'Nii Lamptey' };
  answers.give('GET /api/proposals/p-1/authorship', {
    showing: 'shielded',
    yours: true,
    openings: [{ by: asker, at: '2026-05-04T10:00:00Z', reason: 'There is a danger to people.', state: 'opened', seenBy: [asker, agreed] }],
  });

  const element = await mount('gs-authorship', { proposal: 'p-1' });
  await settled(element);

  expect(element.shadowRoot?.textContent).toContain('Apart from the two persons named here');
  expect(element.shadowRoot?.textContent).toContain('It was shown to Efua Owusu and Nii Lamptey that you wrote this.');
  expect(await complaints(element)).toEqual([]);
});

it('tells the author while they look that somebody has asked, and looks again for nothing else', async () => {
  const listen = vi.spyOn(live, 'listen');
  answers.give('GET /api/proposals/p-1/authorship', { showing: 'shielded', yours: true });
  const element = await mount('gs-authorship', { proposal: 'p-1' });
  await settled(element);
  const asked = answers.asked.length;
  const [topics, hear] = listen.mock.calls.at(-1) ?? [];
  const change = (what: string): Change => ({ sequence: 1, topics: ['proposal:p-1'], id: 'p-1', what });

  hear?.(change('supported'));
  await settled(element);
  expect(topics).toEqual(['proposal:p-1']);
  expect(answers.asked).toHaveLength(asked);

  hear?.(change('opening-asked'));
  await settled(element);
  expect(answers.asked).toHaveLength(asked + 1);
});

it('leads facilitators and auditors to asking who it is, and nobody else', async () => {
  answers.give('GET /api/proposals/p-1/authorship', { showing: 'shielded', yours: false });
  for (const [roles, link] of [[['staff', 'auditor'], '/openings?proposal=p-1'], [['staff', 'administrator'], undefined]] as const) {
    session.set({ ...aSession, roles: [...roles] });
    const element = await mount('gs-authorship', { proposal: 'p-1' });
    await settled(element);

    expect(element.shadowRoot?.querySelector('a')?.getAttribute('href')).toBe(link);
    expect(await complaints(element)).toEqual([]);
  }
});

it('offers nobody else the choice', async () => {
  answers.give('GET /api/proposals/p-1/authorship', { showing: 'masked', yours: false });

  const element = await mount('gs-authorship', { proposal: 'p-1' });
  await settled(element);

  expect(element.shadowRoot?.querySelector('button')).toBeNull();
});
