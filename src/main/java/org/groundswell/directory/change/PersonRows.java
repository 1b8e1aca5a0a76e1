package org.groundswell.directory.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.SearchName;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** The table of people: who they are, and where they are now. */
@ApplicationScoped
class PersonRows {

  private static final String WRITTEN =
      " version = version + 1, " + Directory.WRITTEN + " where id = ?";

  private final Sql sql;
  private final Ids ids;
  private final Rows rows;

  @Inject
  PersonRows(Sql sql, Ids ids, Rows rows) {
    this.sql = sql;
    this.ids = ids;
    this.rows = rows;
  }

  void require(UUID person) {
    if (read(person).isEmpty()) {
      throw new Refusal(DirectoryRefusal.NO_SUCH_MEMBER);
    }
  }

  void requirePresent(UUID person, LocalDate day) {
    if (rows.home(person, day).isEmpty()) {
      throw new Refusal(DirectoryRefusal.HAS_LEFT);
    }
  }

  /**
   * Names, addresses and external ids are one person's. Three questions in one: with "or" between
   * them H2 reads the whole table.
   */
  void requireFree(StaffDraft draft, Optional<UUID> person) {
    record Taken(UUID id, String userKey, String emailKey, String externalId) {}
    List<Taken> taken =
        sql.list(
            "select id, user_key, email_key, external_id from person where user_key = ?"
                + " union select id, user_key, email_key, external_id from person"
                + " where email_key = ?"
                + " union select id, user_key, email_key, external_id from person"
                + " where external_id = ?",
            row ->
                new Taken(
                    row.uuid("id"),
                    row.text("user_key"),
                    row.text("email_key"),
                    row.text("external_id")),
            nothingIfMissing(Accounts.key(draft.userName())),
            nothingIfMissing(Accounts.key(draft.email())),
            nothingIfMissing(draft.externalId()));
    for (Taken other : taken) {
      if (person.filter(other.id()::equals).isEmpty()) {
        throw new Refusal(reason(draft, other.userKey(), other.externalId()));
      }
    }
  }

  /** Asked for null, H2 reads every row of the index that has none. */
  private static String nothingIfMissing(String key) {
    return Objects.requireNonNullElse(key, "");
  }

  private static DirectoryRefusal reason(StaffDraft draft, String userKey, String externalId) {
    if (draft.userName() != null && Accounts.key(draft.userName()).equals(userKey)) {
      return DirectoryRefusal.USER_NAME_TAKEN;
    }
    return draft.externalId() != null && draft.externalId().equals(externalId)
        ? DirectoryRefusal.EXTERNAL_ID_TAKEN
        : DirectoryRefusal.EMAIL_TAKEN;
  }

  UUID add(StaffDraft draft, LocalDate from) {
    UUID person = ids.next();
    sql.update(
        "insert into person (name, search_name, title, email, email_key, user_name, user_key,"
            + " external_id, grade, locale, unit_id, joined_on, id, kind, version, changed_in)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'staff', 1,"
            + " (select version from directory_change))",
        said(draft, draft.unit(), from, person));
    name(person, draft.name());
    return person;
  }

  void describe(UUID person, StaffDraft draft) {
    sql.update(
        "update person set name = ?, search_name = ?, title = ?, email = ?, email_key = ?,"
            + " user_name = ?, user_key = ?, external_id = ?, grade = ?, locale = ?,"
            + WRITTEN,
        said(draft, person));
    sql.update("delete from person_name_word where person_id = ?", person);
    name(person, draft.name());
  }

  /** What is said of somebody, in the order of both statements, and what each has after it. */
  private static Object[] said(StaffDraft draft, Object... after) {
    Stream<Object> said =
        Stream.of(
            draft.name(),
            SearchName.of(draft.name()).text(),
            draft.title(),
            draft.email(),
            Accounts.key(draft.email()),
            draft.userName(),
            Accounts.key(draft.userName()),
            draft.externalId(),
            draft.grade(),
            draft.locale());
    return Stream.concat(said, Stream.of(after)).toArray();
  }

  private void name(UUID person, String name) {
    sql.batch(
        "insert into person_name_word (word, person_id) values (?, ?)",
        SearchName.of(name).words().stream().map(word -> new Object[] {word, person}).toList());
  }

  /** Which fields are said differently from what is kept, by their names in the API. */
  List<String> differences(UUID person, StaffDraft draft) {
    StaffDraft kept = read(person).orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_MEMBER));
    List<String> fields = new ArrayList<>();
    note(fields, "userName", kept.userName(), draft.userName());
    note(fields, "externalId", kept.externalId(), draft.externalId());
    note(fields, "name", kept.name(), draft.name());
    note(fields, "title", kept.title(), draft.title());
    note(fields, "email", kept.email(), draft.email());
    note(fields, "grade", kept.grade(), draft.grade());
    note(fields, "locale", kept.locale(), draft.locale());
    return fields;
  }

  private static void note(List<String> fields, String name, Object kept, Object said) {
    if (!Objects.equals(kept, said)) {
      fields.add(name);
    }
  }

  Optional<StaffDraft> read(UUID person) {
    return sql.first(
        "select user_name, external_id, name, title, email, grade, locale, unit_id from person"
            + " where id = ? and kind = 'staff'",
        row ->
            new StaffDraft(
                row.text("user_name"),
                row.text("external_id"),
                row.text("name"),
                row.text("title"),
                row.text("email"),
                row.text("grade") == null ? null : (int) row.number("grade"),
                row.text("locale"),
                row.uuid("unit_id")),
        person);
  }

  void place(UUID person, UUID unit) {
    sql.update("update person set unit_id = ?," + WRITTEN, unit, person);
  }

  void left(UUID person, LocalDate on) {
    sql.update("update person set left_on = ?," + WRITTEN, on, person);
  }

  void back(UUID person, UUID unit) {
    sql.update("update person set left_on = null, unit_id = ?," + WRITTEN, unit, person);
  }
}
