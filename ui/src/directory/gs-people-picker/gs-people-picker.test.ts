import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import type { PickerElement } from '../gs-picker/gs-picker.ts';
import './gs-people-picker.ts';
import type { PeoplePickerElement } from './gs-people-picker.ts';

const unit = { id: 'u', name: 'Permits' };
const people = [
  { id: 'ama', name: 'Ama Mensah', unit },
  { id: 'amos', name: 'Amos Adeyemi', unit },
];

describe('<gs-people-picker>', () => {
  let element: PeoplePickerElement;
  let told: { id: string }[][];

  beforeEach(async () => {
    told = [];
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(JSON.stringify({ items: people }), { headers: { 'Content-Type': 'application/json' } })),
    );
    element = await mount('gs-people-picker', { label: 'Who wrote it with you?', most: 2 });
    element.addEventListener('gs-chosen', (event) => told.push(event.detail));
  });
  afterEach(() => vi.unstubAllGlobals());

  const picker = (): PickerElement | null | undefined => element.shadowRoot?.querySelector('gs-picker');
  const pick = async (id: string): Promise<void> => {
    const option = (await picker()?.ask('am'))?.find((one) => one.id === id) ?? null;
    picker()?.dispatchEvent(new CustomEvent('gs-picked', { detail: option }));
    await settled(element);
  };

  it('adds who is picked, empties the question and offers the others only', async () => {
    await pick('ama');

    expect(told.at(-1)).toEqual([{ id: 'ama', name: 'Ama Mensah' }]);
    expect(picker()?.picked).toBeUndefined();
    expect((await picker()?.ask('am'))?.map((one) => one.id)).toEqual(['amos']);
  });

  it('takes the question away when enough are chosen, and brings it back', async () => {
    await pick('ama');
    await pick('amos');
    expect(picker()).toBeNull();

    element.shadowRoot?.querySelector<HTMLButtonElement>('li button')?.click();
    await settled(element);

    expect(told.at(-1)?.map((one) => one.id)).toEqual(['amos']);
    expect(picker()).not.toBeNull();
  });

  it('is accessible', async () => {
    await pick('ama');

    expect(await complaints(element)).toEqual([]);
  });
});
