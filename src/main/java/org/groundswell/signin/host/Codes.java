package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.groundswell.signin.Token;
import org.groundswell.storage.Sql;

/** The codes by which administrators invite intranets: each good once, and for a day. */
@ApplicationScoped
class Codes {

  static final Duration LIFE = Duration.ofHours(24);
  static final String PREFIX = "gsi_";

  private final Sql sql;
  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();

  @Inject
  Codes(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A code that was just made, with the only copy of it. */
  record Made(Token code, Instant expiresAt) {}

  Made make(UUID by) {
    Token code = Token.random(PREFIX, random);
    Instant now = clock.instant();
    Instant expiresAt = now.plus(LIFE);
    sql.update("delete from host_code where expires_at <= ?", now);
    sql.update(
        "insert into host_code (code_hash, made_by, made_at, expires_at) values (?, ?, ?, ?)",
        code.hash(),
        by,
        now,
        expiresAt);
    return new Made(code, expiresAt);
  }

  /**
   * Spends a code, in the transaction of whatever it buys; two at once cannot both.
   *
   * @return who made it; empty when it is not good
   */
  Optional<UUID> spend(String code) {
    String hash = new Token(code).hash();
    Optional<UUID> madeBy =
        sql.first(
            "select made_by from host_code where code_hash = ? and expires_at > ?",
            row -> row.uuid("made_by"),
            hash,
            clock.instant());
    return madeBy.filter(any -> sql.update("delete from host_code where code_hash = ?", hash) == 1);
  }
}
