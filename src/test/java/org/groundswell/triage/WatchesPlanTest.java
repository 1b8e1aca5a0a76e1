package org.groundswell.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.groundswell.harness.Database;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;

/**
 * How the embedded database looks for what ended: by its day. A large agency has hundreds of
 * thousands of parked proposals, and a look is twice a minute. PostgreSQL plans by what its tables
 * hold.
 */
class WatchesPlanTest {

  @Test
  void readsOnlyWhatEndedByThen() {
    try (Database database = Database.Kind.H2.fresh()) {
      Sql sql = new Sql(database.dataSource());

      assertThat(plan(sql, Watches.ENDED)).contains("PROPOSAL_BY_REVISIT", "REVISIT_ON <=");
      assertThat(plan(sql, Watches.TRIED)).contains("PROPOSAL_BY_TRIAL", "TRIAL_UNTIL <");
    }
  }

  private static String plan(Sql sql, String query) {
    return sql.first("explain " + query, row -> row.text("plan"), LocalDate.of(2026, 1, 5))
        .orElseThrow();
  }
}
