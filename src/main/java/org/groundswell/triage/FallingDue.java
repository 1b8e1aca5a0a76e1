package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/**
 * What falls due within one working day of its desk, and whose desk was not told. The tables say
 * what could, the desk's calendar what does.
 */
@ApplicationScoped
class FallingDue {

  private static final String SOON =
      """
      select p.id, p.desk_unit_id, p.reminded, p.acknowledge_due, p.answer_due, p.decide_due,
        p.acknowledged_at, p.answered_at, p.decided_at
      from proposal p
      where p.state in ('submitted', 'in-review', 'revived', 'redirected')
        and p.paused_at is null and p.next_due is not null
        and (p.reminded is null
            and p.acknowledged_at is null and p.acknowledge_due between ? and ?
          or (p.reminded is null or p.reminded = 'acknowledge')
            and p.answered_at is null and p.answer_due between ? and ?
          or (p.reminded is null or p.reminded <> 'decide')
            and p.decided_at is null and p.decide_due between ? and ?)
      order by p.next_due
      """;

  private final AgencyCalendar calendar;
  private final Sql sql;

  @Inject
  FallingDue(AgencyCalendar calendar, Sql sql) {
    this.calendar = calendar;
    this.sql = sql;
  }

  /** A proposal that could fall due soon. */
  private record Waiting(UUID id, UUID desk, Promise promise, Optional<Promise.Kind> reminded) {}

  /** Those whose desk is to be reminded now, the earliest first. */
  Stream<UUID> within(Instant now) {
    Instant last = calendar.whenEveryNextWorkingDayIsOver(now);
    Function<UUID, WorkingCalendar> calendars = calendar.ofEachDesk();
    return sql.list(SOON, FallingDue::read, now, last, now, last, now, last).stream()
        .filter(it -> isNews(it, it.promise().dueSoonAt(now, calendars.apply(it.desk()))))
        .map(Waiting::id);
  }

  private static boolean isNews(Waiting waiting, Optional<Promise.Kind> soon) {
    return soon.filter(
            which -> waiting.reminded().filter(told -> told.compareTo(which) >= 0).isEmpty())
        .isPresent();
  }

  private static Waiting read(Sql.Row row) throws SQLException {
    return new Waiting(
        row.uuid("id"),
        row.uuid("desk_unit_id"),
        new Promise(
            part(row, "acknowledge_due", "acknowledged_at"),
            part(row, "answer_due", "answered_at"),
            part(row, "decide_due", "decided_at"),
            Optional.empty()),
        Slug.read(Promise.Kind.class, row.text("reminded")));
  }

  private static Promise.Part part(Sql.Row row, String due, String kept) throws SQLException {
    return new Promise.Part(row.instant(due), Optional.ofNullable(row.instant(kept)));
  }
}
