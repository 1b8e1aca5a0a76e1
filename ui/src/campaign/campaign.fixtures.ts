import { kofi } from '../../test/fixtures.ts';
import type { CampaignPage, Capacity, KeptCampaign } from './campaigns.ts';

export const kept: KeptCampaign = {
  id: 'k-1',
  title: 'Fewer visits',
  question: 'Which visit could people spare themselves?',
  about: 'One idea at a time.',
  opensOn: '2026-01-05',
  closesOn: '2026-01-30',
  external: false,
  terms: { acknowledgeDays: 1, answerDays: 3, decideDays: 15 },
  units: [{ id: 'u-licensing', name: 'Licensing and Permits' }],
  reviewers: [{ role: 'person', person: kofi }, { role: 'manager', unit: { id: 'u-archives', name: 'Records and Archives' } }, { role: 'facilitator' }],
  fields: [
    { id: 'f-1', label: 'How many visits a week?', kind: 'number', required: true, choices: [], removed: false },
    { id: 'f-2', label: 'Which <b>counter</b>?', hint: 'Where people wait.', kind: 'one-of', required: false, choices: ['North', 'South'], removed: false },
  ],
  effort: { hoursAWeek: 6 },
  version: 4,
};

export const page: CampaignPage = {
  campaign: kept,
  about: { markdown: 'One idea at a time.', html: '<p>One idea at a time.</p>' },
  open: true,
  over: false,
  forYou: true,
  tookPart: true,
  proposals: 12,
};

export const capacity: Capacity = {
  verdict: 'tight',
  people: 33,
  workingDays: 20,
  basis: { campaigns: 1, ideas: 20, wholeAgency: false },
  expected: { low: 15, high: 40 },
  minutesEach: 20,
  minutesGiven: false,
  hoursNeeded: { low: 5, high: 14 },
  hoursThere: 24,
  answerDays: 3,
  waitDays: { low: 0, high: 6 },
};
