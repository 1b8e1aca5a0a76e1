import { expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import './gs-authorship-choice.ts';

it('shows the name unless the author chooses otherwise, and tells what they chose', async () => {
  const choice = await mount('gs-authorship-choice', {});
  const changed = vi.fn();
  choice.addEventListener('gs-changed', (event) => changed((event as CustomEvent<unknown>).detail));
  const inputs = [...(choice.shadowRoot?.querySelectorAll('input') ?? [])];

  expect(inputs.map((input) => input.checked)).toEqual([true, false, false]);
  inputs[2]?.click();
  await settled(choice);

  expect(changed).toHaveBeenCalledWith({ authorship: 'shielded' });
  expect(choice.shadowRoot?.textContent).toContain('What you write can still give you away');
  expect(await complaints(choice)).toEqual([]);
});
