package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.signin.Token;
import org.groundswell.storage.Sql;

/**
 * The tokens that assertions bought. A row is both: it makes the token good, and keeps the
 * assertion from buying another, on whatever node.
 *
 * <p>A token lives longer than any assertion, so a row that is let go of when the token ends never
 * lets an assertion in again.
 */
@ApplicationScoped
class HostTokens {

  static final Duration LIFE = Duration.ofMinutes(5);

  private static final String DUPLICATE = "23505";

  private final Sql sql;
  private final Directory directory;
  private final Clock clock;

  @Inject
  HostTokens(Sql sql, Directory directory, Clock clock) {
    this.sql = sql;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Keeps a token for the person whom an assertion spoke of; answers when it ends.
   *
   * @throws Flaw.Flawed when the assertion has bought one before
   */
  Instant keep(Token token, Assertion assertion, UUID person) {
    Instant expiresAt = clock.instant().plus(LIFE);
    try {
      sql.update(
          "insert into host_bearer (token_hash, installation_id, assertion_hash, person_id,"
              + " expires_at) values (?, ?, ?, ?, ?)",
          token.hash(),
          assertion.installation(),
          new Token(assertion.id()).hash(),
          person,
          expiresAt);
      return expiresAt;
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof SQLException refused && DUPLICATE.equals(refused.getSQLState())) {
        throw Flaw.REPLAYED.found();
      }
      throw e;
    }
  }

  /** Whose token it is, provided that it, its installation and the person are good. */
  Optional<UUID> holderOf(String hash) {
    return sql.first(
        "select b.person_id from host_bearer b"
            + " join host_installation i on i.id = b.installation_id"
            + " join person p on p.id = b.person_id"
            + " where b.token_hash = ? and b.expires_at > ?"
            + " and i.disabled_at is null and i.removed_at is null"
            + " and (p.left_on is null or p.left_on > ?)",
        row -> row.uuid("person_id"),
        hash,
        clock.instant(),
        directory.today());
  }

  /** Notes when installations last vouched for somebody, and lets go of the tokens that ended. */
  void tidy() {
    sql.list(
            "select installation_id, max(expires_at) as latest from host_bearer"
                + " group by installation_id",
            row -> new Use(row.uuid("installation_id"), row.instant("latest").minus(LIFE)))
        .forEach(
            use ->
                sql.update(
                    "update host_installation set last_used_at = ? where id = ?",
                    use.at(),
                    use.installation()));
    sql.update("delete from host_bearer where expires_at <= ?", clock.instant());
  }

  private record Use(UUID installation, Instant at) {}
}
