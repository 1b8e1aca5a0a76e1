import { expect, it } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import { capacity } from '../campaign.fixtures.ts';
import './gs-capacity.ts';

it('says plainly that it cannot tell', async () => {
  const element = await mount('gs-capacity', { capacity: { verdict: 'unknown', people: 4, workingDays: 3, minutesEach: 20, minutesGiven: false, answerDays: 5 } });

  const words = element.shadowRoot?.textContent ?? '';
  expect(words).toContain('There is too little to reckon with');
  expect(words).toContain('Fewer than five ideas');
  expect(await complaints(element)).toEqual([]);
});

it('says how long the last idea would wait', async () => {
  const element = await mount('gs-capacity', { capacity });

  expect(element.shadowRoot?.textContent).toContain('would wait 0 to 6 working days');
  expect(await complaints(element)).toEqual([]);
});
