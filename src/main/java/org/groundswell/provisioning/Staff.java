package org.groundswell.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.History;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.SearchName;
import org.groundswell.directory.Unit;
import org.groundswell.directory.UnitRef;
import org.groundswell.provisioning.StaffView.Granted;
import org.groundswell.provisioning.StaffView.Held;
import org.groundswell.provisioning.StaffView.Stay;
import org.groundswell.storage.Sql;

/** Reads people as an administrator sees them: those who left included, with their past. */
@ApplicationScoped
class Staff {

  private static final int WORDS_READ = 4;
  private static final String LAST = "\uFFFF";

  private final Sql sql;
  private final Directory directory;
  private final History history;

  @Inject
  Staff(Sql sql, Directory directory, History history) {
    this.sql = sql;
    this.directory = directory;
    this.history = history;
  }

  /** What the administrator looks for; null where it does not matter. */
  record Wanted(String question, UUID unit, boolean gone, String afterName, UUID afterId) {}

  List<StaffRow> list(Wanted wanted, int limit) {
    StringBuilder query =
        new StringBuilder(
            "select p.id, p.name, p.title, p.unit_id, p.user_name, p.email, p.left_on,"
                + " p.search_name from person p where p.kind = 'staff'");
    List<Object> values = new ArrayList<>();
    query.append(
        wanted.gone()
            ? " and p.left_on is not null and p.left_on <= ?"
            : " and (p.left_on is null or p.left_on > ?)");
    values.add(directory.today());
    List<String> words = SearchName.of(wanted.question()).words();
    for (String word : words.subList(0, Math.min(words.size(), WORDS_READ))) {
      query.append(
          " and p.id in (select person_id from person_name_word where word >= ? and word < ?)");
      values.add(word);
      values.add(word + LAST);
    }
    if (wanted.unit() != null) {
      query.append(" and p.unit_id = ?");
      values.add(wanted.unit());
    }
    if (wanted.afterId() != null) {
      query.append(" and (p.search_name > ? or p.search_name = ? and p.id > ?)");
      values.addAll(List.of(wanted.afterName(), wanted.afterName(), wanted.afterId()));
    }
    query.append(" order by p.search_name, p.id limit ?");
    values.add(limit);
    return sql.list(query.toString(), this::row, values.toArray());
  }

  private StaffRow row(Sql.Row row) throws SQLException {
    return new StaffRow(
        new PersonRef(
            row.uuid("id"), row.text("name"), row.text("title"), ref(row.uuid("unit_id"))),
        row.text("user_name"),
        row.text("email"),
        row.day("left_on"));
  }

  Optional<StaffView> find(UUID person) {
    return sql.first(
        "select id, name, title, unit_id, user_name, email, external_id, grade, locale, left_on,"
            + " joined_on, version from person where id = ? and kind = 'staff'",
        this::view,
        person);
  }

  private StaffView view(Sql.Row row) throws SQLException {
    UUID id = row.uuid("id");
    LocalDate leftOn = row.day("left_on");
    return new StaffView(
        new PersonRef(id, row.text("name"), row.text("title"), ref(row.uuid("unit_id"))),
        row.text("user_name"),
        row.text("email"),
        row.text("external_id"),
        row.text("grade") == null ? null : (int) row.number("grade"),
        row.text("locale"),
        leftOn == null || leftOn.isAfter(directory.today()),
        leftOn,
        history.staysOf(id).stream()
            .map(it -> new Stay(it.id(), ref(it.unit()), it.home(), it.from(), it.until()))
            .toList(),
        posts(id),
        roles(id),
        row.number("version"));
  }

  private List<Held> posts(UUID person) {
    return sql.list(
        "select id, unit_id, kind, from_day, until_day from unit_post where person_id = ?"
            + " order by from_day nulls first, id",
        row ->
            new Held(
                row.uuid("id"),
                ref(row.uuid("unit_id")),
                row.text("kind"),
                row.day("from_day"),
                row.day("until_day")),
        person);
  }

  private List<Granted> roles(UUID person) {
    return sql.list(
        "select id, role, unit_id, from_day, until_day from role_grant where person_id = ?"
            + " order by from_day nulls first, id",
        row ->
            new Granted(
                row.uuid("id"),
                row.text("role"),
                row.uuid("unit_id") == null ? null : ref(row.uuid("unit_id")),
                row.day("from_day"),
                row.day("until_day")),
        person);
  }

  private UnitRef ref(UUID unit) {
    Organisation organisation = directory.organisation();
    return organisation.unit(unit).map(Unit::ref).orElse(new UnitRef(unit, ""));
  }
}
