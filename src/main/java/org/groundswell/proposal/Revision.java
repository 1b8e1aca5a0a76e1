package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * The words of a proposal as they were sent, kept for good; the difference is computed on reading.
 */
@Entity
@Table(name = "proposal_revision")
@IdClass(Revision.Key.class)
class Revision {

  @Id
  @Column(name = "proposal_id")
  private UUID proposal;

  @Id private int number;

  private Instant at;

  @Column(name = "by_id")
  private UUID by;

  @Embedded private Wording wording;

  /** For JPA. */
  protected Revision() {}

  /** The revision that the proposal is at now. */
  static Revision of(Proposal proposal, UUID by, Instant at) {
    Revision revision = new Revision();
    revision.proposal = proposal.id();
    revision.number = proposal.revision();
    revision.at = at;
    revision.by = by;
    revision.wording = proposal.wording();
    return revision;
  }

  Key key() {
    return new Key(proposal, number);
  }

  /** The primary key. */
  record Key(UUID proposal, int number) implements Serializable {}
}
