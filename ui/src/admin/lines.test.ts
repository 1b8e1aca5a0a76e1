import { describe, expect, it } from 'vitest';
import { countLines, problemsAsCsv } from './lines.ts';

describe('counting lines', () => {
  it('counts a last line without an end', async () => {
    expect(await countLines(new Blob(['{}\n{}\n{}']))).toBe(3);
    expect(await countLines(new Blob(['{}\n{}\n']))).toBe(2);
    expect(await countLines(new Blob([]))).toBe(0);
  });
});

describe('the list of problems as CSV', () => {
  it('quotes what would break a row', () => {
    const csv = problemsAsCsv([{ line: 7, reason: 'not-json', detail: 'Expected ",", found "x"' }]);

    expect(csv).toBe('line,reason,detail\r\n7,not-json,"Expected "","", found ""x"""');
  });

  it('lets no cell be taken for a formula', () => {
    expect(problemsAsCsv([{ line: 1, reason: 'refused', detail: '=HYPERLINK(1)' }])).toContain("'=HYPERLINK(1)");
  });
});
