/** A calendar quarter as the server writes it: `2026-Q1`. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** The quarter a day lies in. */
export function quarterOf(day: Date): Quarter {
  return quarter(day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3));
}

/** The quarters that end with `last`, oldest first. */
export function quartersUpTo(last: Quarter, count: number): Quarter[] {
  const end = ordinal(last);
  return Array.from({ length: count }, (_, index) => quarter(end - count + 1 + index));
}

/** Whether a text from the address bar names a quarter. */
export function isQuarter(text: string | null): text is Quarter {
  return text !== null && /^\d{4}-Q[1-4]$/.test(text);
}

/** The earlier and the later of two quarters, in order. */
export function inOrder(a: Quarter, b: Quarter): [Quarter, Quarter] {
  return ordinal(a) <= ordinal(b) ? [a, b] : [b, a];
}

function ordinal(text: Quarter): number {
  return Number(text.slice(0, 4)) * 4 + Number(text.slice(6)) - 1;
}

function quarter(ordinalNumber: number): Quarter {
  const year = Math.floor(ordinalNumber / 4);
  return `${year}-Q${((ordinalNumber % 4) + 1) as 1 | 2 | 3 | 4}`;
}
