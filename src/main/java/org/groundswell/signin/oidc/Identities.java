package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/**
 * Which person each subject of a provider is; once known, it stays so until somebody parts them.
 */
@ApplicationScoped
class Identities {

  private final Sql sql;
  private final Clock clock;

  @Inject
  Identities(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** An account at a provider that is somebody's since a moment. */
  record Link(String issuer, String subject, Instant at) {}

  Optional<UUID> person(Claims claims) {
    return sql.first(
        "select person_id from oidc_identity where issuer = ? and subject = ?",
        row -> row.uuid("person_id"),
        claims.issuer(),
        claims.subject());
  }

  /** Whether another subject of the same provider is this person already. */
  boolean isTaken(UUID person, Claims claims) {
    return of(claims.issuer(), person).isPresent();
  }

  /** The account at a provider that is this person's. */
  Optional<Link> of(String issuer, UUID person) {
    return sql.first(
        "select subject, linked_at from oidc_identity where issuer = ? and person_id = ?",
        row -> new Link(issuer, row.text("subject"), row.instant("linked_at")),
        issuer,
        person);
  }

  void unlink(String issuer, UUID person) {
    sql.update("delete from oidc_identity where issuer = ? and person_id = ?", issuer, person);
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
