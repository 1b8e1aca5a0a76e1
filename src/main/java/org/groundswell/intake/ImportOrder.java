package org.groundswell.intake;

import java.util.UUID;
import org.groundswell.web.InvalidInput;

/**
 * What to import, as whom.
 *
 * @param name what people call this import
 * @param format the form of the lines
 * @param campaign the campaign that every proposal joins; null for none
 * @param startedBy the administrator who asked for it
 * @param after passes over this many lines: where an interrupted run is to go on
 */
public record ImportOrder(String name, String format, UUID campaign, UUID startedBy, long after) {

  /** Refuses a form that nobody knows. */
  public ImportOrder {
    if (Format.find(format).isEmpty()) {
      throw new InvalidInput("/format", "must be one of " + Format.all());
    }
  }

  Format lineFormat() {
    return Format.find(format).orElseThrow();
  }
}
