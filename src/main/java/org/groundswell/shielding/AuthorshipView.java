package org.groundswell.shielding;

import java.time.Instant;
import java.util.List;
import org.groundswell.directory.PersonRef;

/**
 * How the author of a proposal is shown.
 *
 * @param showing {@code named}, {@code masked} or {@code shielded}
 * @param yours whether the asker is that author
 * @param appearsAt when a draft that was handed in will appear; only for its author
 * @param openings who asked to know the author; only for the author
 */
public record AuthorshipView(
    String showing, boolean yours, Instant appearsAt, List<Asked> openings) {

  /** Somebody asked to know, and why; {@code seenBy} are the two who were shown. */
  public record Asked(
      PersonRef by, Instant at, String reason, String state, List<PersonRef> seenBy) {}
}
