package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;
import org.groundswell.directory.Directory;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/**
 * Who is signed in: one row for a token's hash, which lives for a while after its last use, but
 * never longer than a day after signing in; both are configured.
 *
 * <p>A session belongs to the token made when it began; no client can bring a token of its own. The
 * sessions of people who left are void.
 *
 * <p>A page asks for a dozen things at once, so a session that was read is believed for two
 * seconds. One that ends here is forgotten here at once; one that ends on another node, or by
 * somebody's leaving, two seconds later.
 */
@ApplicationScoped
public class Sessions {

  private static final Duration BELIEVED = Duration.ofSeconds(2);

  private static final int MOST_REMEMBERED = 10_000;

  private final ConcurrentMap<String, Remembered> recent = new ConcurrentHashMap<>();
  private final Sql sql;
  private final Directory directory;
  private final SessionLife life;
  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();

  @Inject
  Sessions(Sql sql, Directory directory, SessionLife life, Clock clock) {
    this.sql = sql;
    this.directory = directory;
    this.life = life;
    this.clock = clock;
  }

  /** Signs a person in, in a browser; the answer holds the only copy of the token. */
  @Transactional
  public Begun beginInBrowser(UUID person) {
    return begin(person, Session.Transport.COOKIE);
  }

  /** Signs a person in; the answer holds the only copy of the token. */
  @Transactional
  Begun begin(UUID person, Session.Transport transport) {
    Token token = Token.random(random);
    Instant now = clock.instant();
    Instant expiresAt = life.end(now, now);
    sql.update("delete from sign_in_session where expires_at <= ?", now);
    sql.update(
        "insert into sign_in_session (token_hash, person_id, transport, created_at, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        token.hash(),
        person,
        Slug.of(transport),
        now,
        expiresAt);
    return new Begun(token, expiresAt);
  }

  /** The session of a token that still lives, which makes it live longer. */
  Optional<Session> of(Token token) {
    Instant now = clock.instant();
    String hash = token.hash();
    Remembered known = recent.get(hash);
    if (known != null && known.holdsAt(now)) {
      return known.session();
    }
    Optional<Session> session = read(hash, now);
    remember(hash, session, now);
    session.ifPresent(it -> prolong(hash, it, life.end(it.begunAt(), now)));
    return session;
  }

  /** What was read before a session ended must not bring it back: that it ended is kept. */
  private void remember(String hash, Optional<Session> session, Instant now) {
    if (recent.size() >= MOST_REMEMBERED) {
      recent.values().removeIf(known -> !known.until().isAfter(now));
    }
    if (session.isPresent() && recent.size() < MOST_REMEMBERED) {
      Remembered read = new Remembered(session, now.plus(BELIEVED));
      recent.compute(hash, (same, known) -> known != null && known.hasEnded(now) ? known : read);
    }
  }

  private void prolong(String hash, Session session, Instant end) {
    if (life.hasAged(session.expiresAt(), end)) {
      sql.update("update sign_in_session set expires_at = ? where token_hash = ?", end, hash);
    }
  }

  /** Whether a token's session lives; it does not live longer for it. */
  boolean isAlive(String tokenHash) {
    return read(tokenHash, clock.instant()).isPresent();
  }

  /** Ends the session of a token by its hash; how many there were is none or one. */
  @Transactional
  public int end(String tokenHash) {
    recent.put(tokenHash, new Remembered(Optional.empty(), clock.instant().plus(BELIEVED)));
    return sql.update("delete from sign_in_session where token_hash = ?", tokenHash);
  }

  /** Signs out; an unknown token is as good as signed out. */
  @Transactional
  public void end(Token token) {
    end(token.hash());
  }

  private Optional<Session> read(String tokenHash, Instant now) {
    return sql.first(
        "select s.person_id, s.transport, s.created_at, s.expires_at from sign_in_session s"
            + " join person p on p.id = s.person_id"
            + " where s.token_hash = ? and s.expires_at > ?"
            + " and (p.left_on is null or p.left_on > ?)",
        Sessions::session,
        tokenHash,
        now,
        directory.today());
  }

  private static Session session(Sql.Row row) throws SQLException {
    return new Session(
        row.uuid("person_id"),
        Slug.read(Session.Transport.class, row.text("transport")).orElseThrow(),
        row.instant("created_at"),
        row.instant("expires_at"));
  }

  /** A session that was read, or none for one that ended. */
  private record Remembered(Optional<Session> session, Instant until) {

    boolean holdsAt(Instant now) {
      return now.isBefore(until) && session.map(Session::expiresAt).map(now::isBefore).orElse(true);
    }

    boolean hasEnded(Instant now) {
      return session.isEmpty() && now.isBefore(until);
    }
  }

  /** A session that has just begun. */
  public record Begun(Token token, Instant expiresAt) {}
}
