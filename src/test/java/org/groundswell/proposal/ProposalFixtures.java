package org.groundswell.proposal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Ids;

/** Proposals by name, for tests. */
public final class ProposalFixtures {

  /** A Monday morning. */
  public static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

  /** Monday to Friday in Accra. */
  public static final WorkingCalendar CALENDAR =
      WorkingCalendar.mondayToFriday(ZoneId.of("Africa/Accra"));

  private static final Ids IDS =
      new Ids(java.time.Clock.fixed(MONDAY, ZoneId.of("UTC")), new Random(7));

  private ProposalFixtures() {}

  /** An id nobody has yet. */
  public static UUID someId() {
    return IDS.next();
  }

  /** The words of a complete proposal. */
  public static ProposalDraft someWords() {
    return words("Number the queue", "People wait for hours without knowing their turn.");
  }

  /** Other words. */
  public static ProposalDraft words(String title, String problem) {
    return draft(title, problem, "Hand out numbered tickets.", null, List.of());
  }

  /** Other words, in a campaign or none, with co-authors. */
  static ProposalDraft draft(
      String title, String problem, String solution, UUID campaign, List<UUID> coAuthors) {
    return new ProposalDraft(
        title,
        problem,
        solution,
        null,
        null,
        "Print tickets for one day.",
        null,
        null,
        null,
        null,
        null,
        campaign,
        coAuthors);
  }

  /** A complete draft by this author, from this unit. */
  public static Proposal aDraft(UUID author, UUID unit) {
    Proposal proposal = Proposal.draftedBy(new Origin(someId(), author, unit, MONDAY));
    proposal.reword(Wording.of(someWords()), MONDAY);
    return proposal;
  }

  /** A complete draft by somebody. */
  public static Proposal aDraft() {
    return aDraft(someId(), someId());
  }

  /** A proposal that was sent on Monday. */
  public static Proposal aSubmittedProposal() {
    return aSubmittedProposal(someId(), someId());
  }

  /** A proposal by this author, from this unit, that was sent when its promise began. */
  public static Proposal aProposalSentAt(Instant at, Promise promise, UUID author, UUID unit) {
    Proposal proposal = aDraft(author, unit);
    proposal.submit(at, promise);
    return proposal;
  }

  /** A proposal by this author, from this unit, that was sent on Monday. */
  public static Proposal aSubmittedProposal(UUID author, UUID unit) {
    Proposal proposal = aDraft(author, unit);
    proposal.submit(MONDAY, promiseFrom(MONDAY));
    return proposal;
  }

  /** A proposal with this id, such as one that a pen was drawn for. */
  public static Proposal aSubmittedProposal(UUID id, UUID author, UUID unit) {
    Proposal proposal = Proposal.draftedBy(new Origin(id, author, unit, MONDAY));
    proposal.reword(Wording.of(someWords()), MONDAY);
    proposal.submit(MONDAY, promiseFrom(MONDAY));
    return proposal;
  }

  /** The same, shown to its author and to a circle that has nobody else in it, or to more. */
  public static Proposal aSubmittedProposal(UUID author, UUID unit, Visibility visibility) {
    Proposal proposal = aDraft(author, unit);
    proposal.showTo(new ProposalDraft.Audience(visibility, unit, List.of()));
    proposal.submit(MONDAY, promiseFrom(MONDAY));
    return proposal;
  }

  /** A proposal that was sent on Monday, to which silence is consent at this moment. */
  public static Proposal consentedAt(Instant due, UUID author, UUID unit) {
    Proposal proposal = aSubmittedProposal(author, unit);
    proposal.consentsAt(due);
    return proposal;
  }

  /** A trial that began on Monday. */
  public static Proposal aTrial(LocalDate until, UUID author, UUID unit) {
    Proposal proposal = aDraft(author, unit);
    proposal.address(unit, DecisionRight.TRY, null);
    proposal.planTrial(new ProposalDraft.Trial("The length of the queue", "A complaint", until));
    proposal.submit(MONDAY, promiseFrom(MONDAY));
    return proposal;
  }

  /** Its author takes it back. */
  public static void withdraw(Proposal proposal, Instant at) {
    proposal.withdraw(at);
  }

  /** A proposal that may start without asking, sent on Monday. */
  public static Proposal aStartedProposal() {
    Proposal proposal = aDraft();
    proposal.address(proposal.desk(), DecisionRight.GO, "Our own counter");
    proposal.submit(MONDAY, promiseFrom(MONDAY));
    return proposal;
  }

  /** Lets its authors say that it is about this person. */
  public static void saysItIsAbout(Proposal proposal, UUID person) {
    proposal.isAbout(java.util.Set.of(person), MONDAY);
  }

  /** Puts a proposal into the tables, too. */
  public static void keep(Database database, Proposal proposal) {
    database.inTransaction(entities -> new JpaProposals(entities).add(proposal));
  }

  /** Adopting among these proposals. */
  public static Adopting adopting(Proposals proposals, Journal journal) {
    return new Adopting(proposals, journal);
  }

  /** Takes these proposals out of sight. */
  public static Concealing concealing(Proposals proposals) {
    return new Concealing(proposals);
  }

  /** The usual promise. */
  public static Promise promiseFrom(Instant start) {
    return Promise.from(start, PromiseTerms.USUAL, CALENDAR);
  }

  /** Some days after Monday. */
  public static Instant days(int after) {
    return MONDAY.plusSeconds(86_400L * after);
  }

  /** The proposals in the tables, in the transaction of this entity manager. */
  public static Proposals inTables(EntityManager entities) {
    return new JpaProposals(entities);
  }
}
