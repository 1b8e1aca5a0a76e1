import { describe, expect, it } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import { apart, fifthOf } from '../reading.ts';
import { aPanel } from '../reading.fixtures.ts';
import './gs-spread.ts';

const words = (root: ParentNode | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('<gs-spread>', () => {
  it('says in words what the dots draw', async () => {
    const element = await mount('gs-spread', { panel: aPanel() });
    const root = element.shadowRoot;

    expect(words(root?.querySelector('.sum'))).toBe('On the whole rather weak: 2.3 of 5. Readers are far apart; ask them why.');
    expect([...(root?.querySelectorAll('.criterion > p') ?? [])].map(words)).toEqual([
      'Helps people: 1 to 5 of 5 Weight 1 of 5',
      'Can be done: 2 of 5 Weight 3 of 5',
    ]);
    expect([...(root?.querySelectorAll('.each li') ?? [])].map(words)).toContain('Léna Dubois: 5 – All of them.');
    expect(await complaints(element)).toEqual([]);
  });

  it('draws each rating as a dot, equal ones above each other', async () => {
    const element = await mount('gs-spread', { panel: aPanel() });
    const drawn = [...(element.shadowRoot?.querySelectorAll('svg') ?? [])].map((svg) =>
      [...svg.querySelectorAll('circle')].map((dot) => `${dot.getAttribute('cx')},${dot.getAttribute('cy')}`),
    );

    expect(drawn).toEqual([
      ['8,30', '232,30'],
      ['64,30', '64,21'],
    ]);
  });

  it('shows nothing without readings', async () => {
    const { mean: _, ...none } = aPanel({ criteria: [] });
    const element = await mount('gs-spread', { panel: none });

    expect(element.shadowRoot?.querySelector('p')).toBeNull();
  });
});

describe('the words for a spread', () => {
  it('cover the whole scale', () => {
    expect([1, 1.8, 3, 4.1, 5].map((mean) => fifthOf(mean, 5))).toEqual([1, 2, 3, 4, 5]);
    expect([1, 10].map((mean) => fifthOf(mean, 10))).toEqual([1, 5]);
    expect([1, 2, 3].map((mean) => fifthOf(mean, 3))).toEqual([1, 3, 5]);
  });

  it('tell agreement from nearness and distance', () => {
    const read = aPanel().readers.slice(0, 2);
    const of = (lowest: number, highest: number): string =>
      apart(aPanel({ readers: read, criteria: [{ name: 'a', weight: 1, lowest, highest, dots: [] }] }));

    expect([of(3, 3), of(3, 4), of(3, 5)]).toEqual(['agree', 'near', 'far']);
    expect(apart(aPanel({ readers: read.slice(0, 1) }))).toBe('one');
  });
});
