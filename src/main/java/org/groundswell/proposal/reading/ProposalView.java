package org.groundswell.proposal.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.campaign.AnsweredField;
import org.groundswell.decisionright.RightEntry;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.prose.ProseView;
import org.groundswell.rights.Action;
import org.groundswell.stage.Stage;
import org.groundswell.theme.ThemeRef;

/**
 * A proposal whole, as one person may see it now: the card's facts, its words, what was answered,
 * who shares the credit, and what the asker may do next.
 *
 * <p>The components up to {@code source} are those of {@link ProposalCard}.
 *
 * @param stages those of its state among which it may be moved
 * @param trial how it is tried, or, for a draft, shall be
 * @param consentDue when its authors may go ahead if nobody has answered by then
 * @param consentedAt when they could go ahead because nobody had
 * @param fields what was answered to the questions of its campaign
 */
public record ProposalView(
    UUID id,
    long number,
    String title,
    String summary,
    String state,
    String family,
    Stage stage,
    String right,
    UnitRef unit,
    UnitRef desk,
    ProposalCard.Titled campaign,
    List<PersonRef> authors,
    Instant submittedAt,
    Instant updatedAt,
    int supports,
    int comments,
    int endorsements,
    boolean supported,
    boolean following,
    ProposalCard.NextStepView nextStep,
    ProposalCard.LastAnswer answer,
    ProposalCard.Completion completion,
    Integer externalSupports,
    ProposalCard.Source source,
    ProseView problem,
    ProseView affected,
    ProseView cause,
    ProseView solution,
    ProseView firstStep,
    ProposalCard.Titled missionGoal,
    String rightReason,
    VisibilityView visibility,
    UnitRef secondDoor,
    long version,
    int revision,
    List<Action> may,
    List<Stage> stages,
    List<AnswerView> answers,
    List<EndorsementView> endorsementsList,
    List<PersonRef> helpers,
    Supporters supporters,
    PromiseView promise,
    Credit credit,
    LinkedTo linkedTo,
    LinkedTo replicates,
    List<LinkedTo> replications,
    LocalDate revisitOn,
    String redirectedTo,
    AnswerView.Trial trial,
    List<NoteView> notes,
    String language,
    Instant createdAt,
    List<ThemeRef> themes,
    RightEntry sentUnder,
    Instant consentDue,
    Instant consentedAt,
    List<AnsweredField> fields) {

  /** Who may see it. */
  public record VisibilityView(String kind, UnitRef unit, List<PersonRef> people) {}

  /** A manager's name behind it. */
  public record EndorsementView(PersonRef by, Instant at, ProseView text) {}

  /** How many support it, and the first of them. */
  public record Supporters(int count, List<PersonRef> people) {}

  /** The promise in its parts. */
  public record PromiseView(
      PartView acknowledge, PartView answer, PartView decide, boolean paused) {

    /** One deadline: when it is due, when it was kept, whether it was missed. */
    public record PartView(Instant due, Instant at, boolean lapsed) {}
  }

  /** Whose work it is. */
  public record Credit(
      PersonRef firstAuthor,
      List<PersonRef> coAuthors,
      List<PersonRef> endorsers,
      List<PersonRef> helpers) {}

  /** The proposal that carries it on. */
  public record LinkedTo(UUID id, String title, String state) {}

  /** What somebody said when taking it back ({@code withdrawal}) or bringing it back. */
  public record NoteView(String kind, ProseView text, PersonRef by, Instant at) {}
}
