package org.groundswell.reading.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The scorecard in force for the agency or for one campaign.
 *
 * @param owner {@code agency}, or the id of the campaign
 * @param id of the version; null for version 0
 * @param version 0 when there was none yet
 * @param criteria none when there is no scorecard
 */
public record ScorecardView(
    String owner,
    UUID id,
    int version,
    int steps,
    boolean outsider,
    Instant at,
    List<Criterion> criteria) {

  /** All of them, the agency's first. */
  public record ScorecardList(List<ScorecardView> items) {}

  private static final int USUAL_STEPS = 5;

  static ScorecardView of(Scorecard card) {
    return new ScorecardView(
        card.owner(),
        card.id(),
        card.number(),
        card.steps(),
        card.outsider(),
        card.at(),
        card.criteria());
  }

  static ScorecardView none(String owner) {
    return new ScorecardView(owner, null, 0, USUAL_STEPS, true, null, List.of());
  }
}
