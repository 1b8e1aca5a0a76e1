package org.groundswell.shielding;

import java.time.Instant;
import java.util.UUID;
import org.groundswell.directory.PersonRef;

/**
 * A request to know who wrote a proposal, as facilitators and auditors see it.
 *
 * @param state {@code asked}, {@code opened}, {@code refused}, {@code lapsed}
 * @param author the author; only for the two, and only until {@code visibleUntil}
 * @param mayAgree whether the asker could be the second person
 */
public record OpeningView(
    UUID id,
    About proposal,
    String reason,
    PersonRef askedBy,
    Instant askedAt,
    Instant expiresAt,
    String state,
    PersonRef secondPerson,
    Instant visibleUntil,
    PersonRef author,
    boolean mayAgree,
    boolean mayRefuse) {

  /** The proposal it is about. */
  public record About(UUID id, String title) {}
}
