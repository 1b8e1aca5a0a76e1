package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** Which person each subject of a provider is; once known, it stays so. */
@ApplicationScoped
class Identities {

  private final Sql sql;
  private final Clock clock;

  @Inject
  Identities(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<UUID> person(Claims claims) {
    return sql.first(
        "select person_id from oidc_identity where issuer = ? and subject = ?",
        row -> row.uuid("person_id"),
        claims.issuer(),
        claims.subject());
  }

  /** Whether another subject of the same provider is this person already. */
  boolean isTaken(UUID person, Claims claims) {
    return sql.first(
            "select subject from oidc_identity where issuer = ? and person_id = ?",
            row -> row.text("subject"),
            claims.issuer(),
            person)
        .isPresent();
  }

  /** The subject is this person; the table refuses a second person, and a second subject. */
  void link(Claims claims, UUID person) {
    sql.update(
        "insert into oidc_identity (issuer, subject, person_id, linked_at) values (?, ?, ?, ?)",
        claims.issuer(),
        claims.subject(),
        person,
        clock.instant());
  }
}
