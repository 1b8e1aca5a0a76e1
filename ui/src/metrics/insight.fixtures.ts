import type { InsightView } from './insight.ts';

const agency = { id: 'agency', name: 'The agency' };

/** The figures of a unit of some size, with one unit below that may not be shown. */
export function anInsight(change: Partial<InsightView> = {}): InsightView {
  return {
    unit: agency,
    cut: '2026-09-30',
    period: { from: '2025-Q2', to: '2026-Q3' },
    suppressed: false,
    headcount: 300,
    submissions: { count: 215, suppressed: false, perHundred: { value: 47.8, low: 41.6, high: 54.7 } },
    participation: { people: 90, share: 0.3, suppressed: false },
    funnel: [
      { stage: 'submitted', count: 215, suppressed: false },
      { stage: 'answered', count: 180, suppressed: false },
      { stage: 'endorsed', count: 75, suppressed: false },
      { stage: 'started', suppressed: true },
      { stage: 'completed', count: 30, suppressed: false },
    ],
    firstAnswer: {
      n: 214,
      events: 196,
      median: { reached: true, value: 3, low: 2, high: 4 },
      within: [{ days: 5, share: 0.78, low: 0.72, high: 0.83 }],
      curve: [
        { t: 1, s: 0.7, low: 0.64, high: 0.76, atRisk: 150 },
        { t: 3, s: 0.45, low: 0.38, high: 0.52, atRisk: 90 },
        { t: 12, s: 0.1, atRisk: 12 },
      ],
      suppressed: false,
    },
    endorsement: { decided: { share: 0.56, low: 0.48, high: 0.64 }, cif: [{ day: 30, share: 0.3 }], suppressed: false },
    completion: {
      due: 45,
      codes: [
        { code: 1, count: 15, suppressed: false },
        { code: 4, suppressed: true },
      ],
      rate: { share: 0.58, low: 0.43, high: 0.71 },
      initiated: { share: 0.87, low: 0.74, high: 0.94 },
      suppressed: false,
    },
    implementation: { ofSubmitted: [{ day: 365, share: 0.14 }], ofEndorsed: [], suppressed: false },
    children: [
      { unit: { id: 'water', name: 'Water' }, submissions: 40, answeredIn5: 0.6, completionRate: 0.5, suppressed: false },
      { unit: { id: 'archive', name: 'Archive' }, suppressed: true },
      { unit: { id: 'permits', name: 'Permits' }, submissions: 60, answeredIn5: 0.9, suppressed: false },
    ],
    notes: ['rounded-to-five'],
    ...change,
  };
}
