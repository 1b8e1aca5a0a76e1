import { beforeEach, expect, it, vi } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { go } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import './gs-search-box.ts';

const found = {
  proposals: [{ id: 'c-1', number: 41, title: [{ text: 'Lend', hit: true }, { text: ' the projector', hit: false }], state: 'declined' }],
  people: [{ id: 'p-lena', name: 'Léna Dubois', title: 'Archivist', unit: { id: 'u-1', name: 'Records' } }],
  units: [],
  campaigns: [],
};

beforeEach(() => {
  localStorage.clear();
  session.set(aSession);
  answers.give('GET /api/suggestions', found);
});

async function typing(text: string) {
  const box = await mount('gs-search-box');
  const input = box.shadowRoot?.querySelector('input') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(options(box)).not.toHaveLength(0));
  return { box, input };
}

function options(box: HTMLElement): string[] {
  return [...(box.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((option) =>
    [...option.children].map((part) => part.textContent).join(' '),
  );
}

function press(input: HTMLInputElement, key: string): void {
  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

it('offers titles with their state, and people with their place, as one types', async () => {
  const { box } = await typing('lend');

  expect(options(box)).toEqual(['Lend the projector Declined', 'Léna Dubois Archivist, Records']);
  expect(box.shadowRoot?.querySelector('[role=option] b')?.textContent).toBe('Lend');
  expect(await complaints(box)).toEqual([]);
});

it('goes to what the arrow keys chose', async () => {
  const { box, input } = await typing('lend');

  press(input, 'ArrowDown');
  await settled(box);
  expect(input.getAttribute('aria-activedescendant')).toBe('suggestion-0');
  press(input, 'Enter');

  expect(location.pathname).toBe('/proposals/c-1');
});

it('comes back to the field past the last suggestion, and closes by Escape', async () => {
  const { box, input } = await typing('lend');

  press(input, 'ArrowUp');
  press(input, 'ArrowDown');
  await settled(box);
  expect(input.hasAttribute('aria-activedescendant')).toBe(false);
  press(input, 'Escape');
  await settled(box);

  expect(input.getAttribute('aria-expanded')).toBe('false');
});

it('remembers searches on this device, for this person alone, until they are cleared', async () => {
  const { box, input } = await typing('lend');
  input.form?.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(location.search).toBe('?q=lend');
  await settled(box);

  input.value = '';
  input.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(options(box)).toEqual(['lend', 'Clear recent searches']));
  session.set({ ...aSession, person: { id: 'p-other', name: 'Other' } });
  input.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(options(box)).toEqual([]));
  session.set(aSession);
  input.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(options(box)).toHaveLength(2));

  (box.shadowRoot?.querySelectorAll('[role=option]')[1] as HTMLElement).click();

  await vi.waitFor(() => expect(options(box)).toEqual([]));
  expect(Object.keys(localStorage)).toEqual([]);
});

it('searches as it always did when the suggestions fail', async () => {
  answers.give('GET /api/suggestions', {}, { status: 500 });
  const box = await mount('gs-search-box');
  const input = box.shadowRoot?.querySelector('input') as HTMLInputElement;
  input.value = 'lost forms';

  input.form?.dispatchEvent(new Event('submit', { cancelable: true }));

  expect(location.pathname + location.search).toBe('/proposals?q=lost%20forms');
});

it('does not write what was asked over what is typed next', async () => {
  go('/', { replace: true, quiet: true });
  const box = await mount('gs-search-box');
  const input = box.shadowRoot?.querySelector('input') as HTMLInputElement;
  input.value = 'umbrellas';
  input.form?.requestSubmit();
  await settled(box);
  expect(input.value).toBe('umbrellas');

  input.value = 'lend';
  input.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(options(box)).not.toHaveLength(0));

  expect(input.value).toBe('lend');
});

it('says what was asked there when one goes back to an address', async () => {
  const box = await mount('gs-search-box');
  go('/proposals?q=projector', { replace: true });
  await settled(box);

  expect(box.shadowRoot?.querySelector('input')?.value).toBe('projector');
});
