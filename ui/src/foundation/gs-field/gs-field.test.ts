import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import './gs-field.ts';

it('ties label, hint and error to the native control', async () => {
  const field = await mount('gs-field', { label: 'Problem', hint: 'What happens?', error: 'Say what the problem is', type: 'long' });

  const control = field.shadowRoot?.querySelector('textarea');
  expect(control?.getAttribute('aria-describedby')).toBe('hint error');
  expect(control?.getAttribute('aria-invalid')).toBe('true');
  expect(await complaints(field)).toEqual([]);
});

it('says how much is left only near the limit, and never cuts', async () => {
  const field = await mount('gs-field', { label: 'Title', limit: 10 });
  const control = field.shadowRoot?.querySelector('input') as HTMLInputElement;
  expect(field.shadowRoot?.querySelector('.count')).toBeNull();

  control.value = 'twelve chars';
  control.dispatchEvent(new Event('input'));
  await settled(field);

  expect(field.value).toBe('twelve chars');
  expect(field.shadowRoot?.querySelector('.count')?.textContent).toBe('2 characters too many');
});
