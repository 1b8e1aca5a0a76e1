package org.groundswell.ask;

import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/**
 * What managers ask and staff answers, for tests of other features.
 *
 * @param screening what takes it out of sight
 */
public record AskFixtures(Asking asking, Screening screening, Reading reading) {

  /** Asks and answers in these tables. */
  public static AskFixtures in(
      Sql sql, Directory directory, Judged judged, Journal journal, Clock clock) {
    Asked asked = new Asked(sql, directory, judged);
    return new AskFixtures(
        new Asking(asked, directory, sql, journal, new Ids(clock, new Random(7)), clock),
        new Screening(asked, sql, clock),
        asked::one);
  }

  /** Reads a question as somebody sees it. */
  public interface Reading {

    /** The question, with the answers that they are shown. */
    AskView as(Asker person, UUID ask);
  }
}
