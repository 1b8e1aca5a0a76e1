package org.groundswell.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.intake.ImportView.LineProblem;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** The book of imports: when they began, how far they came, which lines were bad. */
@ApplicationScoped
class ImportRuns {

  private static final String SUBJECT = "import";
  private static final int LISTED = 1_000;
  private static final int LONGEST_DETAIL = 500;

  private static final String RUN =
      "select id, name, format, started_at, finished_at, position, good, unchanged, bad"
          + " from import_run ";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Journal journal;

  @Inject
  ImportRuns(Sql sql, Ids ids, Clock clock, Journal journal) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.journal = journal;
  }

  /** What became of some lines in a row. */
  record Progress(long upTo, int good, int unchanged, List<LineProblem> problems) {}

  @Transactional
  UUID begin(ImportOrder order) {
    UUID id = ids.next();
    sql.update(
        "insert into import_run (id, name, format, campaign_id, started_by, started_at, position,"
            + " good, unchanged, bad) values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0)",
        id,
        order.name(),
        order.format(),
        order.campaign(),
        order.startedBy(),
        clock.instant(),
        order.after());
    journal.append(Event.of(SUBJECT, id, "import-started").by(order.startedBy()));
    return id;
  }

  /** Belongs into the transaction that dealt with the lines. */
  @Transactional
  void advance(UUID id, Progress progress) {
    sql.update(
        "update import_run set position = ?, good = good + ?, unchanged = unchanged + ?,"
            + " bad = bad + ? where id = ?",
        progress.upTo(),
        progress.good(),
        progress.unchanged(),
        progress.problems().size(),
        id);
    sql.batch(
        "insert into import_problem (run_id, line, reason, detail) values (?, ?, ?, ?)",
        progress.problems().stream()
            .map(
                problem ->
                    new Object[] {id, problem.line(), problem.reason(), cut(problem.detail())})
            .toList());
  }

  @Transactional
  void finish(UUID id, UUID by) {
    sql.update("update import_run set finished_at = ? where id = ?", clock.instant(), id);
    ImportView run = find(id).orElseThrow();
    journal.append(
        Event.of(SUBJECT, id, "import-finished")
            .by(by)
            .with("good", run.good())
            .with("unchanged", run.unchanged())
            .with("bad", run.bad()));
  }

  Optional<ImportView> find(UUID id) {
    List<LineProblem> problems =
        sql.list(
            "select line, reason, detail from import_problem where run_id = ?"
                + " order by line fetch first "
                + LISTED
                + " rows only",
            row -> new LineProblem(row.number("line"), row.text("reason"), row.text("detail")),
            id);
    return sql.first(RUN + "where id = ?", row -> view(row, problems), id);
  }

  /** The newest first, without their problems. */
  List<ImportView> newest(int count) {
    return sql.list(
        RUN + "order by started_at desc, id desc fetch first " + count + " rows only",
        row -> view(row, List.of()));
  }

  private static ImportView view(Sql.Row row, List<LineProblem> problems) throws SQLException {
    return new ImportView(
        row.uuid("id"),
        row.text("name"),
        row.text("format"),
        row.instant("started_at"),
        row.instant("finished_at"),
        row.number("position"),
        (int) row.number("good"),
        (int) row.number("unchanged"),
        (int) row.number("bad"),
        problems);
  }

  private static String cut(String detail) {
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }
}
