import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { anIdea, anItem, aSession, author } from '../triage.fixtures.ts';
import './gs-bulk-answer.ts';
import type { BulkAnswerElement } from './gs-bulk-answer.ts';

const kofi = { ...author, id: 'kofi', name: 'Kofi Addo' };
const letter = anIdea({ version: 4 });
const bench = anIdea({ id: 'bench', title: 'A bench', authors: [kofi], version: 7 });

const inside = <E extends HTMLElement>(page: BulkAnswerElement, selector: string): E => page.shadowRoot?.querySelector<E>(selector) as E;
const says = (page: BulkAnswerElement): string => page.shadowRoot?.textContent ?? '';
const writes = async (page: BulkAnswerElement, words: string): Promise<void> => {
  const control = inside<HTMLElement & { value: string }>(page, '#text');
  control.value = words;
  control.dispatchEvent(new Event('input'));
  inside<HTMLFormElement>(page, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
};
const sends = async (page: BulkAnswerElement): Promise<void> => {
  inside<HTMLButtonElement>(page, '.primary').click();
  await settled(page);
};

describe('<gs-bulk-answer>', () => {
  let page: BulkAnswerElement;

  beforeEach(async () => {
    session.set(aSession());
    for (const idea of [letter, bench]) answers.give(`GET /api/proposals/${idea.id}`, idea);
    page = await mount('gs-bulk-answer', { ideas: [anItem(), anItem({ id: 'bench', title: 'A bench' })] });
  });

  it('shows each answer as its author gets it before anything is sent', async () => {
    await writes(page, 'Dear {author}, thank you for “{title}”.');

    expect(says(page)).toContain('Dear Ama Mensah, thank you for “Print the list of papers on the letter”.');
    expect(says(page)).toContain('Dear Kofi Addo, thank you for “A bench”.');
    expect(answers.asked.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(await complaints(page)).toEqual([]);
  });

  it('sends nothing with a blank left, and nothing unread', async () => {
    await writes(page, 'On [… a day].');
    expect(inside(page, 'gs-error-summary').shadowRoot?.textContent).toContain('Fill in what the template left open');

    await writes(page, 'Soon.');
    await sends(page);
    expect(inside(page, 'gs-error-summary').shadowRoot?.textContent).toContain('Look at each answer');
    expect(answers.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('says what became of each', async () => {
    const item = (proposal: string, outcome: string) => ({ proposal, by: author, preparedAt: '2026-05-01T09:00:00Z', outcome });
    answers.give('POST /api/desk/batches', { id: 'b', items: [] }, { status: 201 });
    answers.give('POST /api/desk/batches/b/publication', { id: 'b', items: [item('letter', 'answered'), item('bench', 'answered-meanwhile')] });
    let answered: string[] = [];
    page.addEventListener('gs-bulk-sent', (event) => (answered = event.detail));
    await writes(page, 'Soon.');
    inside<HTMLInputElement>(page, '#read').click();
    await sends(page);

    expect(answered).toEqual(['letter']);
    expect(says(page)).toContain('1 idea is answered.');
    expect(says(page)).toContain('Somebody else answered meanwhile');
  });

  it('leaves one out', async () => {
    await writes(page, 'Soon.');
    inside<HTMLButtonElement>(page, 'li button').click();
    await settled(page);

    expect(page.shadowRoot?.querySelectorAll('.letters li')).toHaveLength(1);
  });

  it('refuses more than a hundred in words, and takes a hundred', async () => {
    page.ideas = Array.from({ length: 100 }, (_, at) => anItem({ id: `i${at}` }));
    await settled(page);
    expect(inside(page, 'form')).not.toBeNull();

    page.ideas = Array.from({ length: 10_000 }, (_, at) => anItem({ id: `i${at}` }));
    await settled(page);

    expect(inside(page, 'form')).toBeNull();
    expect(says(page)).toContain('100 can be answered at once');
  });
});
