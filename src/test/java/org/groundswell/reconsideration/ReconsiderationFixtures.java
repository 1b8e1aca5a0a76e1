package org.groundswell.reconsideration;

import org.groundswell.directory.Directory;
import org.groundswell.proposal.SecondDoor;
import org.groundswell.storage.Sql;

/** Reconsiderations on the tables of a test. */
public final class ReconsiderationFixtures {

  private ReconsiderationFixtures() {}

  /** What keeps whoever declined from answering again. */
  public static SomebodyElse somebodyElse(Directory directory, Sql sql) {
    return new SomebodyElse(
        new Reconsiderations(sql), new Deciders(new SecondDoor(directory), directory));
  }
}
