package org.groundswell.proposal.reading;

import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.State;

/**
 * Which proposals a list shall show, in which order, from where on.
 *
 * @param states only these; all that the asker sees when empty
 * @param unit only from this unit and below it, or null
 * @param campaign only of this campaign, or null
 * @param mine only those the asker has this relation to
 * @param sort in which order
 * @param seed makes a random order repeatable
 * @param cursor where the last page ended, or null
 * @param limit how many, 1 to 100
 */
public record PageQuery(
    Set<State> states,
    UUID unit,
    UUID campaign,
    Mine mine,
    Sort sort,
    long seed,
    String cursor,
    int limit) {

  /** The same selection, whatever its order and wherever the page starts: what a total counts. */
  PageQuery all() {
    return new PageQuery(states, unit, campaign, mine, Sort.NEWEST, 0, null, 0);
  }

  /** How the asker relates to what is listed. */
  public enum Mine {
    ANY,
    AUTHOR,
    FOLLOWING,
    SUPPORTED
  }

  /** The orders there are; each ends with the id, so that no two rows are alike. */
  public enum Sort {
    NEWEST,
    SUPPORTED,
    UPDATED,
    RANDOM
  }
}
