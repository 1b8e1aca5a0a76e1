package org.groundswell.reconsideration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.prose.ProseView;

/**
 * Whether somebody looks at a decline again, and what they found.
 *
 * @param askedAt null while nobody asked; everything but {@code may} is null then
 * @param unit whose desk decides; null for the facilitators
 * @param decision {@code stands} or {@code opened}; null while nobody decided
 * @param may {@code ask}, {@code decide}: what the reader may do
 */
public record ReconsiderationView(
    Instant askedAt,
    ProseView reason,
    UnitRef unit,
    Instant dueAt,
    String decision,
    ProseView text,
    PersonRef decidedBy,
    Instant decidedAt,
    List<String> may) {

  /** One that waits for the reader. */
  public record Waiting(UUID proposal, String title, Instant askedAt, Instant dueAt) {}

  /** Those that wait for the reader, the one due first coming first. */
  public record WaitingList(List<Waiting> items) {}
}
