import { expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
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
  expect(element.shadowRoot?.querySelector('q')?.textContent).toBe('There is a danger to people.');
});

it('offers nobody else the choice', async () => {
  answers.give('GET /api/proposals/p-1/authorship', { showing: 'masked', yours: false });

  const element = await mount('gs-authorship', { proposal: 'p-1' });
  await settled(element);

  expect(element.shadowRoot?.querySelector('button')).toBeNull();
});
