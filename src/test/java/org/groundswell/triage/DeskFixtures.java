package org.groundswell.triage;

import java.time.Clock;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposals;

/** The desk's use cases for the tests of other features. */
public final class DeskFixtures {

  private DeskFixtures() {}

  /** Links among these proposals. */
  public static Links links(Proposals proposals) {
    return new Links(proposals);
  }

  /** Handing over among these proposals, without a second door. */
  public static HandingOver handingOver(
      Proposals proposals, AgencyCalendar calendar, Journal journal, Clock clock) {
    return new HandingOver(proposals, null, calendar, journal, clock);
  }
}
