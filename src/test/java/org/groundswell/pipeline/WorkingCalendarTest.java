package org.groundswell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  private static final WorkingCalendar ACCRA =
      WorkingCalendar.mondayToFriday(ZoneId.of("Africa/Accra"));
  private static final WorkingCalendar BERLIN =
      WorkingCalendar.mondayToFriday(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T09:00:00Z, 2, 2026-01-07T17:00:00Z", // Monday
    "2026-01-09T09:00:00Z, 2, 2026-01-13T17:00:00Z", // Friday
    "2026-01-09T23:59:59Z, 2, 2026-01-13T17:00:00Z", // Friday, late
    "2026-01-10T00:00:00Z, 2, 2026-01-13T17:00:00Z", // Saturday
    "2026-01-11T12:00:00Z, 2, 2026-01-13T17:00:00Z", // Sunday
    "2026-01-12T00:00:00Z, 2, 2026-01-14T17:00:00Z", // Monday, first second
    "2026-01-05T09:00:00Z, 20, 2026-02-02T17:00:00Z",
    "2025-12-30T09:00:00Z, 5, 2026-01-06T17:00:00Z", // over the year
    "2028-02-28T09:00:00Z, 1, 2028-02-29T17:00:00Z" // leap day
  })
  void isDueAtTheEndOfTheWorkingDay(Instant from, int days, Instant due) {
    assertThat(ACCRA.dueAfter(from, days)).isEqualTo(due);
  }

  @Test
  void stepsOverHolidays() {
    WorkingCalendar calendar =
        ACCRA.withHolidays(Set.of(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 7)));

    assertThat(calendar.dueAfter(Instant.parse("2026-01-05T09:00:00Z"), 1))
        .isEqualTo("2026-01-08T17:00:00Z");
  }

  @Test
  void keepsTheLocalHourWhenSummerTimeBegins() {
    Instant fridayBefore = Instant.parse("2026-03-27T10:00:00Z");

    assertThat(BERLIN.dueAfter(fridayBefore, 1)).isEqualTo("2026-03-30T15:00:00Z");
    assertThat(BERLIN.endOf(LocalDate.of(2026, 3, 27))).isEqualTo("2026-03-27T16:00:00Z");
  }

  @Test
  void keepsTheLocalHourWhenSummerTimeEnds() {
    Instant fridayBefore = Instant.parse("2026-10-23T10:00:00Z");

    assertThat(BERLIN.dueAfter(fridayBefore, 1)).isEqualTo("2026-10-26T16:00:00Z");
  }

  @Test
  void decidesTodayInTheAgencysZone() {
    WorkingCalendar auckland = WorkingCalendar.mondayToFriday(ZoneId.of("Pacific/Auckland"));
    Instant sundayEveningInLondon = Instant.parse("2026-07-05T20:00:00Z");

    assertThat(auckland.dateAt(sundayEveningInLondon)).isEqualTo("2026-07-06");
    assertThat(auckland.dueAfter(sundayEveningInLondon, 1)).isEqualTo("2026-07-07T05:00:00Z");
  }

  @Test
  void movesAnEndThatTheClocksSkip() {
    WorkingCalendar night =
        new WorkingCalendar(
            Set.of(DayOfWeek.SUNDAY), Set.of(), ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30));

    assertThat(night.endOf(LocalDate.of(2026, 3, 29))).isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void worksOnADayThatAZoneLeftOut() {
    WorkingCalendar apia = WorkingCalendar.mondayToFriday(ZoneId.of("Pacific/Apia"));

    assertThat(apia.endOf(LocalDate.of(2011, 12, 30)))
        .isEqualTo(apia.endOf(LocalDate.of(2011, 12, 31)));
  }

  @Test
  void finishesWithASingleWorkingDayAWeek() {
    WorkingCalendar wednesdays =
        new WorkingCalendar(
            Set.of(DayOfWeek.WEDNESDAY), Set.of(), ZoneId.of("UTC"), LocalTime.of(12, 0));

    assertThat(wednesdays.dueAfter(Instant.parse("2026-01-07T09:00:00Z"), 2))
        .isEqualTo("2026-01-21T12:00:00Z");
  }

  @Nested
  class WhenCountingTheDaysBetween {

    @ParameterizedTest
    @CsvSource({
      "2026-01-05T09:00:00Z, 2026-01-05T23:00:00Z, 0",
      "2026-01-05T09:00:00Z, 2026-01-06T00:00:00Z, 1",
      "2026-01-09T09:00:00Z, 2026-01-11T23:00:00Z, 0",
      "2026-01-09T09:00:00Z, 2026-01-12T08:00:00Z, 1",
      "2026-01-12T09:00:00Z, 2026-01-09T08:00:00Z, 0"
    })
    void countsTheWorkingDaysThatBegan(Instant from, Instant to, int days) {
      assertThat(ACCRA.daysBetween(from, to)).isEqualTo(days);
    }

    @Test
    void undoesWhatDueAfterDid() {
      Instant from = Instant.parse("2026-04-01T09:00:00Z");

      assertThat(BERLIN.daysBetween(from, BERLIN.dueAfter(from, 17))).isEqualTo(17);
    }
  }

  @Nested
  class WhenItMakesNoSense {

    @Test
    void refusesAWeekWithoutAWorkingDay() {
      assertThatThrownBy(
              () -> new WorkingCalendar(Set.of(), Set.of(), ZoneId.of("UTC"), LocalTime.of(17, 0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("at least one working day");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2601, Integer.MAX_VALUE})
    void refusesANumberOfDaysThatIsNoPromise(int days) {
      assertThatThrownBy(() -> ACCRA.dueAfter(Instant.EPOCH, days))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
