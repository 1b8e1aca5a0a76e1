import { ama, kofi, lena } from '../../test/fixtures.ts';
import type { Panel, Reading, Scorecard } from './reading.ts';

const criteria = [
  { name: 'Helps people', lookFor: 'Who is better off?', weight: 1, commentRequired: false },
  { name: 'Can be done', weight: 3, commentRequired: true },
];

export const aScorecard: Scorecard = { owner: 'agency', id: 'v-2', version: 2, steps: 5, outsider: true, at: '2026-03-02T09:00:00Z', criteria };

/** Lena of another unit and Kofi are far apart; Ama has not read it. */
export const aPanel = (change: Partial<Panel> = {}): Panel => ({
  steps: 5,
  withheld: false,
  mean: 2.3,
  outsiderNeeded: true,
  outsiderRead: true,
  readers: [
    { id: 'r-1', person: lena, askedBy: kofi, askedAt: '2026-03-02T09:00:00Z', state: 'read', outsider: true, comment: 'Worth a week.', removable: false },
    { id: 'r-2', person: kofi, as: 'facilitator', askedBy: kofi, askedAt: '2026-03-02T09:00:00Z', state: 'read', outsider: false, removable: false },
    { id: 'r-3', person: ama, askedBy: kofi, askedAt: '2026-03-02T09:00:00Z', state: 'asked', outsider: false, removable: true },
  ],
  criteria: [
    { name: 'Helps people', weight: 1, lowest: 1, highest: 5, dots: [{ by: kofi, step: 1 }, { by: lena, step: 5, comment: 'All of them.' }] },
    { name: 'Can be done', weight: 3, lowest: 2, highest: 2, dots: [{ by: kofi, step: 2 }, { by: lena, step: 2 }] },
  ],
  ...change,
});

export const aReading = (change: Partial<Reading> = {}): Reading => ({
  id: 'c-1',
  title: 'Number the queue',
  problem: { markdown: 'People wait.', html: '<p>People wait.</p>' },
  scorecard: { id: 'v-2', steps: 5, criteria },
  open: true,
  version: 0,
  ...change,
});
