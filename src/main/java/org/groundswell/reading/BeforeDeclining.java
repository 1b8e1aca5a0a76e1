package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.groundswell.proposal.Proposal;
import org.groundswell.reading.scorecard.Scorecard;
import org.groundswell.reading.scorecard.Scorecards;
import org.groundswell.rights.Visibility;
import org.groundswell.web.Refusal;

/**
 * Lets nothing be declined before somebody of another unit has read it, where the scorecard says
 * so.
 *
 * <p>What its author shows to a unit or a circle only is left out: nobody may send it to others.
 */
@ApplicationScoped
public class BeforeDeclining {

  private final Scorecards scorecards;
  private final Readings readings;
  private final Outsiders outsiders;

  @Inject
  BeforeDeclining(Scorecards scorecards, Readings readings, Outsiders outsiders) {
    this.scorecards = scorecards;
    this.readings = readings;
    this.outsiders = outsiders;
  }

  /**
   * Goes on when it may be declined.
   *
   * @throws Refusal {@code not-read-elsewhere}
   */
  public void require(Proposal proposal) {
    if (isNeededFor(proposal) && !isMetBy(proposal)) {
      throw new Refusal(
          ReadingRefusal.NOT_READ_ELSEWHERE,
          "Ask somebody of another unit to read it; it can be declined once their reading is"
              + " stored.");
    }
  }

  boolean isNeededFor(Proposal proposal) {
    return proposal.facts().visibility() == Visibility.AGENCY
        && scorecards.applyingTo(proposal.campaign()).filter(Scorecard::outsider).isPresent();
  }

  boolean isMetBy(Proposal proposal) {
    return readings.of(proposal.id()).stream().anyMatch(it -> outsiders.isOne(it, proposal));
  }
}
