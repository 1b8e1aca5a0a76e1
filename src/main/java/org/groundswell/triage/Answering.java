package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.reading.BeforeDeclining;
import org.groundswell.reconsideration.SomebodyElse;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Ids;
import org.groundswell.triage.claim.OneAnswer;
import org.groundswell.web.InvalidInput;

/** Answers a proposal at its desk or at its second door. */
@ApplicationScoped
public class Answering {

  private final Proposals proposals;
  private final OneAnswer oneAnswer;
  private final BeforeDeclining beforeDeclining;
  private final SomebodyElse somebodyElse;
  private final Answers answers;
  private final Links links;
  private final Directory directory;
  private final AgencyCalendar calendar;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Answering(
      Proposals proposals,
      OneAnswer oneAnswer,
      BeforeDeclining beforeDeclining,
      SomebodyElse somebodyElse,
      Answers answers,
      Links links,
      Directory directory,
      AgencyCalendar calendar,
      Journal journal,
      Ids ids,
      Clock clock) {
    this.proposals = proposals;
    this.oneAnswer = oneAnswer;
    this.beforeDeclining = beforeDeclining;
    this.somebodyElse = somebodyElse;
    this.answers = answers;
    this.links = links;
    this.directory = directory;
    this.calendar = calendar;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Gives the answer; answers its id.
   *
   * @throws org.groundswell.web.Refusal when somebody else answers or has answered it, see {@link
   *     OneAnswer#begin}
   * @throws InvalidInput when the answer lacks what its code asks for, or names what is not there
   */
  @Transactional
  public UUID answer(Asker asker, UUID id, AnswerDraft draft, LongConsumer seenVersion) {
    Proposal proposal = requirePossible(asker, id, draft, seenVersion);
    State from = proposal.state();
    Answer.Given given = new Answer.Given(ids.next(), id, asker.id(), clock.instant());
    UUID deskBefore = proposal.desk();
    take(proposal, draft, given);
    answers.add(Answer.of(draft, given));
    proposals.keep(proposal);
    oneAnswer.given(id);
    journal.append(event(proposal, from, draft, given).with("fromDesk", deskBefore));
    return given.id();
  }

  /**
   * Lets through what could be given now, and changes nothing; answers the proposal it is about.
   *
   * @throws org.groundswell.web.Refusal as {@link #answer} does; {@code not-read-elsewhere}, {@code
   *     declined-by-you}
   * @throws InvalidInput as {@link #answer} does
   */
  public Proposal requirePossible(
      Asker asker, UUID id, AnswerDraft draft, LongConsumer seenVersion) {
    Proposal proposal = oneAnswer.begin(asker, id, seenVersion);
    Reasoned.require(draft, directory.today());
    requireKnown(proposal, draft, asker);
    somebodyElse.require(asker.id(), proposal);
    if (draft.code() == AnswerCode.DECLINE) {
      beforeDeclining.require(proposal);
    }
    return proposal;
  }

  private void take(Proposal proposal, AnswerDraft draft, Answer.Given given) {
    Instant now = given.at();
    proposal.answered(draft.code(), given.id(), now, calendar.workingDaysOf(proposal));
    switch (draft.code()) {
      case NEEDS_WORK -> proposal.waitForItsAuthors(draft.helper(), now);
      case TRIAL -> proposal.tryOut(draft.trial());
      case PARK -> proposal.comeBackOn(draft.revisitOn());
      case LINK -> proposal.linkTo(draft.linkTo());
      case REDIRECT -> redirect(proposal, draft, now);
      case ACKNOWLEDGE, REPLY, ENDORSE, DECLINE -> {}
    }
  }

  private static void redirect(Proposal proposal, AnswerDraft draft, Instant now) {
    if (draft.toUnit() != null) {
      proposal.sendTo(draft.toUnit());
    } else {
      proposal.sendElsewhere(draft.toElsewhere(), now);
    }
  }

  private Event event(Proposal proposal, State from, AnswerDraft draft, Answer.Given given) {
    ProposalEvent kind =
        draft.code() == AnswerCode.ACKNOWLEDGE
            ? ProposalEvent.ACKNOWLEDGED
            : ProposalEvent.ANSWERED;
    return kind.moving(proposal, from)
        .by(given.by())
        .with("answer", given.id())
        .with("code", draft.code())
        .with("reason", draft.reason())
        .with("helper", draft.helper())
        .with("toUnit", draft.toUnit())
        .with("linkTo", draft.linkTo());
  }

  private void requireKnown(Proposal proposal, AnswerDraft draft, Asker asker) {
    if (draft.helper() != null && directory.person(draft.helper()).isEmpty()) {
      throw new InvalidInput("/helper", "is not a person of the agency");
    }
    if (draft.toUnit() != null) {
      if (directory.unit(draft.toUnit()).isEmpty()) {
        throw new InvalidInput("/toUnit", "is not a unit of the agency");
      }
      if (draft.toUnit().equals(proposal.desk())) {
        throw new InvalidInput("/toUnit", "is the desk it lies on already");
      }
    }
    if (draft.linkTo() != null) {
      links.requirePossible(asker, proposal, draft.linkTo());
    }
  }
}
