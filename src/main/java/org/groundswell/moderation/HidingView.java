package org.groundswell.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;

/**
 * Something that is or was out of sight, for its author and for facilitators.
 *
 * @param what {@code proposal}, {@code comment}, {@code attachment}, {@code ask} or {@code answer}
 * @param proposal the proposal that it is, or belongs to; missing when it is of a question
 * @param comment the comment; missing when it is none
 * @param attachment the file; missing when it is none
 * @param ask the question that it is, or answers; missing when it is of a proposal
 * @param answer the answer; missing when it is none
 * @param text the words of the comment or the answer, or the name of the file
 * @param by who hid it; for facilitators only
 * @param may {@code appeal}, {@code decide}, {@code restore}: what the reader may do
 */
public record HidingView(
    UUID id,
    String what,
    About proposal,
    UUID comment,
    UUID attachment,
    About ask,
    UUID answer,
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

  /** The proposal or the question it is, or belongs to; a question is its own title. */
  public record About(UUID id, String title) {}

  /** Several of them. */
  public record HidingList(List<HidingView> items) {}
}
