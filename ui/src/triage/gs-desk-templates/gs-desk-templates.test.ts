import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { aSession } from '../triage.fixtures.ts';
import './gs-desk-templates.ts';
import type { DeskTemplatesElement } from './gs-desk-templates.ts';

const permits = { id: 'permits', name: 'Permits' };
const own = { id: 'own', unit: permits, name: 'Thanks', code: 'reply', text: 'Dear {author}', mayChange: true, version: 3 };
const inherited = { ...own, id: 'above', unit: { id: 'head', name: 'Head office' }, name: 'No money', mayChange: false };
const listed = { items: [own, inherited], blanks: ['author', 'title'], most: 50 };

const button = (page: DeskTemplatesElement, name: string): HTMLButtonElement =>
  [...(page.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
  ) as HTMLButtonElement;
const form = (page: DeskTemplatesElement): ShadowRoot => page.shadowRoot?.querySelector('gs-template-form')?.shadowRoot as ShadowRoot;
const write = (page: DeskTemplatesElement, field: string, words: string): void => {
  const control = form(page).querySelector<HTMLElement & { value: string }>(`#${field}`);
  if (!control) throw new Error(field);
  control.value = words;
  control.dispatchEvent(new Event('input'));
};
const send = async (page: DeskTemplatesElement): Promise<void> => {
  form(page).querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
};

describe('<gs-desk-templates>', () => {
  let page: DeskTemplatesElement;

  beforeEach(async () => {
    session.set(aSession());
    answers.give('GET /api/desk/templates', listed);
    page = await mount('gs-desk-templates');
  });

  it('lists its own and what it inherits, and changes only its own', () => {
    expect(page.shadowRoot?.textContent).toContain('From above: Head office');
    expect(button(page, 'Change “Thanks”')).toBeDefined();
    expect(button(page, 'Change “No money”')).toBeUndefined();
  });

  it('changes the version that was read', async () => {
    answers.give('PUT /api/desk/templates/own', own);
    button(page, 'Change “Thanks”').click();
    await settled(page);
    write(page, 'text', 'Hello {author}');
    await send(page);

    const asked = answers.asked.find(({ method }) => method === 'PUT');
    expect(asked?.headers.get('If-Match')).toBe('"v3"');
    expect(asked?.body).toEqual({ name: 'Thanks', code: 'reply', text: 'Hello {author}' });
  });

  it('says at the field which blank nothing fills', async () => {
    const errors = [{ pointer: '/template/text', detail: 'has a blank {weekday} that nothing fills' }];
    answers.give('POST /api/desk/templates', { type: '/problems/invalid-input', status: 422, errors }, { status: 422 });
    button(page, 'New template').click();
    await settled(page);
    write(page, 'name', 'New');
    write(page, 'text', 'On {weekday}');
    await send(page);

    expect(form(page).querySelector<HTMLElement & { error: string }>('#text')?.error).toContain('{weekday}');
  });

  it('removes one after it was asked twice', async () => {
    answers.give('DELETE /api/desk/templates/own', undefined, { status: 204 });
    button(page, 'Remove “Thanks”').click();
    await settled(page);
    expect(answers.asked.some(({ method }) => method === 'DELETE')).toBe(false);

    button(page, 'Remove').click();
    await settled(page);

    expect(answers.asked.find(({ method }) => method === 'DELETE')?.headers.get('If-Match')).toBe('"v3"');
  });

  it('is accessible, also with the form open', async () => {
    expect(await complaints(page)).toEqual([]);
    button(page, 'New template').click();
    await settled(page);
    expect(await complaints(page)).toEqual([]);
  });
});
