package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.groundswell.directory.Agency;
import org.groundswell.directory.Directory;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.storage.Sql;

/** The agency's own working days and promised times, as they are configured now. */
@ApplicationScoped
public class AgencyCalendar {

  private final Directory directory;
  private final Sql sql;

  /** Reads the time zone from the directory and the holidays from their table. */
  @Inject
  public AgencyCalendar(Directory directory, Sql sql) {
    this.directory = directory;
    this.sql = sql;
  }

  /** A promise that starts now. */
  public Promise promiseFrom(Instant start) {
    return Promise.from(start, terms(), workingDays());
  }

  /** The agency's working days. */
  public WorkingCalendar workingDays() {
    return WorkingCalendar.mondayToFriday(directory.agency().timeZone())
        .withHolidays(Set.copyOf(sql.list("select on_day from holiday", row -> row.day("on_day"))));
  }

  private PromiseTerms terms() {
    Agency.Promise promised = directory.agency().promise();
    return new PromiseTerms(
        promised.acknowledgeDays(), promised.answerDays(), promised.decideDays());
  }
}
