package org.groundswell.triage.template;

import java.sql.SQLException;
import java.util.UUID;
import org.groundswell.directory.UnitRef;
import org.groundswell.storage.Sql;

/**
 * A kept template.
 *
 * @param unit whose it is; the desks below it inherit it
 * @param mayChange whether the asker answers at that unit's own desk
 */
public record AnswerTemplate(
    UUID id,
    UnitRef unit,
    String name,
    String code,
    String reason,
    String text,
    String whatWouldChange,
    String nextStep,
    boolean mayChange,
    long version) {

  static AnswerTemplate read(Sql.Row row) throws SQLException {
    return new AnswerTemplate(
        row.uuid("id"),
        new UnitRef(row.uuid("unit_id"), row.text("unit_name")),
        row.text("name"),
        row.text("code"),
        row.text("reason"),
        row.text("text"),
        row.text("what_would_change"),
        row.text("next_step"),
        false,
        row.number("version"));
  }

  AnswerTemplate forWhomMayChange(boolean may) {
    return new AnswerTemplate(
        id, unit, name, code, reason, text, whatWouldChange, nextStep, may, version);
  }
}
