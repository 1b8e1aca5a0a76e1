package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.groundswell.signin.Token;
import org.groundswell.storage.Sql;

/**
 * The sign-ins under way. They are kept here rather than in the browser, so that each is used once,
 * on whichever node it comes back to.
 */
@ApplicationScoped
class Trips {

  static final Duration LONGEST = Duration.ofMinutes(10);

  private final Sql sql;
  private final Clock clock;

  @Inject
  Trips(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  void begin(Trip trip) {
    Instant now = clock.instant();
    sql.update("delete from oidc_trip where expires_at <= ?", now);
    sql.update(
        "insert into oidc_trip (state_hash, browser_hash, nonce, verifier, back, expires_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        hash(trip.state()),
        hash(trip.browser()),
        trip.nonce(),
        trip.verifier(),
        trip.back(),
        now.plus(LONGEST));
  }

  /** The trip with this state, if this browser began it; it is over, whatever becomes of it. */
  @Transactional
  Optional<Trip> end(String state, String browser) {
    Optional<Trip> trip =
        sql.first(
            "select nonce, verifier, back from oidc_trip"
                + " where state_hash = ? and browser_hash = ? and expires_at > ?",
            row ->
                new Trip(state, browser, row.text("nonce"), row.text("verifier"), row.text("back")),
            hash(state),
            hash(browser),
            clock.instant());
    return trip.filter(
        it -> sql.update("delete from oidc_trip where state_hash = ?", hash(state)) == 1);
  }

  private static String hash(String secret) {
    return new Token(secret).hash();
  }
}
