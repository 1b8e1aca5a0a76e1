package org.groundswell.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.pipeline.WorkingCalendar;

/**
 * What a calendar would mean for somebody who sends an idea: on a Friday just before closing, and
 * before the next holiday.
 */
public record Preview(List<Example> examples) {

  private static final int MINUTES_BEFORE_CLOSING = 10;
  private static final int DAYS_AHEAD = 366;

  /** The calendar, and the terms; without them the agency's own. */
  public record Asked(@NotNull @Valid CalendarDraft calendar, @Valid TermsDraft terms) {}

  /** If it is sent then, it is acknowledged, answered and decided by these moments. */
  public record Example(Instant sent, Instant acknowledge, Instant answer, Instant decide) {}

  static Preview of(WorkingCalendar calendar, PromiseTerms terms, LocalDate today) {
    LocalDate friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    Stream<LocalDate> beforeHoliday =
        today
            .plusDays(1)
            .datesUntil(today.plusDays(DAYS_AHEAD))
            .filter(day -> isHoliday(calendar, day))
            .limit(1)
            .map(day -> calendar.dateAt(calendar.workingDayBefore(calendar.endOf(day))));
    return new Preview(
        Stream.concat(Stream.of(friday), beforeHoliday)
            .distinct()
            .map(day -> example(calendar, terms, day))
            .toList());
  }

  private static boolean isHoliday(WorkingCalendar calendar, LocalDate day) {
    return calendar.workingDays().contains(day.getDayOfWeek()) && !calendar.isWorkingDay(day);
  }

  private static Example example(WorkingCalendar calendar, PromiseTerms terms, LocalDate day) {
    Instant sent = calendar.endOf(day).minusSeconds(MINUTES_BEFORE_CLOSING * 60L);
    Promise promise = Promise.from(sent, terms, calendar);
    return new Example(
        sent, promise.acknowledge().due(), promise.answer().due(), promise.decide().due());
  }
}
