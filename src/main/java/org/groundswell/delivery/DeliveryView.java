package org.groundswell.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.prose.ProseView;

/**
 * The work on one proposal, as its page shows it. What does not apply is null and left out.
 *
 * @param target how one will know that it worked
 * @param snapshots the code at the end of each quarter, and the running quarter's
 * @param stalled since when and by which sign it stands still
 * @param trial whether it is a trial still, which may be adopted as regular work
 * @param may slugs of what the asker may do with it now
 * @param version the entity tag's number; 0 before anything was planned or coded
 */
public record DeliveryView(
    UUID proposalId,
    PersonRef owner,
    String target,
    LocalDate dueOn,
    LocalDate startedOn,
    List<StepView> steps,
    CompletionView completion,
    ProseView outcome,
    String evidence,
    String lesson,
    List<SnapshotView> snapshots,
    Stall stalled,
    boolean trial,
    List<String> may,
    long version) {

  /** One step of the plan. */
  public record StepView(
      UUID id, String title, PersonRef owner, LocalDate dueOn, LocalDate doneOn, String blocker) {}

  /** How far the work has come, by whose word. */
  public record CompletionView(int code, String note, Instant at, PersonRef by) {}

  /** The code of one quarter. */
  public record SnapshotView(String quarter, int code) {}
}
