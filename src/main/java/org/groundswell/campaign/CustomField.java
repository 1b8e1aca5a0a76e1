package org.groundswell.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A question that a campaign asks besides.
 *
 * @param label the question; text, whatever it looks like
 * @param hint what helps to answer it; null for nothing
 * @param required whether an idea can be sent without an answer
 * @param choices the answers of a {@code one-of}; none for every other kind
 * @param removed it is asked no more; the answers it got stay
 */
public record CustomField(
    UUID id,
    String label,
    String hint,
    FieldKind kind,
    boolean required,
    List<String> choices,
    boolean removed) {

  /** The longest answer on one line, and the longest one on several. */
  static final int SHORT = 200;

  static final int LONG = 4000;

  private static final int DIGITS = 30;

  /** Copies the choices. */
  public CustomField {
    choices = List.copyOf(choices);
  }

  /** What is wrong with an answer that was given; nothing when it is good. */
  Optional<String> complaintAbout(String answer) {
    return switch (kind) {
      case SHORT_TEXT ->
          answer.length() > SHORT || answer.contains("\n")
              ? Optional.of("must be one line, at most " + SHORT + " characters long")
              : Optional.empty();
      case LONG_TEXT ->
          answer.length() > LONG
              ? Optional.of("must be at most " + LONG + " characters long")
              : Optional.empty();
      case ONE_OF ->
          choices.contains(answer)
              ? Optional.empty()
              : Optional.of("must be one of the answers on offer");
      case NUMBER ->
          isNumber(answer) ? Optional.empty() : Optional.of("must be a number, such as 12.5");
      case DATE ->
          isDay(answer) ? Optional.empty() : Optional.of("must be a date, such as 2026-03-31");
    };
  }

  /** Short enough to be written out; {@code 1e999999} is a number, too, and fills a page. */
  private static boolean isNumber(String answer) {
    try {
      return answer.length() <= DIGITS && Math.abs(new BigDecimal(answer).scale()) <= DIGITS;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDay(String answer) {
    try {
      int year = LocalDate.parse(answer).getYear();
      return year >= 1900 && year <= 2200;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
