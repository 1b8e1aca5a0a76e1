package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.web.InvalidInput;

/**
 * Lets an author say that a proposal is about somebody who would answer it: it goes to another desk
 * at once, and they answer it nowhere.
 *
 * <p>Only authors learn that anybody was named. What others see is a proposal that was addressed to
 * another desk, or was taken there by its author: the journal names nobody either.
 */
@ApplicationScoped
class SayingConflict {

  private final Proposals proposals;
  private final SecondDoor doors;
  private final Directory directory;
  private final Journal journal;
  private final Clock clock;

  @Inject
  SayingConflict(
      Proposals proposals, SecondDoor doors, Directory directory, Journal journal, Clock clock) {
    this.proposals = proposals;
    this.doors = doors;
    this.directory = directory;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whom it is about, for its authors. */
  @Transactional
  public List<PersonRef> of(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SAY_CONFLICT, id);
    return List.copyOf(directory.people(proposal.facts().conflicted()).values());
  }

  /** Names them. What was a draft is still to be sent; what was sent moves now. */
  @Transactional
  public void say(Asker asker, UUID id, Set<UUID> people, LongConsumer seenVersion) {
    Proposal proposal = proposals.forAction(asker, Action.SAY_CONFLICT, id);
    seenVersion.accept(proposal.version());
    require(people, proposal);
    Instant now = clock.instant();
    if (proposal.state() == State.DRAFT) {
      proposal.isAbout(people, asker.behindPen() ? now.truncatedTo(ChronoUnit.DAYS) : now);
      proposals.keep(proposal);
      return;
    }
    proposal.isAbout(people, now);
    Optional<UUID> door = doors.keepFromWhomItIsAbout(proposal);
    proposals.keep(proposal);
    door.ifPresent(
        desk ->
            journal.append(
                ProposalEvent.SECOND_DOOR_OPENED
                    .about(proposal)
                    .by(asker.id())
                    .with("secondDoor", desk)
                    .with("reason", "author")));
  }

  private void require(Set<UUID> people, Proposal proposal) {
    if (!directory.people(people).keySet().containsAll(people)) {
      throw new InvalidInput("/people", "names somebody who is not a person of the agency");
    }
    if (people.stream().anyMatch(proposal.authors()::contains)) {
      throw new InvalidInput("/people", "names an author");
    }
  }
}
