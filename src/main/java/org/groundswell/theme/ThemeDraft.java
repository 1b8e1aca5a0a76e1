package org.groundswell.theme;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.groundswell.web.PlainLine;

/**
 * How a theme shall be called, and what belongs to it.
 *
 * @param description missing for none
 */
public record ThemeDraft(
    @NotNull @PlainLine(min = 2, max = 60) String name, @PlainLine(max = 300) String description) {

  /** Leaves out the white space around the words. */
  public ThemeDraft {
    name = name == null ? null : name.strip();
    description = description == null ? "" : description.strip();
  }

  /** What no other theme on offer may be called. */
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
