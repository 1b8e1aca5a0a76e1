package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Pens;
import org.groundswell.rights.Rights;
import org.groundswell.rights.Showing;
import org.groundswell.storage.Ids;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/**
 * What authors do with their proposals: draft, reword, discard, submit, withdraw.
 *
 * <p>Nobody's approval is asked anywhere here. Each method is one transaction that ends with its
 * journal entries. Where somebody may have changed the proposal meanwhile, the caller hands in a
 * check of the version it has seen.
 */
@ApplicationScoped
public class Authoring {

  private final Proposals proposals;
  private final References references;
  private final Permitting permitting;
  private final SecondDoor secondDoor;
  private final AgencyCalendar calendar;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;
  private final Pens pens;

  @Inject
  Authoring(
      Proposals proposals,
      References references,
      Permitting permitting,
      SecondDoor secondDoor,
      AgencyCalendar calendar,
      Journal journal,
      Ids ids,
      Clock clock,
      Pens pens) {
    this.proposals = proposals;
    this.references = references;
    this.permitting = permitting;
    this.secondDoor = secondDoor;
    this.calendar = calendar;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
    this.pens = pens;
  }

  /** Begins a draft; answers its id. */
  @Transactional
  public UUID draft(Asker asker, ProposalDraft draft) {
    return draft(asker, draft, Optional.empty());
  }

  /** Begins a draft of something that was first said elsewhere; answers its id. */
  @Transactional
  public UUID importDraft(Asker asker, ProposalDraft draft, ExternalOrigin origin) {
    return draft(asker, draft, Optional.of(origin));
  }

  private UUID draft(Asker asker, ProposalDraft draft, Optional<ExternalOrigin> origin) {
    Instant now = clock.instant();
    Proposal proposal =
        draft.showsItsAuthor()
            ? Proposal.draftedBy(new Origin(ids.next(), asker.id(), asker.unit(), now))
            : draftedBehindAPen(asker, draft);
    origin.ifPresent(proposal::cameFrom);
    requireSeen(asker, proposal, draft);
    write(proposal, draft, draft.showsItsAuthor() ? now : dayOf(now));
    proposals.add(proposal);
    references.answer(proposal, draft.fields());
    if (draft.showsItsAuthor()) {
      journal.append(ProposalEvent.DRAFTED.about(proposal).by(asker.id()));
    }
    return proposal.id();
  }

  /**
   * Nothing of it may tell the moment: not its id, not its times, no entry. Who had a session in
   * that moment is in the tables too.
   */
  private Proposal draftedBehindAPen(Asker asker, ProposalDraft draft) {
    UUID id = ids.timeless();
    Asker writer = pens.draw(asker, id, draft.authorship());
    return Proposal.draftedBy(new Origin(id, writer.id(), writer.unit(), dayOf(clock.instant())));
  }

  private static Instant dayOf(Instant moment) {
    return moment.truncatedTo(ChronoUnit.DAYS);
  }

  /** Sets other words; after the first submission that is a revision that stays readable. */
  @Transactional
  public void reword(Asker asker, UUID id, ProposalDraft draft, LongConsumer seenVersion) {
    Proposal proposal = proposals.forAction(asker, Action.REVISE, id);
    seenVersion.accept(proposal.version());
    requireSeen(asker, proposal, draft);
    boolean secret = asker.behindPen() && proposal.state() == State.DRAFT;
    Instant now = secret ? dayOf(clock.instant()) : clock.instant();
    Rewritten rewritten = write(proposal, draft, now);
    boolean answered = references.answer(proposal, draft.fields());
    if (answered) {
      proposal.touch(now);
    }
    boolean revised = rewritten.words() && proposal.state() != State.DRAFT;
    if (revised) {
      proposals.keep(Revision.of(proposal, asker.id(), now));
    }
    proposals.keep(proposal);
    if (proposal.state() == State.DRAFT) {
      return;
    }
    if (revised) {
      journal.append(
          ProposalEvent.REVISED
              .about(proposal)
              .by(asker.id())
              .with("revision", proposal.revision()));
    }
    if (answered) {
      journal.append(ProposalEvent.FIELDS_ANSWERED.about(proposal).by(asker.id()));
    }
    for (UUID added : rewritten.added()) {
      journal.append(
          ProposalEvent.CO_AUTHOR_ADDED.about(proposal).by(asker.id()).with("person", added));
    }
    if (rewritten.themes()) {
      journal.append(Theming.themed(proposal).by(asker.id()));
    }
  }

