package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.groundswell.calendar.Calendars;
import org.groundswell.directory.Directory;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.storage.Sql;

/**
 * The working days and promised times that hold for a proposal now: the terms of its campaign, or
 * else of its desk, counted by the calendar of its desk.
 */
@ApplicationScoped
public class AgencyCalendar {

  private final Calendars calendars;
  private final Sql sql;

  /** Reads the units from the directory, and the rest from the tables. */
  @Inject
  public AgencyCalendar(Directory directory, Sql sql) {
    this.calendars = new Calendars(directory, sql);
    this.sql = sql;
  }

  /** A promise about this proposal that starts now. */
  public Promise promiseFor(Proposal proposal, Instant start) {
    return promiseAt(proposal.desk(), proposal.campaign(), start);
  }

  /** A promise that would start now at this desk, in this campaign. */
  public Promise promiseAt(UUID desk, Optional<UUID> campaign, Instant start) {
    return Promise.from(start, termsAt(desk, campaign), calendars.of(desk));
  }

  /** What is promised at this desk, in this campaign. */
  public PromiseTerms termsAt(UUID desk, Optional<UUID> campaign) {
    return campaign.flatMap(this::termsOf).orElseGet(() -> calendars.termsOf(desk));
  }

  /** The agency's working days. */
  public WorkingCalendar workingDays() {
    return calendars.ofTheAgency();
  }

  /** The working days of the desk that answers this proposal. */
  public WorkingCalendar workingDaysOf(Proposal proposal) {
    return calendars.of(proposal.desk());
  }

  /** The working days of every desk, read once. */
  public Function<UUID, WorkingCalendar> ofEachDesk() {
    return calendars.read();
  }

  /** When the next working day will be over wherever anybody works. */
  public Instant whenEveryNextWorkingDayIsOver(Instant now) {
    return calendars.whenEveryNextWorkingDayIsOver(now);
  }

  /** Until when another desk has time for its answer, if it gets the proposal now. */
  public Instant otherDeskAnswersBy(UUID desk, Instant now) {
    return calendars.of(desk).dueAfter(now, calendars.termsOf(desk).answerDays());
  }

  private Optional<PromiseTerms> termsOf(UUID campaign) {
    return sql.first(
        "select acknowledge_days, answer_days, decide_days from campaign"
            + " where id = ? and acknowledge_days is not null",
        row ->
            new PromiseTerms(
                (int) row.number("acknowledge_days"),
                (int) row.number("answer_days"),
                (int) row.number("decide_days")),
        campaign);
  }
}
