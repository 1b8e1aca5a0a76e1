import { locale, number, percent, t, word } from '../../foundation/t.ts';
import { figuresFor, isRough, type Share } from '../figures.ts';
import type { FigureTable } from '../gs-figure/gs-figure.ts';
import { waitingRows } from '../gs-waiting-curve/gs-waiting-curve.ts';
import { shareOfFirst } from '../funnel-swell.ts';
import type { InsightView, Median } from '../insight.ts';

/** The sentences and tables of the page: what each figure says, and how sure it is. */

/** "With 95% confidence between …", and a warning where that is too wide to lean on. */
export function sureness(share: Share): string {
  const range = figuresFor(locale()).interval(share.low, share.high);
  return t(isRough(share) ? 'insight.rough' : 'insight.sure', { range });
}

/** How many ideas were sent, and how many that is for a hundred staff. */
export function sentWords({ submissions }: InsightView): string[] {
  const { count, perHundred } = submissions;
  if (count === undefined) return [t('insight.suppressed')];
  const rate = perHundred && t('insight.sent.rate', mapped(perHundred, (value) => number(value, { maximumFractionDigits: 1 })));
  return rate ? [t('insight.sent', { count }), rate] : [t('insight.sent', { count })];
}

/** How many of the unit's people took part. */
export function peopleWords({ participation, headcount }: InsightView): string | undefined {
  const { people, share } = participation;
  if (people === undefined || share === undefined || headcount === undefined) return undefined;
  return `${t('insight.sent.people', { count: people })}: ${t('insight.sent.share', { share: percent(share), headcount })}`;
}

/** The middle of the waiting times, or that it is not reached. */
export function medianWords(median: Median | undefined): string[] {
  if (!median) return [];
  if (!median.reached || median.value === undefined) return [t('insight.wait.not-reached')];
  const middle = median.value === 0 ? t('insight.wait.median.same-day') : t('insight.wait.median', { count: median.value });
  return [middle, ...medianRange(median)];
}

/** What has become finished work, of how many. */
export function funnelWords({ funnel }: InsightView): string[] {
  const submitted = funnel[0]?.count;
  const completed = funnel.at(-1)?.count;
  const known = submitted !== undefined && completed !== undefined;
  return [known ? t('insight.funnel', { submitted, completed }) : t('insight.funnel.hidden'), t('insight.funnel.young')];
}

/** Whether endorsed work gets finished. */
export function completionWords({ completion }: InsightView): string[] {
  const { rate, initiated, due } = completion;
  if (!rate) return [t('insight.suppressed')];
  return [
    t('insight.done.rate', { share: percent(rate.share) }),
    sureness(rate),
    ...(initiated ? [t('insight.done.initiated', { share: percent(initiated.share) })] : []),
    ...(due === undefined ? [] : [t('insight.done.due', { count: due })]),
  ];
}

/** The steps of the curve. */
export function waitingTable({ firstAnswer }: InsightView): FigureTable {
  const head = [t('insight.wait.table.day'), t('insight.wait.table.share'), t('insight.wait.table.range'), t('insight.wait.table.risk')];
  return { head, rows: waitingRows(firstAnswer) };
}

/** The stages with their counts. */
export function funnelTable({ funnel }: InsightView): FigureTable {
  const head = [t('insight.funnel.table.stage'), t('insight.funnel.table.count'), t('insight.funnel.table.share')];
  const rows = funnel.map(({ stage, count }, index) => [word('insight.funnel', stage), shown(count), shownShare(shareOfFirst(funnel, index))]);
  return { head, rows };
}

/** The codes with their counts. */
export function completionTable({ completion }: InsightView): FigureTable {
  const head = [t('insight.done.table.code'), t('insight.done.table.count')];
  return { head, rows: completion.codes.map(({ code, count }) => [word('completion', String(code)), shown(count)]) };
}

/** The units below, in the order of the tree. */
export function unitsTable({ children }: InsightView): FigureTable {
  const head = [
    t('insight.units.table.unit'),
    t('insight.units.table.sent'),
    t('insight.units.answered'),
    t('insight.units.completed'),
  ];
  const rows = children.map(({ unit, submissions, answeredIn5, completionRate }) => [
    unit.name,
    shown(submissions),
    shownShare(answeredIn5),
    shownShare(completionRate),
  ]);
  return { head, rows };
}

/** Further shares, each with what it is a share of. */
export function furtherShares(view: InsightView): { share: number; of: string }[] {
  const { reasoned, blackHole, endorsement, implementation } = view;
  const by = (day: number): { days: number } => ({ days: day });
  return [
    ...(reasoned?.share === undefined ? [] : [{ share: reasoned.share, of: t('insight.more.reasoned', by(reasoned.day)) }]),
    ...(blackHole?.share === undefined ? [] : [{ share: blackHole.share, of: t('insight.more.black-hole', by(blackHole.day)) }]),
    ...(endorsement.decided ? [{ share: endorsement.decided.share, of: t('insight.more.decided') }] : []),
    ...endorsement.cif.map(({ day, share }) => ({ share, of: t('insight.more.endorsed-by', by(day)) })),
    ...implementation.ofSubmitted.map(({ day, share }) => ({ share, of: t('insight.more.implemented', by(day)) })),
    ...implementation.ofEndorsed.map(({ day, share }) => ({ share, of: t('insight.more.implemented-endorsed', by(day)) })),
  ];
}

/** A quarter as people say it. */
export function quarterWords(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return t('insight.quarter', { year, quarter: number });
}

function medianRange({ low, high }: Median): string[] {
  if (low === undefined) return [];
  return [high === undefined ? t('insight.wait.median.open', { low }) : t('insight.wait.median.range', { low, high })];
}

function mapped(figure: { value: number; low: number; high: number }, say: (value: number) => string): Record<string, string> {
  return { value: say(figure.value), low: say(figure.low), high: say(figure.high) };
}

function shown(count: number | undefined): string {
  return count === undefined ? t('insight.suppressed.short') : number(count);
}

function shownShare(share: number | undefined): string {
  return share === undefined ? t('insight.suppressed.short') : percent(share);
}
