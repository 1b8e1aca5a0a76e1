package org.groundswell.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.proposal.Authoring;
import org.groundswell.proposal.ExternalOrigin;
import org.groundswell.proposal.ProposalDraft;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Backdated;
import org.groundswell.triage.AnswerDraft;
import org.groundswell.triage.Answering;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/**
 * Makes a proposal of what a line says, through the same doors as everybody: drafted, submitted and
 * answered, each at the time it happened at the source.
 *
 * <p>Called inside a transaction, which has to be rolled back when a {@link BadLine} comes out.
 */
@ApplicationScoped
class TakingOver {

  private static final int LONGEST_REF = 200;
  private static final int LONGEST_URL = 500;
  private static final int LONGEST_LANGUAGE = 20;

  private final Authoring authoring;
  private final Answering answering;
  private final Contributors contributors;
  private final LateLinks lateLinks;
  private final Directory directory;
  private final Validator validator;

  @Inject
  TakingOver(
      Authoring authoring,
      Answering answering,
      Contributors contributors,
      LateLinks lateLinks,
      Directory directory,
      Validator validator) {
    this.authoring = authoring;
    this.answering = answering;
    this.contributors = contributors;
    this.lateLinks = lateLinks;
    this.directory = directory;
    this.validator = validator;
  }

  /**
   * Takes over one proposal under a ref that is not there yet. One that only repeats a proposal
   * which is not there yet stays a draft until it is settled: at a desk its promise would lapse.
   */
  void take(String ref, ForeignProposal foreign, ImportBatch.Run run) throws BadLine {
    ProposalDraft draft = draft(foreign, run.campaign());
    ExternalOrigin origin = origin(ref, foreign);
    Asker author = contributors.author(foreign.author());
    try {
      UUID id =
          Backdated.at(foreign.createdAt(), () -> authoring.importDraft(author, draft, origin));
      if (waits(ref, foreign)) {
        Instant submittedAt = foreign.submittedAt().orElse(foreign.createdAt());
        lateLinks.remember(run.id(), id, submittedAt, foreign.answers().getLast());
        return;
      }
      submit(author, id, foreign.submittedAt());
      for (ForeignAnswer answer : foreign.answers()) {
        answer(ref, id, draft.deskUnit(), answer);
      }
    } catch (BadLine | RuntimeException e) {
      throw asBadLine(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void submit(Asker author, UUID id, Optional<Instant> at) throws Exception {
    if (at.isPresent()) {
      Backdated.at(
          at.get(),
          () -> {
            authoring.submit(author, id, version -> {});
            return id;
          });
    } else {
      authoring.submit(author, id, version -> {});
    }
  }

  private boolean waits(String ref, ForeignProposal foreign) {
    return foreign.answers().size() == 1
        && foreign.answers().getFirst().code() == AnswerCode.LINK
        && lateLinks.target(ref, foreign.answers().getFirst().linkTo()).isEmpty();
  }

  private void answer(String ref, UUID id, UUID desk, ForeignAnswer answer) throws Exception {
    Optional<UUID> target =
        answer.code() == AnswerCode.LINK
            ? lateLinks.target(ref, answer.linkTo())
            : Optional.empty();
    AnswerDraft draft = answerDraft(answer, target);
    require(draft);
    Asker answerer = contributors.answerer(answer.by(), desk);
    Backdated.at(answer.at(), () -> answering.answer(answerer, id, draft, version -> {}));
  }

  /**
   * Sends what waited, and links it; where what it repeats never came, it leads out of the agency.
   */
  void settle(LateLinks.Waiting waiting, Optional<UUID> target) throws Exception {
    Asker author = contributors.as(waiting.author(), Set.of());
    submit(author, waiting.proposal(), Optional.of(waiting.submittedAt()));
    ForeignAnswer answer =
        ForeignAnswer.of(AnswerCode.LINK, waiting.text(), waiting.at())
            .elsewhere(waiting.elsewhere());
    Asker staff = contributors.answerer(Optional.empty(), waiting.desk());
    AnswerDraft draft = answerDraft(answer, target);
    Backdated.at(
        waiting.at(), () -> answering.answer(staff, waiting.proposal(), draft, version -> {}));
    lateLinks.forget(waiting.proposal());
  }

  /** A link without a target becomes a redirection. */
  private AnswerDraft answerDraft(ForeignAnswer answer, Optional<UUID> linkTo) {
    boolean lost = answer.code() == AnswerCode.LINK && linkTo.isEmpty();
    AnswerCode code = lost ? AnswerCode.REDIRECT : answer.code();
    LocalDate nextYear = directory.today().plusYears(1);
    return new AnswerDraft(
        code,
        answer.reason().orElse(null),
        answer.text(),
        answer.whatWouldChange().orElse(null),
        null,
        null,
        code == AnswerCode.PARK ? answer.revisitOn().orElse(nextYear) : null,
        null,
        code == AnswerCode.REDIRECT ? answer.toElsewhere().orElse(null) : null,
        linkTo.orElse(null),
        null);
  }

  private ProposalDraft draft(ForeignProposal foreign, UUID campaign) throws BadLine {
    ForeignProposal.Words words = foreign.words();
    ProposalDraft draft =
        new ProposalDraft(
            words.title(),
            words.problem(),
            words.solution(),
            words.affected(),
            words.cause(),
            words.firstStep(),
            null,
            contributors.unit(foreign.unit()),
            null,
            null,
            null,
            campaign,
            List.of());
    require(draft);
    return draft;
  }

  private static ExternalOrigin origin(String ref, ForeignProposal foreign) throws BadLine {
    requireLength("ref", ref, LONGEST_REF);
    requireLength("url", foreign.url().orElse(""), LONGEST_URL);
    requireLength("language", foreign.language().orElse(""), LONGEST_LANGUAGE);
    return new ExternalOrigin(
        ref, foreign.url().orElse(null), foreign.supports(), foreign.language().orElse(null));
  }

  private static void requireLength(String name, String text, int most) throws BadLine {
    if (text.length() > most) {
      throw new BadLine(
          BadLine.Reason.INVALID_FIELD, name + " must be at most " + most + " characters long.");
    }
  }

  private void require(Object draft) throws BadLine {
    Set<ConstraintViolation<Object>> violations = validator.validate(draft);
    if (!violations.isEmpty()) {
      ConstraintViolation<Object> first = violations.iterator().next();
      throw new BadLine(
          BadLine.Reason.INVALID_FIELD, first.getPropertyPath() + " " + first.getMessage() + ".");
    }
  }

  /** A rule said no: that is the line's fault. Anything else is ours, and goes on as it is. */
  private static BadLine asBadLine(Exception cause) {
    return switch (cause) {
      case BadLine bad -> bad;
      case InvalidInput input ->
          new BadLine(
              BadLine.Reason.INVALID_FIELD,
              input.errors().getFirst().pointer().substring(1)
                  + " "
                  + input.errors().getFirst().detail()
                  + ".");
      case Refusal refusal -> new BadLine(BadLine.Reason.REFUSED, refusal.detail());
      case RuntimeException other -> throw other;
      default -> throw new IllegalStateException(cause);
    };
  }
}
