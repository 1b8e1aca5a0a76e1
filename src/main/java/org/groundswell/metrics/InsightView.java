package org.groundswell.metrics;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.directory.UnitRef;

/**
 * The figures of one unit and period, as far as they may be known.
 *
 * <p>Counts are rounded to the nearest five, shares are whole percents between 0 and 1; whatever
 * would let somebody work out a group of fewer than ten people is missing, and {@code suppressed}
 * says so.
 *
 * @param cut the last day that counts
 * @param period what is answered; can be shorter or longer than what was asked
 * @param headcount people of the unit at the cut, as the directory has it
 * @param notes slugs of what the reader should know about these figures
 */
public record InsightView(
    UnitRef unit,
    LocalDate cut,
    Period period,
    Period asked,
    boolean suppressed,
    Integer headcount,
    Submissions submissions,
    Participation participation,
    List<StageCount> funnel,
    FirstAnswer firstAnswer,
    ShareByDay blackHole,
    ShareByDay reasoned,
    Endorsement endorsement,
    Completed completion,
    Implementation implementation,
    List<Child> children,
    List<String> notes) {

  /** That nothing may be known of this unit in this period. */
  static InsightView suppressed(
      UnitRef unit, LocalDate cut, Period period, Period asked, List<Child> children) {
    return new InsightView(
        unit,
        cut,
        period,
        asked,
        true,
        null,
        new Submissions(null, true, null),
        new Participation(null, null, true),
        List.of(),
        new FirstAnswer(null, null, null, List.of(), List.of(), true),
        null,
        null,
        new Endorsement(null, List.of(), true),
        new Completed(null, List.of(), null, null, true),
        new Implementation(List.of(), List.of(), true),
        children,
        List.of("too-few"));
  }

  /** From the beginning of one quarter to the end of another, written {@code 2026-Q1}. */
  public record Period(String from, String to) {}

  /** A figure with its 95 percent interval. */
  public record Figure(double value, double low, double high) {}

  /** A share between 0 and 1 with its 95 percent interval. */
  public record Share(double share, double low, double high) {}

  /** A share reached by a day. */
  public record DayShare(int day, double share) {}

  /** One share by one day, or that it may not be known. */
  public record ShareByDay(int day, Double share, boolean suppressed) {}

  /** M1 and M2: how many, and how many for a hundred staff in a year. */
  public record Submissions(Integer count, boolean suppressed, Figure perHundred) {}

  /** M3: how many of the unit's people wrote something, alone or with others. */
  public record Participation(Integer people, Double share, boolean suppressed) {}

  /** How many came at least so far. */
  public record StageCount(String stage, Integer count, boolean suppressed) {}

  /** M4: working days to the first answer. */
  public record FirstAnswer(
      Integer n,
      Integer events,
      Median median,
      List<Within> within,
      List<Point> curve,
      boolean suppressed) {}

  /** A median; where it is not reached it has no value. */
  public record Median(boolean reached, Double value, Double low, Double high) {}

  /** The share answered within so many working days. */
  public record Within(int days, double share, double low, double high) {}

  /**
   * A point of the curve: the share still waiting after {@code t} working days.
   *
   * @param atRisk how many still waited after it
   */
  public record Point(int t, double s, Double low, Double high, int atRisk) {

    boolean isLevelWith(Point before) {
      return s == before.s && atRisk == before.atRisk;
    }
  }

  /** M6: of those decided, and of all by a day. */
  public record Endorsement(Share decided, List<DayShare> cif, boolean suppressed) {}

  /** M8: the coded completion of the endorsed work that was due. */
  public record Completed(
      Integer due, List<CodeCount> codes, Share rate, Share initiated, boolean suppressed) {}

  /** How much of the work that was due has this code. */
  public record CodeCount(int code, Integer count, boolean suppressed) {}

  /** M7: completed by a day, of all submitted and of all endorsed. */
  public record Implementation(
      List<DayShare> ofSubmitted, List<DayShare> ofEndorsed, boolean suppressed) {}

  /** One unit below, in the order of the tree. */
  public record Child(
      UnitRef unit,
      Integer submissions,
      Double answeredIn5,
      Double completionRate,
      boolean suppressed) {}
}
