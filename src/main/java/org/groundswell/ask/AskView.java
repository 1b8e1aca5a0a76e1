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
 * @param mineHidden what the reader answered is out of sight for others
 * @param count how many answers are in sight; null for whoever does not read them, and for unsigned
 *     ones before the end
 * @param answers missing in lists; for facilitators those too that they have to look at
 * @param hidden the question is out of sight for others
 * @param may {@code report}, {@code hide}: what the reader may do about the question
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
    boolean mineHidden,
    Outcome outcome,
    Integer count,
    List<Said> answers,
    boolean hidden,
    List<String> may,
    long version) {

  /** What was done with the answers. */
  public record Outcome(String text, Instant at, PersonRef by) {}

  /**
   * An answer.
   *
   * @param by missing when it is unsigned
   * @param on missing when it is unsigned
   * @param hidden it is out of sight for others; only facilitators are shown that
   * @param may {@code report}, {@code hide}: what the reader may do about it
   */
  public record Said(
      UUID id, String text, PersonRef by, LocalDate on, boolean hidden, List<String> may) {}

  /** Several. */
  public record Items(List<AskView> items) {}
}
