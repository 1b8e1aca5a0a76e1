package org.groundswell.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;

/**
 * A question as one person sees it.
 *
 * @param over it can be answered no more
 * @param mayAnswer the reader may answer it now
 * @param mayRead the reader reads the answers, and says what was done
 * @param mine what the reader answered; null when they did not, or answered unsigned
 * @param count how many answers there are; null for whoever does not read them, and for unsigned
 *     ones before the end
 * @param answers missing in lists
 */
public record AskView(
    UUID id,
    UnitRef unit,
    PersonRef by,
    String question,
    Instant askedAt,
    LocalDate endsOn,
    boolean over,
    boolean unsigned,
    boolean mayAnswer,
    boolean mayRead,
    String mine,
    Outcome outcome,
    Integer count,
    List<Said> answers,
    long version) {

  /** What was done with the answers. */
  public record Outcome(String text, Instant at, PersonRef by) {}

  /**
   * An answer.
   *
   * @param by missing when it is unsigned
   * @param on missing when it is unsigned
   */
  public record Said(UUID id, String text, PersonRef by, LocalDate on) {}

  /** Several. */
  public record Items(List<AskView> items) {}
}
