import { beforeEach, describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { aSession } from '../../triage/triage.fixtures.ts';
import { anInsight } from '../insight.fixtures.ts';
import type { InsightView } from '../insight.ts';
import './gs-insight.ts';
import type { InsightElement } from './gs-insight.ts';

const open = async (view: InsightView): Promise<InsightElement> => {
  answers.give('GET /api/units', { items: [{ id: 'agency', name: 'The agency', slug: 'agency', path: ['agency'] }] });
  answers.give('GET /api/insight', view);
  const page = await mount('gs-insight', { query: new URLSearchParams() });
  await settled(page);
  await settled(page);
  return page;
};
const figure = (page: InsightElement, heading: string): Element =>
  [...(page.shadowRoot?.querySelectorAll('gs-figure') ?? [])].find((one) => one.heading === heading) as Element;
const words = (element: Element | null | undefined): string => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('<gs-insight>', () => {
  beforeEach(() => session.set(aSession({ leads: [{ id: 'agency', name: 'The agency' }] })));

  it('says in a sentence what each figure shows and how sure it is', async () => {
    const page = await open(anInsight());

    const waiting = words(figure(page, 'How long people wait for a first answer'));
    expect(waiting).toContain('Half of the ideas had a human answer after 3 working days.');
    expect(waiting).toContain('The true middle lies between 2 and 4');
    expect(waiting).toContain('78% had it within 5 working days, as promised. With 95% confidence between 72% – 83%.');
  });

  it('says that the middle is not reached instead of inventing one', async () => {
    const { firstAnswer } = anInsight();
    const page = await open(anInsight({ firstAnswer: { ...firstAnswer, median: { reached: false } } }));

    expect(words(figure(page, 'How long people wait for a first answer'))).toContain('The middle is not reached');
  });

  it('keeps the order of the organisation and explains what is hatched', async () => {
    const page = await open(anInsight());

    const units = figure(page, 'The units, side by side');
    const names = units.querySelector('gs-unit-multiples')?.shadowRoot?.querySelectorAll('h3') ?? [];
    expect([...names].map(words)).toEqual(['Water', 'Archive', 'Permits']);
    expect(words(units.querySelector('gs-unit-multiples')?.shadowRoot?.querySelectorAll('li')[1])).toContain('fewer than ten');
    expect(words(units)).toContain('Hatched units have fewer than ten people');
  });

  it('puts a table and a download behind each chart', async () => {
    const page = await open(anInsight());

    const funnel = figure(page, 'What becomes of the ideas').shadowRoot;
    expect([...(funnel?.querySelectorAll('tbody tr') ?? [])].map(words)).toContain('Startednot shownnot shown');
    expect(funnel?.querySelector('a')?.getAttribute('href')).toBe('/api/insight.csv?unit=agency&table=funnel');
  });

  it('shows no figure of a unit that is too small, and says what to do', async () => {
    const page = await open(anInsight({ suppressed: true, children: [] }));

    expect(page.shadowRoot?.querySelector('gs-empty')?.heading).toBe('Too few ideas to show figures');
    expect(page.shadowRoot?.querySelectorAll('gs-figure')).toHaveLength(0);
  });

  it('says so to whoever leads nothing, and asks for nothing', async () => {
    session.set(aSession({ leads: [] }));
    const page = await open(anInsight());

    expect(page.shadowRoot?.querySelector('gs-empty')?.heading).toBe('You do not read the figures of a unit');
    expect(answers.asked.some(({ path }) => path === '/api/insight')).toBe(false);
  });

  it.each([
    { desks: [], roles: ['staff'], shown: false },
    { desks: [], roles: ['staff', 'administrator'], shown: true },
    { desks: [{ id: 'roads', name: 'Roads' }], roles: ['staff', 'manager'], shown: true },
  ] as const)('names what is overdue to who may read it: $roles', async ({ desks, roles, shown }) => {
    session.set(aSession({ leads: [], desks: [...desks], roles: [...roles] }));
    const page = await open(anInsight());

    expect(page.shadowRoot?.querySelector('a[href="/overdue"]') !== null).toBe(shown);
  });

  it('is accessible, with every chart named', async () => {
    const page = await open(anInsight());

    expect(await complaints(page)).toEqual([]);
    const charts = [...(page.shadowRoot?.querySelectorAll('gs-waiting-curve, gs-funnel-swell, gs-completion-codes') ?? [])];
    expect(charts.map((chart) => chart.shadowRoot?.querySelector('[role=img]')?.getAttribute('aria-label'))).not.toContain('');
  });
});
