package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.reading.scorecard.ScorecardRefusal;
import org.groundswell.reading.scorecard.Scorecards;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Role;
import org.groundswell.storage.Ids;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/**
 * Asks people to read a proposal, and takes that back.
 *
 * <p>Whom the proposal is about, and who wrote it behind a pen, are asked like everybody else: to
 * refuse them would tell the desk who they are. The rights keep them from reading it.
 */
@ApplicationScoped
public class Inviting {

  private final Proposals proposals;
  private final Scorecards scorecards;
  private final Invitations invitations;
  private final Readings readings;
  private final Candidates candidates;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Inviting(
      Proposals proposals,
      Scorecards scorecards,
      Invitations invitations,
      Readings readings,
      Candidates candidates,
      Journal journal,
      Ids ids,
      Clock clock) {
    this.proposals = proposals;
    this.scorecards = scorecards;
    this.invitations = invitations;
    this.readings = readings;
    this.candidates = candidates;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks them; whoever was asked already is not asked again.
   *
   * @throws Refusal {@code no-scorecard}, {@code enough-readers}, or whatever the rights say
   * @throws InvalidInput when somebody named could not read it, or nobody is left to ask
   */
  @Transactional
  public void invite(Asker asker, UUID id, InvitationDraft draft) {
    Proposal proposal = proposals.forAction(asker, Action.INVITE_READERS, id);
    invitations.lock(id);
    if (scorecards.applyingTo(proposal.campaign()).isEmpty()) {
      throw new Refusal(ScorecardRefusal.NO_SCORECARD, "A facilitator can publish one first.");
    }
    Set<UUID> before =
        invitations.to(id).stream().map(Invitation::person).collect(Collectors.toSet());
    Map<UUID, Candidates.As> asked = candidates.of(draft, proposal);
    asked.keySet().removeAll(before);
    if (asked.isEmpty()) {
      throw new InvalidInput("/people", "names nobody who could still be asked");
    }
    if (before.size() + asked.size() > InvitationDraft.MOST) {
      throw new Refusal(
          ReadingRefusal.ENOUGH_READERS, "At most " + InvitationDraft.MOST + " people read it.");
    }
    asked.forEach((person, as) -> ask(asker, proposal, person, as));
  }

  private void ask(Asker asker, Proposal proposal, UUID person, Candidates.As as) {
    invitations.add(
        new Invitation(
            ids.next(),
            proposal.id(),
            person,
            asker.id(),
            clock.instant(),
            as.role(),
            as.unit(),
            null));
    journal.append(
        ProposalEvent.READING_ASKED.about(proposal).by(asker.id()).with("reader", person));
  }

  /**
   * Asks this reader no more.
   *
   * @throws Refusal {@code only-who-invited} for anybody but who asked and facilitators; {@code
   *     read-already}
   */
  @Transactional
  public void uninvite(Asker asker, UUID id, UUID invitation) {
    Proposal proposal = proposals.forAction(asker, Action.INVITE_READERS, id);
    invitations.lock(id);
    Invitation found =
        invitations.to(id).stream()
            .filter(it -> it.id().equals(invitation))
            .findFirst()
            .orElseThrow(() -> new Refusal(ReadingRefusal.NO_SUCH_READER));
    if (!found.by().equals(asker.id()) && !asker.is(Role.FACILITATOR)) {
      throw new Refusal(ReadingRefusal.ONLY_WHO_INVITED);
    }
    requireUnread(found);
    invitations.remove(found.id());
    journal.append(
        ProposalEvent.READING_UNASKED
            .about(proposal)
            .by(asker.id())
            .with("reader", found.person()));
  }

  /** The reader does not read it, and need not say why. */
  @Transactional
  public void decline(Asker asker, UUID id) {
    Proposal proposal = proposals.find(id).orElseThrow(Inviting::nothing);
    invitations.lock(id);
    Invitation found =
        invitations.of(id, asker.id()).filter(Invitation::isOpen).orElseThrow(Inviting::nothing);
    if (proposal.facts().conflicted().contains(asker.id())) {
      throw nothing();
    }
    requireUnread(found);
    invitations.decline(found.id(), clock.instant());
    journal.append(
        ProposalEvent.READING_DECLINED.about(proposal).by(asker.id()).with("askedBy", found.by()));
  }

  private void requireUnread(Invitation invitation) {
    if (readings.find(invitation.id()).isPresent()) {
      throw new Refusal(ReadingRefusal.READ_ALREADY);
    }
  }

  /** As if there were no such proposal. */
  private static Refusal nothing() {
    return new Refusal(RightsRefusal.NO_SUCH_PROPOSAL);
  }
}
