package org.groundswell.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryFixtures;
import org.groundswell.directory.Organising;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

class CalendarsTest extends OnEachDatabase {

  private static final Instant FRIDAY = Instant.parse("2026-01-09T09:00:00Z");
  private static final List<String> WORKWEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  private final MovableClock clock = new MovableClock(FRIDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final List<Event> journal = new ArrayList<>();
  private final Directory directory = DirectoryFixtures.changing(sql, clock);
  private final Calendars calendars = new Calendars(directory, sql);
  private final KeepingCalendars keeping =
      new KeepingCalendars(calendars, directory, sql, journal::add, new Ids(clock, new Random(5)));
  private final KeepingTerms terms =
      new KeepingTerms(calendars, directory, new Organising(sql, directory), sql, journal::add);
  private final UUID by = unit.director;

  CalendarsTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void aUnitWorksByWhatTheUnitAboveSaysUntilItSaysSomethingElse() {
    UUID coast = keeping.add(by, draft("Coast", "Pacific/Auckland", holiday("2026-01-12", false)));

    assertThat(calendars.of(unit.counter).dueAfter(FRIDAY, 1)).isEqualTo("2026-01-12T17:00:00Z");
    say(unit.headOffice, coast, new TermsDraft(2, 5, 20));
    assertThat(calendars.of(unit.counter).dueAfter(FRIDAY, 1)).isEqualTo("2026-01-13T04:00:00Z");
    say(unit.counter, Calendars.AGENCYS, null);
    assertThat(calendars.of(unit.counter).dueAfter(FRIDAY, 1)).isEqualTo("2026-01-12T17:00:00Z");
    assertThat(calendars.read().apply(unit.archive).zone().getId()).isEqualTo("Pacific/Auckland");
  }

  @Test
  void aUnitPromisesWhatTheUnitAbovePromises() {
    say(unit.headOffice, null, new TermsDraft(1, 3, 9));
    assertThat(calendars.termsOf(unit.counter)).isEqualTo(new PromiseTerms(1, 3, 9));
    assertThat(directory.agency().promise().decideDays()).isEqualTo(9);

    say(unit.counter, null, new TermsDraft(10, 30, 130));

    assertThat(calendars.termsOf(unit.counter)).isEqualTo(new PromiseTerms(10, 30, 130));
    assertThat(calendars.termsOf(unit.archive)).isEqualTo(new PromiseTerms(1, 3, 9));
    assertThat(journal.getLast().facts())
        .containsEntry("from", "1/3/9")
        .containsEntry("to", "10/30/130");
  }

  @Test
  void refusesTermsThatDoNotGrow() {
    refuses(() -> say(unit.counter, null, new TermsDraft(5, 4, 20)));
    refuses(() -> say(unit.counter, null, new TermsDraft(2, 5, 4)));
    refuses(() -> say(unit.headOffice, null, null));
    assertThat(journal).isEmpty();
  }

  @Test
  void refusesACalendarWithoutAWorkingDayAlsoByItsHolidays() {
    List<Holiday> everyDay =
        LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2025, 1, 1))
            .map(day -> new Holiday(day, "Rest", true))
            .toList();
    List<Holiday> allOf2028 =
        LocalDate.of(2028, 1, 1)
            .datesUntil(LocalDate.of(2029, 1, 31))
            .map(day -> new Holiday(day, "Rest", false))
            .toList();

    refuses(() -> keeping.add(by, draft("None", "UTC", everyDay.toArray(Holiday[]::new))));
    refuses(() -> keeping.add(by, draft("2028", "UTC", allOf2028.toArray(Holiday[]::new))));
    refuses(
        () -> keeping.add(by, new CalendarDraft("A", List.of("noday"), "17:00", "UTC", List.of())));
    assertThat(keeping.all()).hasSize(1);
  }

  @Test
  void refusesWhatIsNoPlaceAndADayTwice() {
    refuses(() -> keeping.add(by, draft("Offset", "+01:00")));
    refuses(() -> keeping.add(by, draft("Nowhere", "Africa/Nowhere")));
    refuses(
        () ->
            keeping.add(
                by,
                draft("Twice", "UTC", holiday("2026-03-06", false), holiday("2026-03-06", true))));
  }

  @Test
  void aYearlyHolidayIsFreeInEveryYear() {
    UUID id = keeping.add(by, draft("Yearly", "UTC", holiday("2020-01-12", true)));
    say(unit.counter, id, null);

    assertThat(calendars.of(unit.counter).isWorkingDay(LocalDate.of(2026, 1, 12))).isFalse();
    assertThat(calendars.of(unit.counter).isWorkingDay(LocalDate.of(2027, 1, 12))).isFalse();
  }

  @Test
  void changesNothingThatSomebodyElseChangedMeanwhileAndRemovesNothingInUse() {
    UUID id = keeping.add(by, draft("Coast", "UTC"));
    say(unit.counter, id, null);

    assertThatThrownBy(() -> keeping.remove(by, id, version -> {})).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keeping.remove(by, Calendars.AGENCYS, version -> {}))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keeping.add(by, draft("Coast", "UTC"))).isInstanceOf(Refusal.class);
    keeping.change(by, id, draft("Coast", "Africa/Accra"), version -> assertThat(version).isOne());
    assertThat(keeping.one(id).version()).isEqualTo(2);
    say(unit.counter, null, null);
    keeping.remove(by, id, version -> {});
    assertThat(keeping.all()).hasSize(1);
  }

  @Test
  void saysWhatItWouldMean() {
    Preview preview =
        Preview.of(
            draft("Paris", "Europe/Paris", holiday("2026-04-06", false))
                .calendar(LocalDate.of(2026, 3, 23)),
            PromiseTerms.USUAL,
            LocalDate.of(2026, 3, 23));

    assertThat(preview.examples().getFirst())
        .isEqualTo(
            new Preview.Example(
                Instant.parse("2026-03-27T15:50:00Z"),
                Instant.parse("2026-03-31T15:00:00Z"),
                Instant.parse("2026-04-03T15:00:00Z"),
                Instant.parse("2026-04-27T15:00:00Z")));
    assertThat(preview.examples().getLast().sent()).isEqualTo("2026-04-03T14:50:00Z");
  }

  private void say(UUID where, UUID calendar, TermsDraft promised) {
    terms.keep(by, where, new UnitTermsDraft(calendar, promised), version -> {});
  }

  private static CalendarDraft draft(String name, String zone, Holiday... holidays) {
    return new CalendarDraft(name, WORKWEEK, "17:00", zone, Stream.of(holidays).toList());
  }

  private static Holiday holiday(String on, boolean yearly) {
    return new Holiday(LocalDate.parse(on), "Holiday", yearly);
  }

  private static void refuses(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInput.class);
  }
}
