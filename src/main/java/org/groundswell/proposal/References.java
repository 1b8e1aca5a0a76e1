package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.campaign.Campaigns;
import org.groundswell.campaign.FieldAnswer;
import org.groundswell.campaign.FieldAnswers;
import org.groundswell.directory.Directory;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Themes;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;
import org.groundswell.web.Refusal;

/** Checks that what a draft names is there: people, units, goals, campaigns. */
@ApplicationScoped
class References {

  private final Directory directory;
  private final Sql sql;
  private final Themes themes;
  private final FieldAnswers answers;

  @Inject
  References(Directory directory, Sql sql, Themes themes) {
    this.directory = directory;
    this.sql = sql;
    this.themes = themes;
    this.answers = new FieldAnswers(sql, new Campaigns(sql, directory));
  }

  /** What a proposal that has these themes has after the choice; as it is without one. */
  Set<UUID> themes(List<UUID> choice, Set<UUID> present) {
    return choice == null ? present : themes.chosen(choice, present);
  }

  /**
   * Refuses a draft that names what does not exist.
   *
   * @throws InvalidInput with a pointer to each such field
   */
  void require(ProposalDraft draft) {
    List<FieldError> errors = new ArrayList<>();
    if (draft.right() == DecisionRight.NO) {
      errors.add(new FieldError("/right", "must be one of go, try, ask"));
    }
    unit(draft.deskUnit(), "/deskUnit", errors);
    people(draft.coAuthors(), "/coAuthors", errors);
    if (draft.visibility() != null) {
      audience(draft.visibility(), errors);
    }
    if (draft.missionGoal() != null && goalIsUnknown(draft.missionGoal())) {
      errors.add(new FieldError("/missionGoal", "is not a goal of the agency"));
    }
    if (draft.campaign() != null && sql.list(CAMPAIGN, row -> 1, draft.campaign()).isEmpty()) {
      errors.add(new FieldError("/campaign", "is not a campaign"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static final String CAMPAIGN =
      "select opens_on, closes_on, external from campaign where id = ?";

  /**
   * Keeps what was answered to the questions of the proposal's campaign.
   *
   * @return whether anything is otherwise than before
   */
  boolean answer(Proposal proposal, List<FieldAnswer> given) {
    return answers.keep(
        proposal.id(), proposal.campaign().orElse(null), given, proposal.state() != State.DRAFT);
  }

  /** Refuses to send to a campaign that is not open today, or has questions that wait. */
  void requireReady(Proposal proposal) {
    requireOpen(proposal.campaign());
    if (!proposal.cameFromElsewhere()) {
      proposal.campaign().ifPresent(campaign -> answers.requireComplete(proposal.id(), campaign));
    }
  }

  /** Imports bring their own time. */
  private void requireOpen(Optional<UUID> campaign) {
    LocalDate today = directory.today();
    boolean closed =
        campaign
            .flatMap(
                id ->
                    sql.first(
                        CAMPAIGN,
                        row ->
                            !row.flag("external")
                                && (row.day("opens_on").isAfter(today)
                                    || row.day("closes_on") != null
                                        && row.day("closes_on").isBefore(today)),
                        id))
            .orElse(false);
    if (closed) {
      throw new Refusal(ProposalRefusal.CAMPAIGN_CLOSED);
    }
  }

  private void audience(ProposalDraft.Audience audience, List<FieldError> errors) {
    if (audience.kind() == Visibility.UNIT && audience.unit() == null) {
      errors.add(new FieldError("/visibility/unit", "must be given"));
    }
    unit(audience.unit(), "/visibility/unit", errors);
    people(audience.people(), "/visibility/people", errors);
  }

  private void unit(UUID unit, String pointer, List<FieldError> errors) {
    if (unit != null && directory.unit(unit).isEmpty()) {
      errors.add(new FieldError(pointer, "is not a unit of the agency"));
    }
  }

  private void people(List<UUID> people, String pointer, List<FieldError> errors) {
    var known = directory.people(people).keySet();
    for (int i = 0; i < people.size(); i++) {
      if (!known.contains(people.get(i))) {
        errors.add(new FieldError(pointer + "/" + i, "is not a person of the agency"));
      }
    }
  }

  private boolean goalIsUnknown(UUID goal) {
    return directory.agency().missionGoals().stream().noneMatch(known -> known.id().equals(goal));
  }
}
