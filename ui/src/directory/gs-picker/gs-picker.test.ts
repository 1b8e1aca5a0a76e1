import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import './gs-picker.ts';
import type { Option, PickerElement } from './gs-picker.ts';

const ama: Option = { id: 'ama', label: 'Ama Mensah', note: 'Clerk, Permits' };
const amos: Option = { id: 'amos', label: 'Amos Adeyemi', note: 'Clerk, Water' };

const type = async (picker: PickerElement, typed: string): Promise<void> => {
  const input = picker.shadowRoot?.querySelector('input') as HTMLInputElement;
  input.value = typed;
  input.dispatchEvent(new Event('input'));
  await vi.advanceTimersByTimeAsync(200);
  await picker.updateComplete;
};
const press = async (picker: PickerElement, key: string): Promise<void> => {
  picker.shadowRoot?.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await picker.updateComplete;
};

describe('<gs-picker>', () => {
  let picker: PickerElement;
  let picks: (Option | null)[];

  beforeEach(async () => {
    picks = [];
    picker = await mount('gs-picker', {
      label: 'Who helps?',
      ask: (typed: string) => Promise.resolve([ama, amos].filter((one) => one.label.toLowerCase().includes(typed))),
    });
    picker.addEventListener('gs-picked', (event) => picks.push(event.detail));
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('offers what fits and picks with the keyboard', async () => {
    await type(picker, 'am');
    await press(picker, 'ArrowDown');
    await press(picker, 'Enter');

    expect(picks).toEqual([amos]);
    expect(picker.shadowRoot?.querySelector('input')?.value).toBe('Amos Adeyemi');
  });

  it('points the input at the active option', async () => {
    await type(picker, 'am');

    const input = picker.shadowRoot?.querySelector('input');
    expect(input?.getAttribute('aria-expanded')).toBe('true');
    expect(input?.getAttribute('aria-activedescendant')).toBe('option-0');
  });

  it('closes on Escape and keeps what was picked', async () => {
    await type(picker, 'am');
    await press(picker, 'Escape');

    expect(picker.shadowRoot?.querySelector('input')?.getAttribute('aria-expanded')).toBe('false');
    expect(picks).toEqual([]);
  });

  it('is emptied when what was typed names nobody', async () => {
    picker.picked = ama;
    await type(picker, 'nobody');
    picker.shadowRoot?.querySelector('input')?.dispatchEvent(new Event('blur'));
    await picker.updateComplete;

    expect(picks).toEqual([null]);
    expect(picker.shadowRoot?.querySelector('input')?.value).toBe('');
  });

  it('is accessible, closed and open', async () => {
    await type(picker, 'am');
    vi.useRealTimers();

    expect(await complaints(picker)).toEqual([]);
  });
});
