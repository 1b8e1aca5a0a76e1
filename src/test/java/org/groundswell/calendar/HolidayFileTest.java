package org.groundswell.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.groundswell.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {

  @Test
  void readsWholeDaysFoldedLinesAndEscapes() {
    HolidayFile.Found found =
        HolidayFile.read(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\n"
                + "DTEND;VALUE=DATE:20261227\r\nSUMMARY:Christmas\\, and the day\r\n  after\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR\r\n");

    assertThat(found.holidays())
        .containsExactly(
            new Holiday(LocalDate.of(2026, 12, 25), "Christmas, and the day after", false),
            new Holiday(LocalDate.of(2026, 12, 26), "Christmas, and the day after", false));
    assertThat(found.leftOut()).isEmpty();
  }

  @Test
  void knowsWhatRepeatsEveryYear() {
    assertThat(HolidayFile.read(event("DTSTART:20260306\nRRULE:FREQ=YEARLY")).holidays())
        .containsExactly(new Holiday(LocalDate.of(2026, 3, 6), "Holiday", true));
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART:20260306T090000Z, not-whole-days",
    "SUMMARY:Nothing, no-date",
    "DTSTART:20261332, no-date",
    "DTSTART:2026, no-date",
    "'DTSTART:20260306\nRRULE:FREQ=YEARLY;BYDAY=1MO', repeats-otherwise",
    "'DTSTART:20260306\nRRULE:FREQ=SECONDLY', repeats-otherwise",
    "'DTSTART:20260301\nDTEND:20260402', too-long"
  })
  void leavesOutAndSaysSo(String lines, String why) {
    HolidayFile.Found found = HolidayFile.read(event(lines));

    assertThat(found.holidays()).isEmpty();
    assertThat(found.leftOut()).containsExactly(new HolidayFile.LeftOut(2, why));
  }

  @Test
  void takesAsManyHolidaysAsACalendarMayHave() {
    StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\n");
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (int i = 0; i <= CalendarDraft.MOST_HOLIDAYS; i++) {
      String date = day.plusDays(i).toString().replace("-", "");
      file.append("BEGIN:VEVENT\nDTSTART:").append(date).append("\nEND:VEVENT\n");
    }

    HolidayFile.Found found = HolidayFile.read(file.toString());

    assertThat(found.holidays()).hasSize(CalendarDraft.MOST_HOLIDAYS);
    assertThat(found.leftOut()).extracting(HolidayFile.LeftOut::why).containsExactly("too-many");
  }

  @ParameterizedTest
  @CsvSource({"''", "hello", "'<html>'", "BEGIN:VCARD"})
  void refusesWhatIsNoCalendar(String text) {
    assertThatThrownBy(() -> HolidayFile.read(text)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesMoreLinesThanHolidaysHave() {
    assertThatThrownBy(() -> HolidayFile.read("BEGIN:VCALENDAR\n" + "\n".repeat(20_001)))
        .isInstanceOf(InvalidInput.class);
  }

  private static String event(String lines) {
    return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
  }
}
