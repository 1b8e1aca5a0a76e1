package org.groundswell.reading.scorecard;

import java.time.Clock;
import java.util.List;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** Scorecards for tests. */
public final class ScorecardFixtures {

  private ScorecardFixtures() {}

  /** Keeping them in these tables. */
  public static KeepingScorecards keeping(Sql sql, Journal journal, Ids ids, Clock clock) {
    return new KeepingScorecards(new Scorecards(sql), sql, journal, ids, clock);
  }

  /** Five steps; the second criterion weighs three times the first and has to say why. */
  public static ScorecardDraft aScorecard(boolean outsider) {
    return new ScorecardDraft(
        5,
        outsider,
        List.of(
            new Criterion("Helps people", "Who is better off?", 1, false),
            new Criterion("Can be done", null, 3, true)));
  }
}
