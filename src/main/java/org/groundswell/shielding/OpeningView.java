package org.groundswell.shielding;

import java.time.Instant;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.rights.Role;

/**
 * A request to know who wrote a proposal, as facilitators and auditors see it.
 *
 * @param state {@code asked}, {@code opened}, {@code refused}, {@code lapsed}
 * @param awaits the role that the second person has to have
 * @param answeredAt when the second person agreed or refused, or the first took it back
 * @param mayLook whether the asker is one of the two, and it is not {@code visibleUntil} yet
 * @param author the author; only for the two, only until {@code visibleUntil}, and only where one
 *     request is asked for, never in a list
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
    Role awaits,
    PersonRef secondPerson,
    Instant answeredAt,
    Instant visibleUntil,
    boolean mayLook,
    PersonRef author,
    boolean mayAgree,
    boolean mayRefuse) {

  /**
   * The proposal it is about.
   *
   * @param title what it is called; missing for who may not see it
   */
  public record About(UUID id, String title) {}
}
