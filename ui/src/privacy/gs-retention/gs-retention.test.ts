import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import './gs-retention.ts';
import type { RetentionElement } from './gs-retention.ts';

const items = [
  { name: 'notices', days: 365, least: 30, most: 3650, standard: 365, due: 12, lastRunAt: '2026-05-04T10:00:00Z', lastGone: 3 },
  { name: 'sessions', days: 1, least: 1, most: 365, standard: 1, due: 0 },
  { name: 'openings', days: 1095, least: 365, most: 3650, standard: 1095, due: 0 },
];
const open = async (): Promise<RetentionElement> => {
  const page = await mount('gs-retention');
  await settled(page);
  return page;
};
const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const type = (page: RetentionElement, name: string, days: string): void => {
  const field = page.shadowRoot?.querySelector(`#${name}`) as FieldElement;
  field.value = days;
  field.dispatchEvent(new Event('input'));
};
const submit = async (page: RetentionElement): Promise<void> => {
  page.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
};

describe('<gs-retention>', () => {
  beforeEach(() => {
    answers.give('GET /api/retention/outlook', { items });
    answers.give('PUT /api/retention', {});
  });

  it('says for how long, within which limits, what goes next and what went last', async () => {
    const page = await open();

    expect(words(page.shadowRoot?.querySelector('.kind'))).toContain('The next run throws 12 away. The last run threw 3 away,');
    expect((page.shadowRoot?.querySelector('#notices') as FieldElement).hint).toContain('Between 30 and 3,650; 365 if you change nothing.');
    expect(words(page.shadowRoot)).toContain('It has not run since');
    expect(await complaints(page)).toEqual([]);
  });

  it.each(['29', '3651', '', '12.5', 'a year'])('refuses “%s” before it asks the server', async (days) => {
    const page = await open();
    const asked = answers.asked.length;
    type(page, 'notices', days);
    await submit(page);

    expect(words(page.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot)).toContain('a whole number between 30 and 3,650');
    expect(answers.asked).toHaveLength(asked);
  });

  it('says what would go before it keeps anything, and then keeps it', async () => {
    const page = await open();
    type(page, 'notices', '30');
    answers.give('GET /api/retention/outlook', { items: items.map((item) => ({ ...item, due: 77 })) });
    await submit(page);
    expect(words(page.shadowRoot?.querySelector('dialog'))).toContain('77 would go.');
    expect(answers.asked.some(({ method }) => method === 'PUT')).toBe(false);

    page.shadowRoot?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await settled(page);

    expect(answers.asked.find(({ method }) => method === 'PUT')?.body).toEqual({ notices: 30, sessions: 1, openings: 1095 });
  });

  it('says why it cannot be shown', async () => {
    answers.give('GET /api/retention/outlook', { type: '/problems/only-administrators', status: 403 }, { status: 403 });

    expect((await open()).shadowRoot?.querySelector('gs-failure')).not.toBeNull();
  });
});
