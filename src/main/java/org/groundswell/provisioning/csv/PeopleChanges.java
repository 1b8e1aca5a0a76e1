package org.groundswell.provisioning.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Post;
import org.groundswell.directory.change.Appointing;
import org.groundswell.directory.change.Cause;
import org.groundswell.directory.change.Staffing;
import org.groundswell.provisioning.csv.Files.Waiting;
import org.groundswell.storage.Sql;

/** Applies lines about people. Answers what is in the way, or null. */
@ApplicationScoped
class PeopleChanges {

  private static final String CHANGED = "Somebody changed this person after the file was compared.";

  private final Staffing staffing;
  private final Appointing appointing;
  private final Directory directory;
  private final Sql sql;

  @Inject
  PeopleChanges(Staffing staffing, Appointing appointing, Directory directory, Sql sql) {
    this.staffing = staffing;
    this.appointing = appointing;
    this.directory = directory;
    this.sql = sql;
  }

  String apply(Waiting line, Cause cause) {
    LocalDate today = directory.today();
    if (line.subject() != null && version(line.subject()) != line.version()) {
      return CHANGED;
    }
    if (line.action() == Difference.Action.LEAVING) {
      staffing.leave(line.subject(), today, cause);
      return null;
    }
    PersonLine wanted = PersonLine.read(line.content());
    Optional<String> obstacle = obstacle(line.subject(), wanted);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    UUID person = place(line, wanted, today, cause);
    wanted.further().ifPresent(units -> further(person, units, today, cause));
    wanted.manages().ifPresent(units -> posts(person, Post.Kind.MANAGER, units, cause));
    wanted.reviews().ifPresent(units -> posts(person, Post.Kind.REVIEWER, units, cause));
    return null;
  }

  private UUID place(Waiting line, PersonLine wanted, LocalDate today, Cause cause) {
    if (line.subject() == null) {
      return staffing.join(wanted.staff(), today, cause);
    }
    UUID person = line.subject();
    staffing.describe(person, wanted.staff(), cause);
    if (line.action() == Difference.Action.RETURNED) {
      staffing.comeBack(person, wanted.staff().unit(), today, cause);
    } else {
      staffing.move(person, wanted.staff().unit(), today, cause);
    }
    return person;
  }

  private long version(UUID person) {
    return sql.first(
            "select version from person where id = ?", row -> row.number("version"), person)
        .orElse(-1L);
  }

  /**
   * What would be refused is asked for before: a refusal inside a transaction rolls all of it back,
   * the good lines too.
   */
  private Optional<String> obstacle(UUID subject, PersonLine wanted) {
    UUID unit = wanted.staff().unit();
    boolean open =
        sql.first(
                "select closed_on from unit where id = ?",
                row -> row.day("closed_on") == null,
                unit)
            .orElse(false);
    if (!open) {
      return Optional.of("The unit has been closed meanwhile.");
    }
    boolean taken =
        sql
            .list(
                "select id from person where user_key = ? union select id from person"
                    + " where email_key = ? union select id from person where external_id = ?",
                row -> row.uuid("id"),
                Accounts.key(wanted.staff().userName()),
                Objects.requireNonNullElse(Accounts.key(wanted.staff().email()), ""),
                Objects.requireNonNullElse(wanted.staff().externalId(), ""))
            .stream()
            .anyMatch(other -> !other.equals(subject));
    return taken
        ? Optional.of("The user name, address or external id is somebody else's by now.")
        : Optional.empty();
  }

  private void further(UUID person, Set<UUID> wanted, LocalDate today, Cause cause) {
    record Row(UUID id, UUID unit) {}
    List<Row> now =
        sql.list(
            "select id, unit_id from membership where person_id = ? and kind = 'further'"
                + " and (until_day is null or until_day >= ?)",
            row -> new Row(row.uuid("id"), row.uuid("unit_id")),
            person,
            today);
    now.stream()
        .filter(row -> !wanted.contains(row.unit()))
        .forEach(row -> staffing.recall(row.id(), today.minusDays(1), cause));
    UUID home =
        sql.first("select unit_id from person where id = ?", row -> row.uuid("unit_id"), person)
            .orElseThrow();
    wanted.stream()
        .filter(unit -> !unit.equals(home))
        .filter(unit -> now.stream().noneMatch(row -> row.unit().equals(unit)))
        .forEach(unit -> staffing.lend(person, unit, today, null, cause));
  }

  private void posts(UUID person, Post.Kind kind, Set<UUID> wanted, Cause cause) {
    LocalDate today = directory.today();
    record Row(UUID id, UUID unit) {}
    List<Row> now =
        sql.list(
            "select id, unit_id from unit_post where person_id = ? and kind = ?"
                + " and (until_day is null or until_day >= ?)",
            row -> new Row(row.uuid("id"), row.uuid("unit_id")),
            person,
            kind.slug(),
            today);
    now.stream()
        .filter(row -> !wanted.contains(row.unit()))
        .forEach(row -> appointing.end(row.id(), today.minusDays(1), cause));
    wanted.stream()
        .filter(unit -> now.stream().noneMatch(row -> row.unit().equals(unit)))
        .forEach(
            unit ->
                appointing.appoint(
                    new Appointing.Appointment(unit, person, kind, today, null), cause));
  }
}
