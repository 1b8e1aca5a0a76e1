import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import type { Role } from '../../foundation/types.ts';
import { aSession } from '../../triage/triage.fixtures.ts';
import { anEntry, anIndex, aRun, aStatus, units } from '../admin.fixtures.ts';
import './gs-admin.ts';
import type { AdminElement } from './gs-admin.ts';

const open = async (part: string, roles: Role[] = ['administrator', 'auditor']): Promise<AdminElement> => {
  session.set(aSession({ roles }));
  const page = await mount('gs-admin', { query: new URLSearchParams({ part }) });
  await settled(page);
  return page;
};
const inside = (page: AdminElement, tag: string): ShadowRoot => page.shadowRoot?.querySelector(tag)?.shadowRoot as ShadowRoot;
const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const tabs = (page: AdminElement): string[] => [...(page.shadowRoot?.querySelectorAll('.tabs a') ?? [])].map(words);

describe('<gs-admin>', () => {
  beforeEach(() => {
    answers.give('GET /api/units', { items: units });
    answers.give('GET /api/status', aStatus());
    answers.give('GET /api/status/index', anIndex());
    answers.give('GET /api/imports', { items: [aRun()] });
    answers.give('GET /api/imports/run', aRun());
    answers.give('GET /api/campaigns', { items: [] });
    answers.give('GET /api/journal', { items: [anEntry(8), anEntry(9)], head: 9 });
  });

  it('shows administrators and auditors what is theirs', async () => {
    expect(tabs(await open('setup', ['administrator']))).toEqual(['Set-up', 'How it runs', 'Import', 'Directory', 'People', 'Units', 'Themes', 'Working days', 'Files', 'Erasure', 'Retention']);
    expect(tabs(await open('journal', ['auditor']))).toEqual(['Journal']);
    expect((await open('setup', ['staff'])).shadowRoot?.querySelector('gs-empty')).not.toBeNull();
  });

  it('walks the set-up path and says what needs a look', async () => {
    const path = inside(await open('setup'), 'gs-setup-path');

    expect(words(path.querySelector('.lead'))).toBe('1 thing is still missing before the first day.');
    expect(words(path)).toContain('1 entry of the journal had to be left aside.');
    expect(words(path)).toContain('12 ideas can be found.');
  });

  it('says how search is, how far a new index is and what is wrong', async () => {
    const said = async (): Promise<string> =>
      words(inside(await open('running'), 'gs-system-status').querySelector('gs-search-status')?.shadowRoot);
    expect(await said()).toContain('State Ready Holds 12 ideas can be found');

    answers.give(
      'GET /api/status/index',
      anIndex({ state: 'incomplete', built: 400, expected: 1000, problem: 'No space left on device' }),
    );
    const building = await said();
    expect(building).toContain('400 of 1,000 ideas');
    expect(building).toContain('3 ideas are still to be read (mini)');
    expect(building).toContain('No space left on device');
  });

  it('asks before it rebuilds a follower, and then does', async () => {
    answers.give('POST /api/status/followers/inbox/rebuild', {}, { status: 202 });
    const status = inside(await open('running'), 'gs-system-status');
    status.querySelector<HTMLButtonElement>('[aria-label="Rebuild inbox"]')?.click();
    await settled(status.host as HTMLElement);
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);

    status.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await settled(status.host as HTMLElement);
    expect(answers.asked.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
      '/api/status/followers/inbox/rebuild',
    ]);
  });

  it('asks for a file and a name before it imports', async () => {
    const page = await open('import');
    const form = inside(page, 'gs-import');
    form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);

    expect(words(form.querySelector('gs-error-summary')?.shadowRoot)).toContain('Choose the file');
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('says of each bad line of an import what is wrong with it', async () => {
    const page = await open('import');
    const form = inside(page, 'gs-import');
    form.querySelector<HTMLButtonElement>('li button')?.click();
    await settled(page);

    const report = form.querySelector('gs-import-report')?.shadowRoot;
    expect(words(report?.querySelector('tbody tr'))).toContain('The line is not JSON, or ends in the middle');
  });

  it('shows who answers in each unit', async () => {
    const directory = inside(await open('directory'), 'gs-directory-overview');

    expect([...directory.querySelectorAll('tbody td')].map(words)).toEqual(['Esi Boateng', 'Esi Boateng, for the unit above']);
  });

  it('reads the journal with the newest entry first', async () => {
    const journal = inside(await open('journal'), 'gs-journal-reading');

    expect([...journal.querySelectorAll('tbody th')].map(words)).toEqual(['9', '8']);
    expect(words(journal)).toContain('Entries 8 to 9 of 9');
  });

  it.each(['setup', 'running', 'import', 'directory', 'journal'])('is accessible in its part %s', async (part) => {
    expect(await complaints(await open(part))).toEqual([]);
  });
});
