package org.groundswell.provisioning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.groundswell.web.InvalidInput;

/** A day in an address, such as {@code 2026-03-31}; JAX-RS cannot read one by itself. */
final class Day {

  private Day() {}

  static LocalDate read(String parameter, String text, Supplier<LocalDate> otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise.get();
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput("/" + parameter, "must be a day such as 2026-03-31");
    }
  }
}
