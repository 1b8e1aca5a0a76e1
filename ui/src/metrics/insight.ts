import { api } from '../foundation/api.ts';
import type { UnitRef } from '../foundation/types.ts';
import type { Share } from './figures.ts';
import type { FunnelStage } from './funnel-swell.ts';
import type { CurvePoint } from './survival-curve.ts';

/** A share that was reached by a day. */
export interface DayShare {
  readonly day: number;
  readonly share: number;
}

/** A share by a day, or that it may not be known. */
export interface ShownByDay {
  readonly day: number;
  readonly share?: number;
  readonly suppressed: boolean;
}

/** The middle of the waiting times; without a value when it is not reached. */
export interface Median {
  readonly reached: boolean;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/** Working days to the first answer. */
export interface FirstAnswer {
  readonly n?: number;
  readonly events?: number;
  readonly median?: Median;
  readonly within: readonly (Share & { readonly days: number })[];
  readonly curve: readonly CurvePoint[];
  readonly suppressed: boolean;
}

/** How much of the work that was due has one code. */
export interface CodeCount {
  readonly code: number;
  readonly count?: number;
  readonly suppressed: boolean;
}

/** The coded completion of the endorsed work that was due. */
export interface Completed {
  readonly due?: number;
  readonly codes: readonly CodeCount[];
  readonly rate?: Share;
  readonly initiated?: Share;
  readonly suppressed: boolean;
}

/** One unit below, in the order of the tree. */
export interface Child {
  readonly unit: UnitRef;
  readonly submissions?: number;
  readonly answeredIn5?: number;
  readonly completionRate?: number;
  readonly suppressed: boolean;
}

/** The figures of one unit and period, as far as they may be known. */
export interface InsightView {
  readonly unit: UnitRef;
  readonly cut: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly suppressed: boolean;
  readonly headcount?: number;
  readonly submissions: {
    readonly count?: number;
    readonly suppressed: boolean;
    readonly perHundred?: { readonly value: number; readonly low: number; readonly high: number };
  };
  readonly participation: { readonly people?: number; readonly share?: number; readonly suppressed: boolean };
  readonly funnel: readonly FunnelStage[];
  readonly firstAnswer: FirstAnswer;
  readonly blackHole?: ShownByDay;
  readonly reasoned?: ShownByDay;
  readonly endorsement: { readonly decided?: Share; readonly cif: readonly DayShare[]; readonly suppressed: boolean };
  readonly completion: Completed;
  readonly implementation: {
    readonly ofSubmitted: readonly DayShare[];
    readonly ofEndorsed: readonly DayShare[];
    readonly suppressed: boolean;
  };
  readonly children: readonly Child[];
  readonly notes: readonly string[];
}

/** Which figures: of which unit, sent in which quarters. */
export interface InsightQuery {
  readonly unit: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The tables that can be downloaded. */
export type InsightTable = 'children' | 'curve' | 'funnel' | 'completion';

/** Asks for the figures. */
export function loadInsight(query: InsightQuery, signal?: AbortSignal): Promise<InsightView> {
  return api.get<InsightView>('/api/insight', { ...query }, signal);
}

/** Where one table of the figures is downloaded. */
export function csvOf(query: InsightQuery, table: InsightTable): string {
  return api.url('/api/insight.csv', { ...query, table });
}
