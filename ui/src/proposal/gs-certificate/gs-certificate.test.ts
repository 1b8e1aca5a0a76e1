import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { anIdea, aSession, author, manager } from '../../triage/triage.fixtures.ts';
import './gs-certificate.ts';
import type { CertificateElement } from './gs-certificate.ts';

const helper = { ...author, id: 'kofi', name: 'Kofi Addo' };
const completed = anIdea({
  state: 'completed',
  family: 'done',
  credit: { firstAuthor: author, coAuthors: [], endorsers: [manager], helpers: [helper] },
});

describe('<gs-certificate>', () => {
  let sheet: CertificateElement;
  const open = async (view: object, delivery: object, status = 200): Promise<string> => {
    answers.give('GET /api/proposals/letter', view);
    answers.give('GET /api/proposals/letter/delivery', delivery, { status });
    sheet = await mount('gs-certificate', { id: 'letter' });
    await settled(sheet);
    return sheet.shadowRoot?.textContent ?? '';
  };

  beforeEach(() => session.set(aSession()));

  it('names the idea, what came of it, and whose work it was', async () => {
    const words = await open(completed, { outcome: { markdown: 'Nobody comes twice.', html: '<p>Nobody comes twice.</p>' }, steps: [] });

    expect(words).toContain(completed.title);
    expect(words).toContain('An agency');
    for (const person of [author, manager, helper]) expect(words).toContain(person.name);
    expect(sheet.shadowRoot?.querySelector('.first')?.textContent).toBe(author.name);
    expect(sheet.shadowRoot?.querySelector('gs-prose')).not.toBeNull();
    expect(await complaints(sheet)).toEqual([]);
  });

  it('needs no plan', async () => {
    const words = await open(completed, { type: '/problems/no-delivery', status: 404 }, 404);

    expect(words).toContain(completed.title);
  });

  it('is not given before the work is done', async () => {
    await open(anIdea({ state: 'in-delivery' }), { steps: [] });

    expect(sheet.shadowRoot?.querySelector('gs-empty')?.heading).toContain('not completed');
    expect(sheet.shadowRoot?.querySelector('.paper')).toBeNull();
  });
});
