package org.groundswell.reading;

/** Tells features above this one whether a proposal was read, and nothing of who read it. */
public final class FirstReadings {

  private FirstReadings() {}

  /**
   * The SQL condition that somebody stored a reading before a moment, which is its one value.
   *
   * @param proposal the column with the proposal's id, as the query around it names it
   */
  public static String storedBefore(String proposal) {
    return "exists (select 1 from reading fr where fr.proposal_id = %s and fr.stored_at < ?)"
        .formatted(proposal);
  }
}
