package org.groundswell.reading.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of a scorecard, as it was published.
 *
 * @param id of this version
 * @param owner {@link #AGENCY}, or the id of the campaign
 * @param number counts from 1 for each owner
 * @param steps of the scale; 1 is the lowest
 * @param outsider whether nothing is declined before somebody of another unit has read it
 * @param criteria in their order; none when the scorecard was taken away
 */
public record Scorecard(
    UUID id,
    String owner,
    int number,
    int steps,
    boolean outsider,
    Instant at,
    List<Criterion> criteria) {

  /** The owner of the scorecard for everything that belongs to no campaign with one of its own. */
  public static final String AGENCY = "agency";

  /** Whether there is anything to read by. */
  public boolean isInUse() {
    return !criteria.isEmpty();
  }
}
