package org.groundswell.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.campaign.FieldAnswer;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.rights.Showing;
import org.groundswell.rights.Visibility;
import org.groundswell.theme.Themes;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Prose;

/**
 * What an author writes: a new draft, or new words for a proposal that exists.
 *
 * @param missionGoal the goal of the agency it serves
 * @param deskUnit the unit that shall answer; the author's own when missing
 * @param right what may be done without asking; {@code ask} when missing
 * @param rightReason why the author may do it without asking
 * @param visibility who may see it once sent; the agency when missing
 * @param coAuthors the other authors, in order
 * @param replicates the proposal whose idea this takes over for the author's own place
 * @param authorship whether the author's name is shown; {@code named} when missing. Chosen with the
 *     first save: what was once saved with a name cannot be made nameless
 * @param themes what it is about; as it is when missing
 * @param trial how it shall be tried; needed when it is sent with the right to try
 * @param fields what is answered to the questions of the campaign; those that are missing stay
 */
public record ProposalDraft(
    @NotNull @PlainLine(min = 3, max = 150) String title,
    @Prose String problem,
    @Prose String solution,
    @Prose String affected,
    @Prose String cause,
    @Prose String firstStep,
    UUID missionGoal,
    UUID deskUnit,
    DecisionRight right,
    @Prose(max = 1000) String rightReason,
    @Valid Audience visibility,
    UUID campaign,
    @Size(max = 10) List<UUID> coAuthors,
    Showing authorship,
    UUID replicates,
    @Size(max = Themes.MOST_OF_ONE) List<@NotNull UUID> themes,
    @Valid Trial trial,
    @Size(max = 40) List<@NotNull @Valid FieldAnswer> fields) {

  /** A draft whose author is named. */
  public ProposalDraft(
      String title,
      String problem,
      String solution,
      String affected,
      String cause,
      String firstStep,
      UUID missionGoal,
      UUID deskUnit,
      DecisionRight right,
      String rightReason,
      Audience visibility,
      UUID campaign,
      List<UUID> coAuthors) {
    this(
        title,
        problem,
        solution,
        affected,
        cause,
        firstStep,
        missionGoal,
        deskUnit,
        right,
        rightReason,
        visibility,
        campaign,
        coAuthors,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** Turns missing co-authors and answers into none. */
  public ProposalDraft {
    fields = fields == null ? List.of() : List.copyOf(fields);
    coAuthors = coAuthors == null ? List.of() : List.copyOf(coAuthors);
  }

  /** Whether its author is named. */
  boolean showsItsAuthor() {
    return authorship == null || authorship == Showing.NAMED;
  }

  /**
   * How an idea shall be tried, as far as its author has come.
   *
   * @param measure what is looked at
   * @param stopRule what ends it early
   * @param until its last day
   */
  public record Trial(
      @Prose(max = 1000) String measure, @Prose(max = 1000) String stopRule, LocalDate until) {}

  /**
   * Who may see a proposal once it was sent.
   *
   * @param unit the unit whose people see it, for {@code unit}
   * @param people the people who see it, for {@code circle}
   */
  public record Audience(@NotNull Visibility kind, UUID unit, @Size(max = 200) List<UUID> people) {

    static final Audience AGENCY = new Audience(Visibility.AGENCY, null, List.of());

    /** Turns a missing circle into an empty one. */
    public Audience {
      people = people == null ? List.of() : List.copyOf(people);
    }
  }
}
