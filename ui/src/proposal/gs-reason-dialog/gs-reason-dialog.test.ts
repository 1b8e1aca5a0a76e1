import { expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import './gs-reason-dialog.ts';

const question = {
  heading: 'Revive this idea',
  explanation: 'It goes back to the desk.',
  label: 'What has changed',
  action: 'Revive',
  required: true,
  act: async () => undefined,
};

it('takes no step without the reason it needs', async () => {
  const act = vi.fn(async () => undefined);
  const dialog = await mount('gs-reason-dialog');
  await dialog.ask({ ...question, act });

  dialog.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(dialog);

  expect(act).not.toHaveBeenCalled();
  expect(dialog.shadowRoot?.querySelector('gs-field')?.error).toBe('Please answer: What has changed');
  expect(await complaints(dialog)).toEqual([]);
});

it('takes the step with the words that were given', async () => {
  const act = vi.fn(async () => undefined);
  const dialog = await mount('gs-reason-dialog');
  await dialog.ask({ ...question, act });
  const field = dialog.shadowRoot?.querySelector('gs-field');
  if (field) field.value = ' The lease has ended. ';

  dialog.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(dialog);

  expect(act).toHaveBeenCalledWith('The lease has ended.');
});
