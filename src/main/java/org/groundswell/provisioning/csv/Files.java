package org.groundswell.provisioning.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/** The files that were sent, with the lines that are still to be applied or looked at. */
@ApplicationScoped
class Files {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LONGEST_TEXT = 8000;
  private static final int LONGEST_PROBLEM = 500;
  private static final int LONGEST_LABEL = 300;

  private final Sql sql;
  private final Clock clock;

  @Inject
  Files(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A line that waits to be applied. */
  record Waiting(
      int position, Difference.Action action, UUID subject, long version, String content) {}

  void begin(FileView file, UUID sentBy, long directoryVersion) {
    forgetOld();
    sql.update(
        "insert into directory_file (id, kind, complete, separated_by, digest, directory_version,"
            + " sent_by, sent_at, state, created, changed, returned, leaving, unchanged, refused,"
            + " applied, failed) values (?, ?, ?, ?, '', ?, ?, ?, 'comparing',"
            + " 0, 0, 0, 0, 0, 0, 0, 0)",
        file.id(),
        Slug.of(file.kind()),
        file.complete(),
        file.separatedBy(),
        directoryVersion,
        sentBy,
        clock.instant());
  }

  private void forgetOld() {
    sql.update(
        "delete from directory_file_line where file_id in"
            + " (select id from directory_file where sent_at < ?)",
        clock.instant().minus(KEPT));
  }

  void compared(FileView file) {
    sql.update(
        "update directory_file set digest = ?, state = 'compared', created = ?, changed = ?,"
            + " returned = ?, leaving = ?, unchanged = ?, refused = ? where id = ?",
        file.digest(),
        file.created(),
        file.changed(),
        file.returned(),
        file.leaving(),
        file.unchanged(),
        file.refused(),
        file.id());
  }

  void add(UUID file, int first, List<Difference> differences) {
    List<Object[]> rows = new ArrayList<>();
    int position = first;
    for (Difference each : differences) {
      rows.add(
          new Object[] {
            file,
            position++,
            each.line(),
            Slug.of(each.action()),
            each.subject(),
            each.version(),
            cut(each.label(), LONGEST_LABEL),
            each.content(),
            cut(text(each.changes()), LONGEST_TEXT),
            cut(each.problem(), LONGEST_PROBLEM),
            false
          });
    }
    sql.batch(
        "insert into directory_file_line (file_id, position, line, action, subject_id,"
            + " subject_version, label, content, changes, problem, done)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  private static String text(List<FieldChange> changes) {
    if (changes.isEmpty()) {
      return null;
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (FieldChange change : changes) {
      JsonObjectBuilder object = Json.createObjectBuilder().add("field", change.field());
      if (change.from() != null) {
        object.add("from", change.from());
      }
      if (change.to() != null) {
        object.add("to", change.to());
      }
      array.add(object);
    }
    return array.build().toString();
  }

  Optional<FileView> find(UUID id) {
    return sql.first(
        "select * from directory_file where id = ? and state <> 'comparing'", Files::view, id);
  }

  List<FileView> newest(int limit) {
    return sql.list(
        "select * from directory_file where state <> 'comparing' order by sent_at desc limit ?",
        Files::view,
        limit);
  }

  private static FileView view(Sql.Row row) throws SQLException {
    return new FileView(
        row.uuid("id"),
        Slug.read(FileKind.class, row.text("kind")).orElseThrow(),
        row.flag("complete"),
        row.text("separated_by"),
        row.text("digest"),
        row.instant("sent_at"),
        Slug.read(FileView.State.class, row.text("state")).orElseThrow(),
        (int) row.number("created"),
        (int) row.number("changed"),
        (int) row.number("returned"),
        (int) row.number("leaving"),
        (int) row.number("unchanged"),
        (int) row.number("refused"),
        (int) row.number("applied"),
        (int) row.number("failed"));
  }

  long directoryVersion(UUID file) {
    return sql.first(
            "select directory_version from directory_file where id = ?",
            row -> row.number("directory_version"),
            file)
        .orElseThrow();
  }

  /** Lets nobody else confirm or apply this file until the transaction is over. */
  void lock(UUID file) {
    sql.list("select id from directory_file where id = ? for update", row -> 1, file);
  }

  void confirm(UUID file) {
    sql.update("update directory_file set state = 'confirmed' where id = ?", file);
  }

  /** What may be applied next, in order. */
  List<Waiting> next(UUID file, int limit) {
    return sql.list(
        "select position, action, subject_id, subject_version, content from directory_file_line"
            + " where file_id = ? and done = false and action in"
            + " ('created', 'changed', 'returned', 'leaving') order by position limit ?",
        row ->
            new Waiting(
                (int) row.number("position"),
                Slug.read(Difference.Action.class, row.text("action")).orElseThrow(),
                row.uuid("subject_id"),
                row.number("subject_version"),
                row.text("content")),
        file,
        limit);
  }

  void done(UUID file, List<Waiting> applied, List<Failure> failures) {
    sql.batch(
        "update directory_file_line set done = true, content = null"
            + " where file_id = ? and position = ?",
        applied.stream().map(line -> new Object[] {file, line.position()}).toList());
    sql.batch(
        "update directory_file_line set problem = ? where file_id = ? and position = ?",
        failures.stream()
            .map(
                failure ->
                    new Object[] {
                      cut(failure.problem(), LONGEST_PROBLEM), file, failure.position()
                    })
            .toList());
    sql.update(
        "update directory_file set applied = applied + ?, failed = failed + ? where id = ?",
        applied.size() - failures.size(),
        failures.size(),
        file);
  }

  /** A line that could not be applied, and why. */
  record Failure(int position, String problem) {}

  /** What was said of people is needed no more; the lines that failed or were refused stay. */
  void applied(UUID file) {
    sql.update("update directory_file set state = 'applied' where id = ?", file);
    sql.update("delete from directory_file_line where file_id = ? and problem is null", file);
  }

  List<LineView> lines(UUID file, String action, int after, int limit) {
    return sql.list(
        "select position, line, action, label, changes, problem from directory_file_line"
            + " where file_id = ? and position > ? and action "
            + (action == null ? "<> ?" : "= ?")
            + " order by position limit ?",
        row ->
            new LineView(
                (int) row.number("position"),
                (int) row.number("line"),
                row.text("action"),
                row.text("label"),
                changes(row.text("changes")),
                row.text("problem")),
        file,
        after,
        action == null ? "unchanged" : action,
        limit);
  }

  private static List<FieldChange> changes(String text) {
    if (text == null) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              it ->
                  new FieldChange(
                      it.getString("field"), it.getString("from", null), it.getString("to", null)))
          .toList();
    }
  }
}
