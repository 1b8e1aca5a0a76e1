package org.groundswell.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.groundswell.storage.Sql;

/** The deliveries in the database, each with its steps and its quarterly snapshots. */
@ApplicationScoped
class Deliveries {

  private final Sql sql;

  /** For the container's proxy. */
  protected Deliveries() {
    this(null);
  }

  @Inject
  Deliveries(Sql sql) {
    this.sql = sql;
  }

  /** Lets nobody else change the work on this proposal until the transaction is over. */
  void lock(UUID proposal) {
    sql.list("select id from proposal where id = ? for update", row -> row.uuid("id"), proposal);
  }

  /** What is kept about the work on this proposal; nothing before its first change. */
  Optional<Delivery> find(UUID proposal) {
    List<Step> steps =
        sql.list(
            "select id, title, owner_id, due_on, done_on, blocker from delivery_step"
                + " where proposal_id = ? order by position",
            Deliveries::step,
            proposal);
    return sql.first(
        "select proposal_id, owner_id, target, due_on, started_at, completion_code,"
            + " completion_note, completion_at, completion_by, outcome, evidence, lesson,"
            + " moved_at, version from delivery where proposal_id = ?",
        row -> delivery(row, steps),
        proposal);
  }

  private static Step step(Sql.Row row) throws SQLException {
    return new Step(
        row.uuid("id"),
        row.text("title"),
        row.uuid("owner_id"),
        row.day("due_on"),
        row.day("done_on"),
        row.text("blocker"));
  }

  private static Delivery delivery(Sql.Row row, List<Step> steps) throws SQLException {
    return new Delivery(
        row.uuid("proposal_id"),
        new Plan(row.uuid("owner_id"), row.text("target"), row.day("due_on"), steps),
        row.instant("started_at"),
        completion(row),
        row.instant("moved_at"),
        row.number("version"));
  }

  private static Completion completion(Sql.Row row) throws SQLException {
    return new Completion(
        CompletionCode.of((int) row.number("completion_code")).orElseThrow(),
        row.text("completion_note"),
        row.instant("completion_at"),
        row.uuid("completion_by"),
        new Completion.Findings(row.text("outcome"), row.text("evidence"), row.text("lesson")));
  }

  /** Keeps the delivery, which was read under the {@link #lock}, as its next version. */
  void keep(Delivery delivery) {
    if (delivery.version() == 0) {
      insert(delivery);
    } else {
      update(delivery);
    }
    sql.update("delete from delivery_step where proposal_id = ?", delivery.proposal());
    List<Step> steps = delivery.plan().steps();
    sql.batch(
        "insert into delivery_step (id, proposal_id, position, title, owner_id, due_on, done_on,"
            + " blocker) values (?, ?, ?, ?, ?, ?, ?, ?)",
        IntStream.range(0, steps.size())
            .mapToObj(i -> row(delivery.proposal(), i, steps.get(i)))
            .toList());
  }

  private void insert(Delivery delivery) {
    sql.update(
        "insert into delivery (owner_id, target, due_on, started_at, completion_code,"
            + " completion_note, completion_at, completion_by, outcome, evidence, lesson, moved_at,"
            + " proposal_id, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        values(delivery));
  }

  private void update(Delivery delivery) {
    sql.update(
        "update delivery set owner_id = ?, target = ?, due_on = ?, started_at = ?,"
            + " completion_code = ?, completion_note = ?, completion_at = ?, completion_by = ?,"
            + " outcome = ?, evidence = ?, lesson = ?, moved_at = ?, version = version + 1"
            + " where proposal_id = ?",
        values(delivery));
  }

  private static Object[] values(Delivery delivery) {
    Plan plan = delivery.plan();
    Completion completion = delivery.completion();
    return new Object[] {
      plan.owner(),
      plan.target(),
      plan.dueOn(),
      delivery.startedAt(),
      completion.code().number(),
      completion.note(),
      completion.at(),
      completion.by(),
      completion.findings().outcome(),
      completion.findings().evidence(),
      completion.findings().lesson(),
      delivery.movedAt(),
      delivery.proposal()
    };
  }

  private static Object[] row(UUID proposal, int position, Step step) {
    return new Object[] {
      step.id(),
      proposal,
      position,
      step.title(),
      step.owner(),
      step.dueOn(),
      step.doneOn(),
      step.blocker()
    };
  }
}
