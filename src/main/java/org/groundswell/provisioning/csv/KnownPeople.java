package org.groundswell.provisioning.csv;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.change.StaffDraft;
import org.groundswell.storage.Sql;

/** Everybody in the directory as they are now, by what a file may call them. */
final class KnownPeople {

  private final Map<String, Known> byUserName = new HashMap<>();
  private final Map<String, Known> byExternalId = new HashMap<>();
  private final Map<String, Known> byEmail = new HashMap<>();
  private final Map<UUID, Set<UUID>> further = new HashMap<>();
  private final Map<UUID, Set<UUID>> manages = new HashMap<>();
  private final Map<UUID, Set<UUID>> reviews = new HashMap<>();

  /** Somebody who is there or has left. */
  record Known(UUID id, long version, StaffDraft staff, boolean gone) {}

  KnownPeople(Sql sql, LocalDate today) {
    sql.list(
        "select id, version, user_name, external_id, name, title, email, grade, locale, unit_id,"
            + " left_on from person where kind = 'staff'",
        row -> add(known(row, today)));
    relations(sql, "membership", " and kind = 'further'", today, further);
    relations(sql, "unit_post", " and kind = 'manager'", today, manages);
    relations(sql, "unit_post", " and kind = 'reviewer'", today, reviews);
  }

  private Void add(Known known) {
    put(byUserName, Accounts.key(known.staff().userName()), known);
    put(byExternalId, known.staff().externalId(), known);
    put(byEmail, Accounts.key(known.staff().email()), known);
    return null;
  }

  private static void put(Map<String, Known> map, String key, Known known) {
    if (key != null) {
      map.put(key, known);
    }
  }

  private static Known known(Sql.Row row, LocalDate today) throws SQLException {
    LocalDate leftOn = row.day("left_on");
    String grade = row.text("grade");
    return new Known(
        row.uuid("id"),
        row.number("version"),
        new StaffDraft(
            row.text("user_name"),
            row.text("external_id"),
            row.text("name"),
            row.text("title"),
            row.text("email"),
            grade == null ? null : Integer.valueOf(grade),
            row.text("locale"),
            row.uuid("unit_id")),
        leftOn != null && !leftOn.isAfter(today));
  }

  private static void relations(
      Sql sql, String table, String kind, LocalDate today, Map<UUID, Set<UUID>> into) {
    sql.list(
        "select person_id, unit_id from "
            + table
            + " where (from_day is null or from_day <= ?)"
            + " and (until_day is null or until_day >= ?)"
            + kind,
        row ->
            into.computeIfAbsent(row.uuid("person_id"), any -> new HashSet<>())
                .add(row.uuid("unit_id")),
        today,
        today);
  }

  Optional<Known> of(String userName, String externalId) {
    Known found = byUserName.get(Accounts.key(userName));
    return Optional.ofNullable(
        found == null && externalId != null ? byExternalId.get(externalId) : found);
  }

  Optional<Known> byEmail(String email) {
    return Optional.ofNullable(byEmail.get(Accounts.key(email)));
  }

  Optional<Known> byExternalId(String externalId) {
    return Optional.ofNullable(byExternalId.get(externalId));
  }

  Collection<Known> all() {
    return byUserName.values();
  }

  Set<UUID> furtherOf(UUID person) {
    return further.getOrDefault(person, Set.of());
  }

  Set<UUID> managedBy(UUID person) {
    return manages.getOrDefault(person, Set.of());
  }

  Set<UUID> reviewedBy(UUID person) {
    return reviews.getOrDefault(person, Set.of());
  }
}
