package org.groundswell.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;

/**
 * What those who were asked think of one proposal, for its desk.
 *
 * @param steps of the scale; 0 when there is no scorecard
 * @param withheld whether the steps and comments are kept back because the asker has still to store
 *     a reading of their own
 * @param mean of the readers' weighted means, to one decimal; null without readings
 * @param outsiderNeeded whether nothing is declined before somebody of another unit has read it
 * @param outsiderRead whether somebody has
 */
public record PanelView(
    int steps,
    boolean withheld,
    Double mean,
    boolean outsiderNeeded,
    boolean outsiderRead,
    List<ReaderView> readers,
    List<CriterionView> criteria) {

  /**
   * Somebody who was asked.
   *
   * @param as {@code manager} or {@code facilitator}; null when asked by name
   * @param state {@code asked}, {@code declined} or {@code read}
   * @param outsider whether their reading is one of another unit
   * @param comment for the desk
   * @param removable whether the asker may take the question back
   */
  public record ReaderView(
      UUID id,
      PersonRef person,
      String as,
      UnitRef asUnit,
      PersonRef askedBy,
      Instant askedAt,
      String state,
      boolean outsider,
      String comment,
      boolean removable) {}

  /** One criterion, with the lowest, the highest and every rating. */
  public record CriterionView(
      String name, int weight, int lowest, int highest, List<DotView> dots) {}

  /** One rating. */
  public record DotView(PersonRef by, int step, String comment) {}

  /** What readers wrote for the authors, who learn how many read it and nothing else. */
  public record WordsView(int readers, List<String> words) {}
}
