import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import '../gs-field/gs-field.ts';
import { Problem } from '../problem.ts';
import './gs-error-summary.ts';

const problem = new Problem({ status: 422, errors: [{ pointer: '/title', detail: 'Give your idea a title' }] });

it('takes the focus when something is wrong', async () => {
  const summary = await mount('gs-error-summary', { problem });

  expect(summary.shadowRoot?.activeElement?.localName).toBe('section');
  expect(await complaints(summary)).toEqual([]);
});

it('leads from a line to its field', async () => {
  const field = await mount('gs-field', { label: 'Title', id: 'title' });
  const summary = await mount('gs-error-summary', { problem });

  summary.shadowRoot?.querySelector('a')?.click();
  await settled(field);

  expect(document.activeElement).toBe(field);
});
