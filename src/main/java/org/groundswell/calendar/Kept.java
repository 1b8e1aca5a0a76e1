package org.groundswell.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.pipeline.WorkingCalendar;

/**
 * A calendar as the tables keep it.
 *
 * @param timeZone null while it has the agency's own
 */
record Kept(
    UUID id,
    String name,
    List<String> weekdays,
    String closesAt,
    String timeZone,
    List<Holiday> holidays,
    long version) {

  static List<String> days(String weekdays) {
    return List.of(weekdays.split(" "));
  }

  /** In the order of the week. */
  static String text(List<String> weekdays) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.name().toLowerCase(Locale.ROOT))
        .filter(day -> weekdays.stream().anyMatch(day::equalsIgnoreCase))
        .collect(Collectors.joining(" "));
  }

  ZoneId zone(ZoneId agencys) {
    return timeZone == null ? agencys : ZoneId.of(timeZone);
  }

  WorkingCalendar calendar(ZoneId agencys) {
    return new WorkingCalendar(
        weekdays.stream()
            .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        holidays.stream()
            .filter(holiday -> !holiday.yearly())
            .map(Holiday::on)
            .collect(Collectors.toSet()),
        zone(agencys),
        LocalTime.parse(closesAt),
        holidays.stream()
            .filter(Holiday::yearly)
            .map(holiday -> MonthDay.from(holiday.on()))
            .collect(Collectors.toSet()));
  }
}
