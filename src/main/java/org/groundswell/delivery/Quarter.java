package org.groundswell.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year, written {@code 2026-Q1}: the period in which completion is recorded
 * and figures are published.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final int MONTHS = 3;
  private static final int QUARTERS = 4;

  public Quarter {
    if (number < 1 || number > QUARTERS) {
      throw new IllegalArgumentException("a year has four quarters, not " + number);
    }
  }

  /** The quarter this day is in. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
  }

  /** The quarter written in a text; nothing when it is written in another way. */
  public static Optional<Quarter> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Its first day. */
  public LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return YearMonth.of(year, number * MONTHS).atEndOfMonth();
  }

  /** The quarter that many later; earlier when negative. */
  public Quarter plus(int quarters) {
    return of(firstDay().plusMonths((long) quarters * MONTHS));
  }

  /** How many quarters later the other is; negative when it is earlier. */
  public int until(Quarter other) {
    return (other.year - year) * QUARTERS + other.number - number;
  }

  @Override
  public int compareTo(Quarter other) {
    return -until(other);
  }

  @Override
  public String toString() {
    return year + "-Q" + number;
  }
}
