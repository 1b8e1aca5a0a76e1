package org.groundswell.delivery;

import java.util.Random;
import org.groundswell.directory.change.Agency;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Askers;
import org.groundswell.storage.Ids;

/** Handing on, for tests of whoever has work handed on. */
public final class HandingOnFixtures {

  private HandingOnFixtures() {}

  /** Hands on the work of an agency on these proposals. */
  public static HandingOn handingOn(Agency agency, Proposals proposals) {
    Deliveries deliveries = new Deliveries(agency.sql);
    Delivering delivering =
        new Delivering(
            proposals,
            deliveries,
            new Snapshots(agency.sql, agency.directory, agency.clock()),
            agency.directory,
            new Askers(agency.directory),
            agency.journal::add,
            new Ids(agency.clock(), new Random(3)),
            agency.clock());
    return new HandingOn(proposals, deliveries, delivering, agency.journal::add, agency.clock());
  }
}
