package org.groundswell.proposal.reading;

import java.time.Clock;
import org.groundswell.directory.Directory;
import org.groundswell.stage.Stages;
import org.groundswell.storage.Sql;

/** The read side on tables of a test's own. */
public final class Readings {

  private Readings() {}

  /** Cards from these tables. */
  public static ProposalCards cards(Sql sql, Directory directory, Clock clock) {
    return new ProposalCards(sql, directory, new Stages(sql), clock);
  }
}
