import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { anIdea, aSession, manager } from '../triage.fixtures.ts';
import './gs-answer-form.ts';
import type { AnswerFormElement, AnswerSent } from './gs-answer-form.ts';

const reasons = 'The archive law asks for paper until 2028, so we may not drop it yet.';

const inside = <E extends HTMLElement>(form: AnswerFormElement, selector: string): E =>
  form.shadowRoot?.querySelector<E>(selector) as E;
const write = async (form: AnswerFormElement, field: string, words: string): Promise<void> => {
  const control = inside<HTMLElement & { value: string }>(form, `#${field}`);
  control.value = words;
  control.dispatchEvent(new Event('input'));
  await settled(form);
};
const send = async (form: AnswerFormElement): Promise<void> => {
  inside<HTMLFormElement>(form, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(form);
};

describe('<gs-answer-form>', () => {
  let form: AnswerFormElement;
  let sent: AnswerSent[];

  beforeEach(async () => {
    session.set(aSession());
    sent = [];
    form = await mount('gs-answer-form', { idea: anIdea({ id: crypto.randomUUID(), version: 4 }) });
    form.addEventListener('gs-answer-sent', (event) => sent.push(event.detail));
  });

  it('says what is missing above the form, with the focus, and sends nothing', async () => {
    await form.open('decline');
    await send(form);

    const summary = inside(form, 'gs-error-summary').shadowRoot;
    expect(summary?.querySelectorAll('li')).toHaveLength(3);
    expect(summary?.activeElement?.tagName).toBe('SECTION');
    expect(answers.asked.filter((asked) => asked.method === 'POST')).toEqual([]);
  });

  it('sends a decline with its reason and with what would change it, for the version that was read', async () => {
    answers.give(`POST /api/proposals/${form.idea.id}/answers`, { id: 'a', code: 'decline' }, { status: 201 });
    await form.open('decline');
    inside<HTMLInputElement>(form, 'input[value="not-lawful"]').click();
    await write(form, 'text', reasons);
    await write(form, 'whatWouldChange', 'A new law');
    await send(form);

    const asked = answers.asked.find(({ method }) => method === 'POST');
    expect(asked?.body).toEqual({ code: 'decline', reason: 'not-lawful', text: reasons, whatWouldChange: 'A new law' });
    expect(asked?.headers.get('If-Match')).toBe('"v4"');
    expect(asked?.headers.get('Idempotency-Key')).toBeTruthy();
    expect(sent).toHaveLength(1);
  });

  it('offers oneself as the helper first', async () => {
    await form.open('needs-work');
    await settled(form);

    expect(inside(form, '#helper').shadowRoot?.querySelector('input')?.value).toBe(manager.name);
  });

  it('keeps the words when the server refuses and says why', async () => {
    const refusal = { type: '/problems/changed-meanwhile', title: 'Changed', status: 412 };
    answers.give(`POST /api/proposals/${form.idea.id}/answers`, refusal, { status: 412 });
    await form.open('reply');
    await write(form, 'text', 'We will look at it on Monday.');
    await send(form);

    expect(inside(form, 'gs-error-summary').shadowRoot?.textContent).toContain('Somebody changed this');
    expect(inside<HTMLElement & { value: string }>(form, '#text').value).toBe('We will look at it on Monday.');
    expect(sent).toEqual([]);
  });

  it('finds the words again after another idea was read', async () => {
    const first = form.idea;
    await form.open('reply');
    await write(form, 'text', 'Half an answer');
    form.idea = anIdea({ id: crypto.randomUUID() });
    await settled(form);
    form.idea = first;
    await settled(form);

    expect(inside<HTMLElement & { value: string }>(form, '#text').value).toBe('Half an answer');
  });

  it('finds the words again that the server kept', async () => {
    const idea = anIdea({ id: crypto.randomUUID() });
    answers.give(`GET /api/proposals/${idea.id}/unsent-answer`, { answer: { code: 'reply', text: 'From the other desk' } });
    form.idea = idea;
    await settled(form);

    expect(inside<HTMLElement & { value: string }>(form, '#text').value).toBe('From the other desk');
    expect(form.shadowRoot?.textContent).toContain('Begun before');
  });

  describe('begun with a template', () => {
    const chooses = async (text: string): Promise<void> => {
      const template = { id: 't', unit: form.idea.desk, name: 'Thanks', code: 'reply', text, mayChange: true, version: 0 };
      inside(form, 'gs-template-picker').dispatchEvent(new CustomEvent('gs-template-chosen', { detail: template }));
      await settled(form);
    };
    const faults = (): string | null | undefined => inside(form, 'gs-error-summary').shadowRoot?.textContent;

    it('fills the blanks from the idea, below what was written', async () => {
      await form.open('reply');
      await write(form, 'text', 'First.');
      await chooses('Dear {author}, thank you for “{title}”.');

      expect(inside<HTMLElement & { value: string }>(form, '#text').value).toBe(
        'First.\n\nDear Ama Mensah, thank you for “Print the list of papers on the letter”.',
      );
    });

    it('is not sent with a blank left', async () => {
      await chooses('We look again on [… a day].');
      await write(form, 'text', 'We look again on [… a day], I think.');
      await send(form);

      expect(faults()).toContain('Fill in what the template left open');
      expect(answers.asked.filter((asked) => asked.method === 'POST')).toEqual([]);
    });

    it('is not sent before a human changed it or said that they mean it', async () => {
      answers.give(`POST /api/proposals/${form.idea.id}/answers`, { id: 'a', code: 'reply' }, { status: 201 });
      await chooses('Thank you.');
      await send(form);
      expect(faults()).toContain('a template’s words');
      expect(await complaints(form)).toEqual([]);

      inside<HTMLInputElement>(form, '#read').click();
      await send(form);

      expect(sent).toHaveLength(1);
    });
  });

  it('offers no second acknowledgement', async () => {
    const at = '2026-05-01T09:00:00Z';
    form.idea = anIdea({ promise: { acknowledge: { due: at, at, lapsed: false }, paused: false } });
    await settled(form);

    expect(inside(form, 'input[value="acknowledge"]')).toBeNull();
    expect(inside(form, 'input[value="decline"]')).not.toBeNull();
  });

  it('is accessible with every answer open', async () => {
    answers.give('GET /api/similar', { items: [] });
    for (const code of ['decline', 'redirect', 'trial', 'link', 'needs-work'] as const) {
      await form.open(code);
      await settled(form);

      expect(await complaints(form), code).toEqual([]);
    }
  });
});
