package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.signin.Sessions;
import org.groundswell.signin.oidc.Provider.Proven;
import org.groundswell.storage.Sql;

/**
 * Our sessions that came from the provider's, so that they end together. Beginning and ending are
 * in the journal.
 */
@ApplicationScoped
class ProviderSessions {

  private final Sessions sessions;
  private final Journal journal;
  private final Sql sql;

  @Inject
  ProviderSessions(Sessions sessions, Journal journal, Sql sql) {
    this.sessions = sessions;
    this.journal = journal;
    this.sql = sql;
  }

  @Transactional
  Sessions.Begun begin(UUID person, Proven proven) {
    Sessions.Begun begun = sessions.beginInBrowser(person);
    sql.update(
        "insert into oidc_session (token_hash, issuer, subject, sid, id_token)"
            + " values (?, ?, ?, ?, ?)",
        begun.token().hash(),
        proven.claims().issuer(),
        proven.subject(),
        proven.sid(),
        proven.idToken());
    journal.append(Event.of("person", person, "signed-in").by(person).with("mode", "oidc"));
    return begun;
  }

  /** The ID token of a session that its owner ends; empty when it did not come from a provider. */
  @Transactional
  Optional<String> leave(String tokenHash) {
    Optional<Left> left =
        sql.first(
            "select s.person_id, o.id_token from oidc_session o"
                + " join sign_in_session s on s.token_hash = o.token_hash where o.token_hash = ?",
            row -> new Left(row.uuid("person_id"), row.text("id_token")),
            tokenHash);
    left.ifPresent(
        it -> journal.append(signedOut(it.person()).by(it.person()).with("cause", "own-wish")));
    return left.map(Left::idToken);
  }

  /**
   * Ends what came from one session of the provider, or from all of a subject's.
   *
   * @return how many sessions ended
   */
  @Transactional
  int end(Ended ended) {
    String which = ended.sid() == null ? "o.subject = ?" : "o.sid = ?";
    List<Ours> ours =
        sql.list(
            "select s.token_hash, s.person_id from oidc_session o"
                + " join sign_in_session s on s.token_hash = o.token_hash"
                + " where o.issuer = ? and "
                + which,
            ProviderSessions::ours,
            ended.issuer(),
            ended.sid() == null ? ended.subject() : ended.sid());
    ours.forEach(session -> sessions.end(session.tokenHash()));
    ours.stream()
        .map(Ours::person)
        .distinct()
        .forEach(person -> journal.append(signedOut(person).with("cause", "provider")));
    return ours.size();
  }

  /**
   * Ends every session of somebody that came from a provider.
   *
   * @return how many there were
   */
  @Transactional
  int endAll(String issuer, UUID person) {
    List<Ours> ours =
        sql.list(
            "select s.token_hash, s.person_id from oidc_session o"
                + " join sign_in_session s on s.token_hash = o.token_hash"
                + " where o.issuer = ? and s.person_id = ?",
            ProviderSessions::ours,
            issuer,
            person);
    ours.forEach(session -> sessions.end(session.tokenHash()));
    return ours.size();
  }

  private static Ours ours(Sql.Row row) throws SQLException {
    return new Ours(row.text("token_hash"), row.uuid("person_id"));
  }

  private static Event signedOut(UUID person) {
    return Event.of("person", person, "signed-out");
  }

  /**
   * A session of the provider that is over.
   *
   * @param subject whose; null when only the session is named
   * @param sid which one; null for all of the subject's
   */
  record Ended(String issuer, String subject, String sid) {}

  private record Left(UUID person, String idToken) {}

  private record Ours(String tokenHash, UUID person) {}
}
