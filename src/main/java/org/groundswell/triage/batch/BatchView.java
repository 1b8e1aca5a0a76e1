package org.groundswell.triage.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.triage.AnswerDraft;

/**
 * Prepared answers of one desk.
 *
 * @param collects whether it is the batch that the desk's prepared answers go to
 * @param publishedBy who published it; null while nobody did
 */
public record BatchView(
    UUID id,
    UnitRef unit,
    boolean collects,
    Instant createdAt,
    PersonRef publishedBy,
    Instant publishedAt,
    List<Item> items) {

  /**
   * One answer.
   *
   * @param title of the proposal; null when the asker may not see it any more
   * @param by who prepared it
   * @param answer its words; null once it is given, and when the asker may not see the proposal
   * @param outcome {@code answered}, or the reason why not; null while it waits
   */
  public record Item(
      UUID proposal,
      String title,
      String state,
      PersonRef by,
      Instant preparedAt,
      AnswerDraft answer,
      String outcome) {}
}
