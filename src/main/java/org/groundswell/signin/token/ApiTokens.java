package org.groundswell.signin.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.rights.Scope;
import org.groundswell.signin.Token;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/** The tokens there are; those that were revoked stay in the table, but are found no more. */
@ApplicationScoped
class ApiTokens {

  private static final String SELECT =
      "select t.id, t.person_id, t.kind, t.name, t.hint, t.scopes, t.created_at, t.expires_at,"
          + " t.last_used_at from api_token t ";
  private static final int HINT_LENGTH = 4;

  private final Sql sql;
  private final Directory directory;
  private final Clock clock;

  @Inject
  ApiTokens(Sql sql, Directory directory, Clock clock) {
    this.sql = sql;
    this.directory = directory;
    this.clock = clock;
  }

  /** Keeps a new one, of which this is the last that sees the secret. */
  void keep(ApiToken token, Token secret, UUID madeBy) {
    sql.update(
        "insert into api_token (id, person_id, kind, name, token_hash, hint, scopes, created_by,"
            + " created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        token.id(),
        token.holder(),
        Slug.of(token.kind()),
        token.name(),
        secret.hash(),
        token.hint(),
        words(token.scopes()),
        madeBy,
        token.createdAt(),
        token.expiresAt());
  }

  /**
   * Every token of this person that was not revoked, also those that have run out; newest first.
   */
  List<ApiToken> of(UUID holder) {
    return sql.list(
        SELECT + "where t.person_id = ? and t.revoked_at is null order by t.created_at desc, t.id",
        ApiTokens::token,
        holder);
  }

  /** How many of this person's tokens could be used now. */
  int alive(UUID holder) {
    Instant now = clock.instant();
    return (int) of(holder).stream().filter(token -> token.expiresAt().isAfter(now)).count();
  }

  /** The token behind a hash, provided that it is good and its holder has not left. */
  Optional<ApiToken> good(String hash) {
    return sql.first(
        SELECT
            + "join person p on p.id = t.person_id"
            + " where t.token_hash = ? and t.revoked_at is null and t.expires_at > ?"
            + " and (p.left_on is null or p.left_on > ?)",
        ApiTokens::token,
        hash,
        clock.instant(),
        directory.today());
  }

  /** Ends one of this person's tokens; false when there is no such token. */
  boolean revoke(UUID token, UUID holder) {
    return sql.update(
            "update api_token set revoked_at = ?"
                + " where id = ? and person_id = ? and revoked_at is null",
            clock.instant(),
            token,
            holder)
        > 0;
  }

  /** Writes when tokens were last used; a later use that another node wrote is left alone. */
  void used(Map<UUID, Instant> uses) {
    sql.batch(
        "update api_token set last_used_at = ?"
            + " where id = ? and (last_used_at is null or last_used_at < ?)",
        uses.entrySet().stream()
            .map(use -> new Object[] {use.getValue(), use.getKey(), use.getValue()})
            .toList());
  }

  /** The end of a secret. */
  static String hint(Token secret) {
    return secret.text().substring(secret.text().length() - HINT_LENGTH);
  }

  private static ApiToken token(Sql.Row row) throws SQLException {
    return new ApiToken(
        row.uuid("id"),
        row.uuid("person_id"),
        Slug.read(ApiToken.Kind.class, row.text("kind")).orElseThrow(),
        row.text("name"),
        row.text("hint"),
        scopes(row.text("scopes")),
        row.instant("created_at"),
        row.instant("expires_at"),
        row.instant("last_used_at"));
  }

  private static String words(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::slug).collect(Collectors.joining(" "));
  }

  /** A word that this version does not know lets nothing through. */
  private static Set<Scope> scopes(String words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream(words.split(" ")).flatMap(word -> Scope.of(word).stream()).forEach(scopes::add);
    return scopes;
  }
}
