import { expect, it } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import './gs-trial.ts';

it('says what is measured, what stops it, and its last day', async () => {
  const trial = { measure: 'The longest wait', stopRule: 'Anybody waits longer', until: '2031-03-04' };
  const element = await mount('gs-trial', { trial });

  const said = [...(element.shadowRoot?.querySelectorAll('dd') ?? [])].map((one) => one.textContent);
  expect(said).toEqual(['The longest wait', 'Anybody waits longer', expect.stringContaining('2031')]);
  expect(await complaints(element)).toEqual([]);
});

it('is not there where nothing is tried', async () => {
  const element = await mount('gs-trial');

  expect(element.shadowRoot?.querySelector('section')).toBeNull();
});
