package org.groundswell.notification.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** Who wants to be seen reading at the desk: everybody but those who said that they do not. */
@ApplicationScoped
class PresenceChoices {

  private final Sql sql;

  @Inject
  PresenceChoices(Sql sql) {
    this.sql = sql;
  }

  boolean shows(UUID person) {
    return sql.list(
            "select person_id from presence_hidden where person_id = ?",
            row -> row.uuid("person_id"),
            person)
        .isEmpty();
  }

  void choose(UUID person, boolean shown) {
    sql.update("delete from presence_hidden where person_id = ?", person);
    if (!shown) {
      sql.update("insert into presence_hidden (person_id) values (?)", person);
    }
  }
}
