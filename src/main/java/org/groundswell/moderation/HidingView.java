package org.groundswell.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;

/**
 * Something that is or was out of sight, for its author and for facilitators.
 *
 * @param what {@code proposal}, {@code comment} or {@code attachment}
 * @param comment the comment; missing when it is none
 * @param attachment the file; missing when it is none
 * @param text the words of the comment, or the name of the file
 * @param by who hid it; for facilitators only
 * @param may {@code appeal}, {@code decide}, {@code restore}: what the reader may do
 */
public record HidingView(
    UUID id,
    String what,
    About proposal,
    UUID comment,
    UUID attachment,
    String text,
    String reason,
    String words,
    PersonRef by,
    Instant at,
    String appeal,
    Instant appealedAt,
    String decision,
    String decisionWords,
    Instant decidedAt,
    Instant restoredAt,
    List<String> may) {

  /** The proposal it is, or belongs to. */
  public record About(UUID id, String title) {}

  /** Several of them. */
  public record HidingList(List<HidingView> items) {}
}