  /** Throws a draft away. */
  @Transactional
  public void discard(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.DISCARD, id);
    proposals.remove(proposal);
    if (asker.behindPen()) {
      pens.drop(asker, id);
      return;
    }
    journal.append(ProposalEvent.DISCARDED.about(proposal).by(asker.id()));
  }

  /**
   * Sends a draft, or hands a proposal back to the desk after more work. When everybody who could
   * answer is an author, the second door is open from the beginning.
   */
  @Transactional
  public void submit(Asker asker, UUID id, LongConsumer seenVersion) {
    Proposal proposal = proposals.forAction(asker, Action.SUBMIT, id);
    seenVersion.accept(proposal.version());
    if (proposal.state() == State.DRAFT) {
      references.requireReady(proposal);
    }
    send(asker, proposal);
  }

  /** Sends what was handed in before: its campaign was open then, and its questions answered. */
  @Transactional
  void release(Asker asker, UUID id) {
    send(asker, proposals.forAction(asker, Action.SUBMIT, id));
  }

  private void send(Asker asker, Proposal proposal) {
    State from = proposal.state();
    Instant now = clock.instant();
    if (from == State.DRAFT) {
      permitting.permit(proposal);
      secondDoor.keepFromWhomItIsAbout(proposal);
      proposal.submit(now, calendar.promiseFor(proposal, now));
      permitting.consentDue(proposal, now).ifPresent(proposal::consentsAt);
      proposals.keep(Revision.of(proposal, asker.id(), now));
    } else {
      proposal.resubmit(now, calendar.workingDaysOf(proposal));
    }
    Optional<UUID> door = secondDoor.whenOnlyAuthorsCouldAnswer(proposal);
    door.ifPresent(unit -> proposal.openSecondDoor(unit, now));
    proposals.keep(proposal);
    journal.append(ProposalEvent.SUBMITTED.moving(proposal, from).by(asker.id()));
    door.ifPresent(
        unit ->
            journal.append(
                ProposalEvent.SECOND_DOOR_OPENED
                    .about(proposal)
                    .with("secondDoor", unit)
                    .with("reason", "conflict")));
  }

  /** Takes a proposal back; {@code reason} may be null. */
  @Transactional
  public void withdraw(Asker asker, UUID id, String reason) {
    Proposal proposal = proposals.forAction(asker, Action.WITHDRAW, id);
    State from = proposal.state();
    Instant now = clock.instant();
    proposal.withdraw(now);
    if (reason != null && !reason.isBlank()) {
      Origin said = new Origin(ids.next(), asker.id(), asker.unit(), now);
      proposals.keep(Note.of("withdrawal", reason, said, id));
    }
    proposals.keep(proposal);
    journal.append(ProposalEvent.WITHDRAWN.moving(proposal, from).by(asker.id()));
  }

  private Rewritten write(Proposal proposal, ProposalDraft draft, Instant now) {
    references.require(draft);
    requireAlone(proposal, draft);
    proposal.address(draft.deskUnit(), draft.right(), draft.rightReason());
    proposal.showTo(draft.visibility());
    proposal.serve(draft.missionGoal());
    proposal.joinCampaign(draft.campaign());
    proposal.replicate(draft.replicates());
    proposal.planTrial(draft.trial());
    Set<UUID> added = proposal.writeWith(draft.coAuthors());
    boolean themed = proposal.belongTo(references.themes(draft.themes(), proposal.themes()), now);
    return new Rewritten(proposal.reword(Wording.of(draft), now), added, themed);
  }

  /** What an idea is taken over from has to be there for whoever takes it over. */
  private void requireSeen(Asker asker, Proposal proposal, ProposalDraft draft) {
    UUID other = draft.replicates();
    if (other == null || proposal.replicates().filter(other::equals).isPresent()) {
      return;
    }
    proposals
        .find(other)
        .filter(it -> it.state() != State.DRAFT && !other.equals(proposal.id()))
        .filter(it -> Rights.may(asker, Action.SEE, it.facts()).allowed())
        .orElseThrow(() -> new InvalidInput("/replicates", "is not a proposal"));
  }

  /** Whoever is named beside an author says much about who that author is. */
  private void requireAlone(Proposal proposal, ProposalDraft draft) {
    Showing showing = pens.showing(proposal.firstAuthor());
    if (draft.authorship() != null && draft.authorship() != showing) {
      throw new Refusal(ProposalRefusal.AUTHORSHIP_FIXED);
    }
    if (showing != Showing.NAMED && !draft.coAuthors().isEmpty()) {
      throw new InvalidInput("/coAuthors", "must be empty while the author is not named");
    }
  }

  private record Rewritten(boolean words, Set<UUID> added, boolean themes) {}
}
