package org.groundswell.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.groundswell.ask.Judged;
import org.groundswell.storage.Sql;

/**
 * What facilitators have to look at of a question: what is reported and waits, and what is hidden.
 */
@ApplicationScoped
class UnderReview implements Judged {

  private static final String OF_AN_ASK =
      "select coalesce(answer_id, ask_id) as id from report where ask_id = ? and state = 'open'"
          + " union select coalesce(answer_id, ask_id) as id from hiding"
          + " where ask_id = ? and restored_at is null";

  private final Sql sql;

  @Inject
  UnderReview(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<UUID> of(UUID ask) {
    return Set.copyOf(sql.list(OF_AN_ASK, row -> row.uuid("id"), ask, ask));
  }
}
