import { beforeEach, expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { anAsk } from '../ask.fixtures.ts';
import './gs-open-questions.ts';

const campaign = { id: 'k-1', slug: 'a', title: 'Fewer visits', question: 'Which visit?', opensOn: '2026-01-05', closesOn: '2026-01-30', open: true, forYou: true, proposals: 3 };

beforeEach(() => {
  session.set(aSession);
  answers.clear();
});

it('shows what waits for the reader, and not what they answered or what is for others', async () => {
  answers.give('GET /api/asks', { items: [anAsk, { ...anAsk, id: 'q-2', question: 'Answered?', mine: 'Yes.' }, { ...anAsk, id: 'q-3', mayAnswer: false }] });
  answers.give('GET /api/campaigns', { items: [campaign, { ...campaign, id: 'k-2', forYou: false }] });
  const element = await mount('gs-open-questions', {});

  const addresses = [...(element.shadowRoot as ShadowRoot).querySelectorAll('li a')].map((link) => link.getAttribute('href'));
  expect(addresses).toEqual(['/asks/q-1', '/campaigns/k-1']);
  expect(await complaints(element)).toEqual([]);
});

it('is not there when nobody asks anything', async () => {
  answers.give('GET /api/asks', { items: [] });
  answers.give('GET /api/campaigns', { items: [] });
  const element = await mount('gs-open-questions', {});

  expect(element.shadowRoot?.querySelector('section')).toBeNull();
});
