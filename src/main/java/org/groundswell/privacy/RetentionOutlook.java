package org.groundswell.privacy;

import java.time.Instant;
import java.util.List;

/** What would be thrown away, and what was. */
public record RetentionOutlook(List<Item> items) {

  /**
   * One kind of thing.
   *
   * @param days for how long it is kept, or would be
   * @param standard for how long the product keeps it by itself
   * @param due how many the next run throws away, within the hour
   * @param lastRunAt when it was last looked for; missing before the first run
   * @param lastGone how many were thrown away then
   */
  public record Item(
      String name,
      int days,
      int least,
      int most,
      int standard,
      long due,
      Instant lastRunAt,
      Integer lastGone) {}
}
