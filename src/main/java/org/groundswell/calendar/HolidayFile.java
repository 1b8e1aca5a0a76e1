package org.groundswell.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.groundswell.web.InvalidInput;

/**
 * Reads the whole days of an iCalendar file (RFC 5545): what starts on a date, is called something
 * and perhaps repeats every year. Whatever else an event may be is left out, and said to be.
 *
 * <p>Nothing in a file can make it work long: lines, events and days of an event are counted, no
 * rule is expanded, nothing is fetched.
 */
public final class HolidayFile {

  private static final int MOST_LINES = 20_000;
  private static final int MOST_DAYS_OF_ONE = 31;
  private static final int MOST_NAME = 120;
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private final Map<LocalDate, Holiday> holidays = new TreeMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private HolidayFile() {}

  /** Why an event that begins on this line is not among the holidays. */
  enum Why {
    NOT_WHOLE_DAYS,
    REPEATS_OTHERWISE,
    TOO_LONG,
    NO_DATE,
    TOO_MANY
  }

  /** An event that is not among the holidays. */
  public record LeftOut(int line, String why) {}

  /** What was found; each day once, in order. */
  public record Found(List<Holiday> holidays, List<LeftOut> leftOut) {}

  /**
   * Reads it.
   *
   * @throws InvalidInput when it is no iCalendar file, or has more lines than a calendar of
   *     holidays
   */
  static Found read(String text) {
    List<String> lines = unfolded(text);
    if (lines.stream().findFirst().filter("BEGIN:VCALENDAR"::equalsIgnoreCase).isEmpty()) {
      throw new InvalidInput(
          "", "is not an iCalendar file: it does not begin with BEGIN:VCALENDAR");
    }
    if (lines.size() > MOST_LINES) {
      throw new InvalidInput("", "has more than " + MOST_LINES + " lines");
    }
    HolidayFile file = new HolidayFile();
    file.read(lines);
    return new Found(List.copyOf(file.holidays.values()), List.copyOf(file.leftOut));
  }

  /** A line that begins with white space goes on with the one before; its number stays empty. */
  private static List<String> unfolded(String text) {
    List<String> lines = new ArrayList<>();
    int last = -1;
    for (String line : text.replace("\uFEFF", "").split("\r\n|\n|\r", -1)) {
      boolean goesOn = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (goesOn && last >= 0) {
        lines.set(last, lines.get(last) + line.substring(1));
        lines.add("");
      } else {
        last = lines.size();
        lines.add(line.strip());
      }
    }
    return lines;
  }

  private void read(List<String> lines) {
    int begins = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).toUpperCase(Locale.ROOT);
      if (line.equals("BEGIN:VEVENT")) {
        begins = i;
      } else if (line.equals("END:VEVENT") && begins >= 0) {
        take(begins + 1, properties(lines.subList(begins + 1, i)));
        begins = -1;
      }
    }
  }

  /** By name, the first of each; the parameters stay with the name's line in front of the value. */
  private static Map<String, String> properties(List<String> lines) {
    Map<String, String> properties = new TreeMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).split(";", 2)[0].toUpperCase(Locale.ROOT);
        properties.putIfAbsent(name, line.substring(colon + 1));
      }
    }
    return properties;
  }

  private void take(int line, Map<String, String> event) {
    String start = event.get("DTSTART");
    if (start == null) {
      leaveOut(line, Why.NO_DATE);
    } else if (start.length() != 8) {
      leaveOut(line, start.contains("T") ? Why.NOT_WHOLE_DAYS : Why.NO_DATE);
    } else if (!isYearlyOrOnce(event.get("RRULE"))) {
      leaveOut(line, Why.REPEATS_OTHERWISE);
    } else {
      takeDays(line, event);
    }
  }

  private void takeDays(int line, Map<String, String> event) {
    try {
      LocalDate first = LocalDate.parse(event.get("DTSTART"), DATE);
      LocalDate after = end(first, event.get("DTEND"));
      if (after.isAfter(first.plusDays(MOST_DAYS_OF_ONE))) {
        leaveOut(line, Why.TOO_LONG);
        return;
      }
      String name = name(event.getOrDefault("SUMMARY", ""));
      for (LocalDate day = first; day.isBefore(after); day = day.plusDays(1)) {
        add(line, new Holiday(day, name, event.containsKey("RRULE")));
      }
    } catch (DateTimeException e) {
      leaveOut(line, Why.NO_DATE);
    }
  }

  private void add(int line, Holiday holiday) {
    if (holidays.size() < CalendarDraft.MOST_HOLIDAYS) {
      holidays.putIfAbsent(holiday.on(), holiday);
    } else if (!holidays.containsKey(holiday.on())) {
      leaveOut(line, Why.TOO_MANY);
    }
  }

  /** The day after the last one, as the format has it; one day without it. */
  private static LocalDate end(LocalDate first, String end) {
    LocalDate after = end == null ? first : LocalDate.parse(end, DATE);
    return after.isAfter(first) ? after : first.plusDays(1);
  }

  private static boolean isYearlyOrOnce(String rule) {
    return rule == null
        || List.of(rule.toUpperCase(Locale.ROOT).split(";")).stream()
            .allMatch(part -> part.equals("FREQ=YEARLY") || part.equals("INTERVAL=1"));
  }

  private static String name(String summary) {
    String name =
        summary
            .replaceAll("\\\\[nN]", " ")
            .replaceAll("\\\\([,;\\\\])", "$1")
            .replaceAll("\\p{Cntrl}", " ")
            .strip();
    String shown = name.isEmpty() ? "Holiday" : name;
    return shown.length() > MOST_NAME ? shown.substring(0, MOST_NAME) : shown;
  }

  private void leaveOut(int line, Why why) {
    LeftOut one = new LeftOut(line, why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (leftOut.size() < CalendarDraft.MOST_HOLIDAYS && !leftOut.contains(one)) {
      leftOut.add(one);
    }
  }
}
