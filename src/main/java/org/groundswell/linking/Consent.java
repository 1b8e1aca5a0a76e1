package org.groundswell.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.proposal.Proposal;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;

/**
 * Whose word counts when a proposal may be the same as another.
 *
 * <p>Its first author's; after they have left, that of another author or of whoever answers at its
 * desk. Behind a pen nobody can tell who has left: there it stays with whoever holds the pen.
 */
@ApplicationScoped
class Consent {

  private final Sql sql;
  private final Directory directory;

  @Inject
  Consent(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  boolean isOf(Asker asker, Proposal proposal) {
    if (asker.id().equals(proposal.firstAuthor())) {
      return true;
    }
    boolean standsIn =
        proposal.authors().contains(asker.id())
            || proposal.facts().desks().stream().anyMatch(asker::answersFor);
    return standsIn && authorHasLeft(proposal);
  }

  /** Whether nobody but the others can speak for it. */
  boolean authorHasLeft(Proposal proposal) {
    return hasLeft(proposal.firstAuthor());
  }

  private boolean hasLeft(UUID person) {
    return sql.first(
            "select left_on from person where id = ?",
            row ->
                row.day("left_on") == null
                    ? Boolean.FALSE
                    : Boolean.valueOf(!row.day("left_on").isAfter(directory.today())),
            person)
        .orElse(false);
  }
}
