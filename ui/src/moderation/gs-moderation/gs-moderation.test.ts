import { beforeEach, describe, expect, it } from 'vitest';
import { aSession, kofi, lena } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { session } from '../../foundation/session.ts';
import type { Hiding, Report } from '../moderation.ts';
import './gs-moderation.ts';
import type { ModerationElement } from './gs-moderation.ts';

const aReport: Report = {
  id: 'r-1',
  what: 'comment',
  proposal: { id: 'c-1', title: 'One list of papers' },
  comment: 'k-1',
  author: lena,
  text: 'He is lazy.',
  since: '2026-05-04T10:00:00Z',
  said: [{ reason: 'abuse', words: 'It insults Kofi.', at: '2026-05-04T10:00:00Z' }],
  own: false,
};
const aHiding: Hiding = {
  id: 'h-1',
  what: 'proposal',
  proposal: { id: 'c-2', title: 'Names on the board' },
  reason: 'personal',
  words: 'It names people who were ill.',
  by: kofi,
  at: '2026-05-04T10:00:00Z',
  appeal: 'They agreed to be named.',
  may: ['decide', 'restore'],
};
const open = async (reports: Report[], hidings: Hiding[]): Promise<ModerationElement> => {
  answers.give('GET /api/reports', { items: reports });
  answers.give('GET /api/hidings', { items: hidings });
  const page = await mount('gs-moderation');
  await settled(page);
  return page;
};
const button = (root: ParentNode | null | undefined, words: string): HTMLButtonElement =>
  [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === words) as HTMLButtonElement;
const posted = () => answers.asked.filter(({ method }) => method === 'POST');

describe('<gs-moderation>', () => {
  beforeEach(() => session.set({ ...aSession, roles: ['staff', 'facilitator'] }));

  it('shows what was reported and why, and what is hidden with its appeal', async () => {
    const page = await open([aReport], [aHiding]);

    expect(page.shadowRoot?.textContent).toContain('It insults or threatens somebody');
    expect(page.shadowRoot?.textContent).toContain('They agreed to be named.');
    expect(await complaints(page)).toEqual([]);
  });

  it('hides with a reason and words for the author', async () => {
    answers.give('POST /api/hidings', { id: 'h-2' }, { status: 201 });
    const page = await open([aReport], []);
    button(page.shadowRoot, 'Hide it').click();
    await settled(page);
    const dialog = page.shadowRoot?.querySelector('gs-moderating')?.shadowRoot;
    const form = dialog?.querySelector('form') as HTMLFormElement;
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);
    expect(posted()).toEqual([]);
    expect(dialog?.querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('Choose what is wrong');

    (dialog?.querySelector('input[value=abuse]') as HTMLInputElement).checked = true;
    (dialog?.querySelector('gs-field') as FieldElement).value = 'It insults a colleague by name.';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);

    expect(posted()[0]?.body).toEqual({ proposal: 'c-1', comment: 'k-1', reason: 'abuse', words: 'It insults a colleague by name.' });
  });

  it('lets a facilitator look into a file that was reported', async () => {
    const { comment: _, ...rest } = aReport;
    const page = await open([{ ...rest, what: 'attachment', attachment: 'f-1', text: 'Plan.pdf' }], []);

    const link = page.shadowRoot?.querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.getAttribute('href')).toBe('/api/proposals/c-1/attachments/f-1');
    expect(page.shadowRoot?.textContent).toContain('File of:');
    expect(await complaints(page)).toEqual([]);
  });

  it('names the question that a reported answer belongs to, and says when nobody wrote it', async () => {
    const { comment: _, proposal: __, author: ___, ...rest } = aReport;
    const ask = { id: 'q-1', title: 'What slows us?' };
    answers.give('POST /api/hidings', { id: 'h-2' }, { status: 201 });
    const page = await open([{ ...rest, what: 'answer', ask, answer: 'a-1', text: 'Kofi does.' }, { ...rest, id: 'r-2', what: 'ask', author: lena, ask, text: ask.title }], []);

    const [answer, question] = [...(page.shadowRoot?.querySelectorAll('article') ?? [])];
    expect(answer?.querySelector('a')?.getAttribute('href')).toBe('/asks/q-1');
    expect(answer?.textContent).toContain('Nobody knows who wrote it');
    expect(question?.textContent).not.toContain('Nobody knows who wrote it');
    expect(question?.querySelector('blockquote')).toBeNull();
    expect(await complaints(page)).toEqual([]);

    button(answer, 'Hide it').click();
    await settled(page);
    const dialog = page.shadowRoot?.querySelector('gs-moderating')?.shadowRoot;
    expect(dialog?.querySelector('h2')?.textContent).toBe('Hide this answer');
    (dialog?.querySelector('input[value=abuse]') as HTMLInputElement).checked = true;
    (dialog?.querySelector('gs-field') as FieldElement).value = 'It blames a colleague by name.';
    dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(page);
    expect(posted()[0]?.body).toEqual({ ask: 'q-1', answer: 'a-1', reason: 'abuse', words: 'It blames a colleague by name.' });
  });

  it('leaves in sight what is not wrong', async () => {
    answers.give('POST /api/reports/r-1/dismissal', undefined, { status: 204 });
    const page = await open([aReport], []);

    button(page.shadowRoot, 'Leave it in sight').click();
    await settled(page);

    expect(posted()[0]?.path).toBe('/api/reports/r-1/dismissal');
  });

  it('lets nobody judge their own words or decide an appeal against themselves', async () => {
    const page = await open([{ ...aReport, own: true }], [{ ...aHiding, may: ['restore'] }]);

    expect(button(page.shadowRoot, 'Hide it')).toBeUndefined();
    expect(button(page.shadowRoot, 'Keep it hidden')).toBeUndefined();
    expect(page.shadowRoot?.textContent).toContain('somebody else decides the appeal');
  });

  it('is for facilitators', async () => {
    session.set(aSession);
    await open([], []);

    expect(answers.asked).toEqual([]);
  });
});
