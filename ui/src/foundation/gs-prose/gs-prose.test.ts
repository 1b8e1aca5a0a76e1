import { expect, it } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import './gs-prose.ts';

it('sets what was written and keeps its form', async () => {
  const prose = await mount('gs-prose', { prose: { markdown: '', html: '<p>One <strong>list</strong></p><ul><li>a</li></ul>' } });

  expect(prose.shadowRoot?.querySelector('strong')?.textContent).toBe('list');
  expect(await complaints(prose)).toEqual([]);
});

it('lets nothing through that acts, whatever the server sent', async () => {
  const html = '<p onclick="x()">a<script>x()</script><img src=x onerror=x()><a href="javascript:x()">b</a><iframe></iframe></p>';

  const prose = await mount('gs-prose', { prose: { markdown: '', html } });

  const markup = prose.shadowRoot?.querySelector('div')?.innerHTML ?? '';
  expect(markup).not.toMatch(/onclick|script|onerror|iframe|img/);
  expect(prose.shadowRoot?.textContent).toContain('b');
});
