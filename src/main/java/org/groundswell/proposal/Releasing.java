package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.groundswell.rights.Askers;
import org.groundswell.storage.Sql;

/** Lets a draft appear whose moment has come; the pen that wrote it submits it. */
@ApplicationScoped
class Releasing {

  private final Proposals proposals;
  private final Authoring authoring;
  private final Askers askers;
  private final Sql sql;

  @Inject
  Releasing(Proposals proposals, Authoring authoring, Askers askers, Sql sql) {
    this.proposals = proposals;
    this.authoring = authoring;
    this.askers = askers;
    this.sql = sql;
  }

  /** One transaction; does nothing when another node was faster. */
  @Transactional
  void release(UUID id) {
    if (sql.update("delete from shielded_release where proposal_id = ?", id) == 1) {
      UUID pen = proposals.find(id).orElseThrow().firstAuthor();
      authoring.release(askers.of(pen).orElseThrow(), id);
    }
  }
}
