package org.groundswell.shielding;

import java.util.List;
import org.groundswell.directory.UnitRef;

/**
 * What in a text could tell who wrote it. Nothing here keeps anybody from sending it.
 *
 * @param shownAs the unit in which its author is shown
 * @param people how many people are shown there; absent when fewer than ten
 */
public record GiveawaysView(UnitRef shownAs, Integer people, List<Giveaway> items) {

  /** How something gives its author away. */
  public enum Kind {
    OWN_NAME,
    OWN_UNIT,
    EMAIL,
    PHONE,
    ROLE,
    FEW
  }

  /**
   * One of them.
   *
   * @param field the field of the draft, such as {@code problem}
   * @param words the words in question
   */
  public record Giveaway(Kind kind, String field, String words) {}
}
