/** A share with its 95 % interval, as the server publishes it. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Writes numbers the way readers of one language expect them. */
export interface Figures {
  count(value: number): string;
  percent(share: number): string;
  /** "62–71 %": both ends rounded outwards, so that the interval never looks surer than it is. */
  interval(low: number, high: number): string;
  rate(value: number): string;
  days(value: number): string;
}

/** Figures for one locale; the formatters are made once, because making them is slow on a phone. */
export function figuresFor(locale: string): Figures {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    count: (value) => whole.format(value),
    percent: (share) => percent.format(share),
    interval: (low, high) => percent.formatRange(outwards(low, Math.floor), outwards(high, Math.ceil)),
    rate: (value) => tenth.format(value),
    days: (value) => tenth.format(value),
  };
}

/** Whether an interval is too wide to lean on: half the scale or more. */
export function isRough(share: Share): boolean {
  return share.high - share.low >= 0.5;
}

function outwards(share: number, rounding: (value: number) => number): number {
  const hundredths = Number((share * 100).toPrecision(10));
  return Math.min(1, Math.max(0, rounding(hundredths) / 100));
}
