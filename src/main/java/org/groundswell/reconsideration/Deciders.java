package org.groundswell.reconsideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.RoleGrant;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.SecondDoor;
import org.groundswell.rights.Visibility;
import org.groundswell.web.Refusal;

/** Finds who looks again: never whoever declined. */
@ApplicationScoped
class Deciders {

  private final SecondDoor doors;
  private final Directory directory;

  @Inject
  Deciders(SecondDoor doors, Directory directory) {
    this.doors = doors;
    this.directory = directory;
  }

  /**
   * The desk that decides; empty for the facilitators, who do where no other desk could and
   * everybody sees the proposal.
   *
   * @throws Refusal {@code nobody-else}
   */
  Optional<UUID> of(Proposal proposal, UUID decliner) {
    Optional<UUID> door = doors.of(proposal, Set.of(decliner));
    if (door.isEmpty() && !aFacilitatorCould(proposal, decliner)) {
      throw new Refusal(ReconsiderationRefusal.NOBODY_ELSE);
    }
    return door;
  }

  /** Whether anybody but this person can answer it at its desks. */
  boolean somebodyElseAnswers(Proposal proposal, UUID decliner) {
    return proposal.facts().desks().stream()
        .flatMap(desk -> directory.organisation().answerersOf(desk, directory.today()).stream())
        .anyMatch(it -> !it.equals(decliner) && mayJudge(proposal, it));
  }

  private boolean aFacilitatorCould(Proposal proposal, UUID decliner) {
    return proposal.facts().visibility() == Visibility.AGENCY
        && directory
            .organisation()
            .holdersOf(RoleGrant.Kind.FACILITATOR, directory.today())
            .stream()
            .anyMatch(it -> !it.equals(decliner) && mayJudge(proposal, it));
  }

  private static boolean mayJudge(Proposal proposal, UUID person) {
    return !proposal.authors().contains(person) && !proposal.facts().conflicted().contains(person);
  }
}
