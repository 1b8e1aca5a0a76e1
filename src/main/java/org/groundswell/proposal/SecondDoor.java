package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Unit;
import org.groundswell.web.Refusal;

/**
 * Finds the desk that answers when the first one does not, or may not: the next level whose people
 * are neither the ones who stayed silent nor the authors, or else a peer.
 */
@ApplicationScoped
public class SecondDoor {

  private final Directory directory;

  /** Looks for doors in this directory. */
  @Inject
  public SecondDoor(Directory directory) {
    this.directory = directory;
  }

  /**
   * Another desk for this proposal, if there is one; better one where nobody answers whom the
   * proposal is about.
   */
  public Optional<UUID> of(Proposal proposal) {
    return of(proposal, Set.of());
  }

  /** The same, where none of these people has to be the one who answers. */
  public Optional<UUID> of(Proposal proposal, Set<UUID> neither) {
    Organisation agency = directory.organisation();
    LocalDate today = directory.today();
    Set<UUID> excluded = new HashSet<>(proposal.authors());
    excluded.addAll(neither);
    excluded.addAll(agency.answerersOf(proposal.desk(), today));
    Set<UUID> conflicted = proposal.facts().conflicted();
    excluded.addAll(conflicted);
    Stream<UUID> above = agency.unitAndAncestors(proposal.desk()).stream().skip(1);
    List<UUID> doors =
        Stream.concat(above, beside(proposal.desk(), agency))
            .filter(unit -> !excluded.containsAll(agency.answerersOf(unit, today)))
            .toList();
    return doors.stream()
        .filter(unit -> Collections.disjoint(conflicted, agency.answerersOf(unit, today)))
        .findFirst()
        .or(() -> doors.stream().findFirst());
  }

  /**
   * Takes it to another desk when it is about somebody at the one it is for.
   *
   * @return the other desk, when it went there
   * @throws Refusal {@code no-other-door} when there is no desk that could answer
   */
  Optional<UUID> keepFromWhomItIsAbout(Proposal proposal) {
    if (!isAboutItsDesk(proposal)) {
      return Optional.empty();
    }
    UUID other = of(proposal).orElseThrow(() -> new Refusal(ProposalRefusal.NO_OTHER_DOOR));
    proposal.goTo(other);
    return Optional.of(other);
  }

  /** Whether somebody answers at its desk whom it is about. */
  private boolean isAboutItsDesk(Proposal proposal) {
    Set<UUID> answerers = directory.organisation().answerersOf(proposal.desk(), directory.today());
    return !Collections.disjoint(proposal.facts().conflicted(), answerers);
  }

  private static Stream<UUID> beside(UUID desk, Organisation agency) {
    UUID parent = agency.unit(desk).map(Unit::parentId).orElse(null);
    return agency.units().stream()
        .filter(unit -> parent != null && parent.equals(unit.parentId()))
        .map(Unit::id)
        .filter(unit -> !unit.equals(desk));
  }

  /** Another desk, when everybody who answers at the first one is an author. */
  Optional<UUID> whenOnlyAuthorsCouldAnswer(Proposal proposal) {
    Set<UUID> answerers = directory.organisation().answerersOf(proposal.desk(), directory.today());
    Set<UUID> mayNot = new HashSet<>(proposal.authors());
    mayNot.addAll(proposal.facts().conflicted());
    boolean conflict = mayNot.containsAll(answerers);
    return conflict && proposal.state().isAtTheDesk() ? of(proposal) : Optional.empty();
  }
}
