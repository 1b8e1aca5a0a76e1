const lineFeed = 10;

/** Counts the lines of a file without holding it in memory; a last line without an end counts too. */
export async function countLines(file: Blob): Promise<number> {
  const reader = file.stream().getReader();
  let lines = 0;
  let last = lineFeed;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const byte of part.value) if (byte === lineFeed) lines += 1;
    last = part.value.at(-1) ?? last;
  }
  return last === lineFeed ? lines : lines + 1;
}

/** The problems of an import as CSV, to hand to whoever made the file. Nothing in it can be taken for a formula. */
export function problemsAsCsv(problems: readonly { line: number; reason: string; detail?: string }[]): string {
  const rows = problems.map(({ line, reason, detail }) => [String(line), reason, detail ?? '']);
  return [['line', 'reason', 'detail'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
