package org.groundswell.proposal;

import jakarta.persistence.EntityManager;

/** The product's own collection in a transaction of a test. */
public final class StoredProposals {

  private StoredProposals() {}

  /** The proposals that this transaction sees. */
  public static Proposals in(EntityManager entities) {
    return new JpaProposals(entities);
  }
}
