package org.groundswell.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.calendar.Calendars;
import org.groundswell.directory.Directory;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;

/**
 * Looks every few minutes for questions that were answered and are over, with nobody having said
 * what was done for {@value #DAYS} working days of their unit.
 */
@ApplicationScoped
public class Reminders {

  static final int DAYS = 10;

  private static final System.Logger LOG = System.getLogger(Reminders.class.getName());
  private static final Duration LOOK = Duration.ofMinutes(5);

  private static final String WAITING =
      "select * from ask q where outcome is null and reminded_at is null and hidden_at is null"
          + " and (ended_at is not null or ends_on < ?)"
          + " and exists (select 1 from ask_answer a where a.ask_id = q.id and a.hidden_at is null)";

  @Inject private Recurring recurring;

  private final Reminding reminding;
  private final Directory directory;
  private final Sql sql;
  private final Clock clock;

  @Inject
  Reminders(Reminding reminding, Directory directory, Sql sql, Clock clock) {
    this.reminding = reminding;
    this.directory = directory;
    this.sql = sql;
    this.clock = clock;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(LOOK, "asks", this::look);
  }

  /** Looks once, now. */
  public void look() {
    List<Ask> waiting = sql.list(WAITING, Ask::read, directory.today());
    if (waiting.isEmpty()) {
      return;
    }
    var calendars = new Calendars(directory, sql).read();
    Instant now = clock.instant();
    waiting.stream()
        .filter(ask -> !now.isBefore(due(ask, calendars.apply(ask.unit()))))
        .map(Ask::id)
        .forEach(this::remind);
  }

  private static Instant due(Ask ask, WorkingCalendar calendar) {
    Instant over = ask.endedAt() == null ? calendar.endOf(ask.endsOn()) : ask.endedAt();
    return calendar.dueAfter(over, DAYS);
  }

  private void remind(UUID id) {
    try {
      reminding.remind(id);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.INFO, "Left for the next look: question {0}", id);
    }
  }
}
