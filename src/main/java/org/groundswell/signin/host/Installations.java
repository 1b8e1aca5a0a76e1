package org.groundswell.signin.host;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/**
 * The intranets that were installed, with their keys; those that were removed are found no more.
 */
@ApplicationScoped
class Installations {

  private static final String SELECT =
      "select id, name, origin, installed_at, disabled_at, last_used_at from host_installation"
          + " where removed_at is null";

  private final Sql sql;
  private final Clock clock;

  @Inject
  Installations(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** All of them, by name. */
  List<Installation> all() {
    return sql.list(SELECT + " order by name, id", this::installation);
  }

  /** One of them. */
  Optional<Installation> find(UUID id) {
    return sql.first(SELECT + " and id = ?", this::installation, id);
  }

  /**
   * The keys that an installation may sign with now, in one query: this is asked for each reader.
   *
   * @throws Flaw.Flawed when there is no such installation, or when it may not vouch
   */
  List<RSAKey> keysOf(UUID installation) {
    List<Signing> keys =
        sql.list(
            "select i.disabled_at, k.thumbprint, k.jwk, k.added_at from host_installation i"
                + " join host_key k on k.installation_id = i.id and k.retired_at is null"
                + " where i.id = ? and i.removed_at is null",
            row -> new Signing(row.instant("disabled_at"), key(row)),
            installation);
    if (keys.isEmpty()) {
      throw Flaw.UNKNOWN_INSTALLATION.found();
    }
    if (keys.getFirst().disabledAt() != null) {
      throw Flaw.DISABLED_INSTALLATION.found();
    }
    return keys.stream().map(signing -> signing.key().key()).toList();
  }

  void keep(Installation installation, UUID invitedBy) {
    sql.update(
        "insert into host_installation (id, name, origin, invited_by, installed_at)"
            + " values (?, ?, ?, ?, ?)",
        installation.id(),
        installation.name(),
        installation.origin(),
        invitedBy,
        installation.installedAt());
    installation.keys().forEach(key -> keep(key, installation.id()));
  }

  void keep(HostKey key, UUID installation) {
    sql.update(
        "insert into host_key (thumbprint, installation_id, jwk, added_at) values (?, ?, ?, ?)",
        key.thumbprint(),
        installation,
        key.key().toJSONString(),
        key.addedAt());
  }

  /** Whether anybody ever registered this key, a removed installation included. */
  boolean knows(HostKey key) {
    return sql.first(
            "select thumbprint from host_key where thumbprint = ?",
            row -> row.text("thumbprint"),
            key.thumbprint())
        .isPresent();
  }

  void retire(String thumbprint) {
    sql.update(
        "update host_key set retired_at = ? where thumbprint = ?", clock.instant(), thumbprint);
  }

  /** Lets it vouch no longer, or again; false when nothing changed. */
  boolean setDisabled(UUID installation, boolean disabled) {
    String condition = disabled ? "disabled_at is null" : "disabled_at is not null";
    return sql.update(
            "update host_installation set disabled_at = ? where id = ? and " + condition,
            disabled ? clock.instant() : null,
            installation)
        > 0;
  }

  void remove(UUID installation) {
    sql.update(
        "update host_installation set removed_at = ? where id = ?", clock.instant(), installation);
  }

  private Installation installation(Sql.Row row) throws SQLException {
    UUID id = row.uuid("id");
    return new Installation(
        id,
        row.text("name"),
        row.text("origin"),
        row.instant("installed_at"),
        row.instant("disabled_at"),
        row.instant("last_used_at"),
        sql.list(
            "select thumbprint, jwk, added_at from host_key"
                + " where installation_id = ? and retired_at is null order by added_at, thumbprint",
            Installations::key,
            id));
  }

  private static HostKey key(Sql.Row row) throws SQLException {
    return HostKey.kept(row.text("thumbprint"), row.text("jwk"), row.instant("added_at"));
  }

  private record Signing(Instant disabledAt, HostKey key) {}
}
