package org.groundswell.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run of an import, finished or on its way.
 *
 * @param finishedAt null while it runs, and for good when it broke off
 * @param lines how many lines have been dealt with: where an interrupted run goes on
 * @param good lines that became proposals
 * @param unchanged lines whose proposals had been imported before
 * @param bad lines that are listed among the problems
 * @param problems the first thousand bad lines, in their order
 */
public record ImportView(
    UUID id,
    String name,
    String format,
    Instant startedAt,
    Instant finishedAt,
    long lines,
    int good,
    int unchanged,
    int bad,
    List<LineProblem> problems) {

  /** A bad line: its number, why as a word, and why in a sentence. */
  public record LineProblem(long line, String reason, String detail) {}
}
