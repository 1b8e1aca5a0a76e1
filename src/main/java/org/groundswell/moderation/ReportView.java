package org.groundswell.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;

/**
 * Something that was reported and waits, for facilitators; never by whom.
 *
 * @param id of the first report; dismissing it settles all about the same thing
 * @param what {@code proposal}, {@code comment}, {@code attachment}, {@code ask} or {@code answer}
 * @param author who wrote it; missing of an unsigned answer
 * @param text the words of the comment or the answer, the name of the file, the question, or the
 *     beginning of the proposal
 * @param own whether the reader wrote it, or it was answered to them: somebody else has to judge
 */
public record ReportView(
    UUID id,
    String what,
    HidingView.About proposal,
    UUID comment,
    UUID attachment,
    HidingView.About ask,
    UUID answer,
    PersonRef author,
    String text,
    Instant since,
    List<Said> said,
    boolean own) {

  /** What one report says. */
  public record Said(String reason, String words, Instant at) {}

  /** Those that wait, the oldest first. */
  public record ReportList(List<ReportView> items) {}
}
