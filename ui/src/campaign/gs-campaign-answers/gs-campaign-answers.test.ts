import { expect, it } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import './gs-campaign-answers.ts';

it('shows answers as text, also to what is asked no more', async () => {
  const element = await mount('gs-campaign-answers', {
    fields: [
      { field: 'f-1', label: 'Since <i>when</i>?', kind: 'date', answer: '2026-03-02', removed: false },
      { field: 'f-2', label: 'Where?', kind: 'short-text', answer: '<script>alert(1)</script>', removed: true },
    ],
  });

  const root = element.shadowRoot as ShadowRoot;
  expect(root.querySelector('dt')?.textContent).toBe('Since <i>when</i>?');
  expect(root.querySelector('dd')?.textContent).toMatch(/^(2 March|March 2,) 2026$/);
  expect(root.textContent).toContain('asked no more');
  expect(root.querySelector('script, i')).toBeNull();
  expect(await complaints(element)).toEqual([]);
});
