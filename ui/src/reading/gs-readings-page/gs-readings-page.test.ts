import { beforeEach, describe, expect, it } from 'vitest';
import { aSession, daysAway } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-readings-page.ts';

describe('<gs-readings-page>', () => {
  beforeEach(() => {
    session.set(aSession);
    answers.give('GET /api/readings', {
      items: [
        { id: 'c-1', title: 'Number the queue', askedAt: daysAway(-2) },
        { id: 'c-2', title: 'One list', askedAt: daysAway(-3), storedAt: daysAway(-1) },
      ],
    });
    answers.give('GET /api/reconsiderations', { items: [{ proposal: 'c-3', title: 'Open on Saturdays', askedAt: daysAway(-1), dueAt: daysAway(4) }] });
  });

  it('lists what is to be read and what is to be looked at again', async () => {
    const page = await mount('gs-readings-page');
    await settled(page);

    expect([...(page.shadowRoot?.querySelectorAll('li a') ?? [])].map((a) => a.getAttribute('href'))).toEqual(['/reading/c-1', '/reading/c-2', '/proposals/c-3']);
    expect(await complaints(page)).toEqual([]);
  });

  it('is never blank', async () => {
    answers.give('GET /api/readings', { items: [] });
    answers.give('GET /api/reconsiderations', { items: [] });
    const page = await mount('gs-readings-page');
    await settled(page);

    expect(page.shadowRoot?.querySelector('gs-empty')).not.toBeNull();
  });
});
