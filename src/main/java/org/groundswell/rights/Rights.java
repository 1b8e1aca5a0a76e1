package org.groundswell.rights;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who may what: the one place that decides, asked by every surface.
 *
 * <p>Pure functions of the {@link Asker} and the facts; no table is read here. What somebody may
 * not see does not exist for them, so every question about it is answered with {@link
 * RightsRefusal#NO_SUCH_PROPOSAL}, whatever the action.
 */
public final class Rights {

  private Rights() {}

  /** May this person do this with this proposal? */
  public static Verdict may(Asker asker, Action action, ProposalFacts proposal) {
    if (!asker.scope().sees(proposal)) {
      return Verdict.no(RightsRefusal.NO_SUCH_PROPOSAL);
    }
    return Policy.of(action).judge(asker, proposal);
  }

  /** Everything this person may do with this proposal now; empty when they may not see it. */
  public static Set<Action> allowed(Asker asker, ProposalFacts proposal) {
    Set<Action> allowed = EnumSet.noneOf(Action.class);
    for (Action action : Action.values()) {
      if (may(asker, action, proposal).allowed()) {
        allowed.add(action);
      }
    }
    return allowed;
  }

  /** May this person read the aggregates of this unit? */
  public static Verdict mayReadInsight(Asker asker, UUID unit) {
    return Verdict.yesIf(asker.leads(unit), RightsRefusal.ONLY_LEADERS);
  }

  /** May this person read which promises lapsed, in the part of the agency that is theirs? */
  public static Verdict mayReadOverdue(Asker asker) {
    boolean answersOrLeads = !asker.desks().isEmpty() || !asker.leads().isEmpty();
    return Verdict.yesIf(
        answersOrLeads || asker.is(Role.ADMINISTRATOR), RightsRefusal.ONLY_LEADERS);
  }

  /** May this person answer at the desk of this unit? */
  public static Verdict mayOpenDesk(Asker asker, UUID unit) {
    return Verdict.yesIf(asker.answersFor(unit), RightsRefusal.NOT_YOUR_DESK);
  }

  /** May this person take somebody else's words out of sight? */
  public static Verdict mayModerate(Asker asker) {
    return Verdict.yesIf(asker.is(Role.FACILITATOR), RightsRefusal.ONLY_FACILITATORS);
  }

  /** May this person say what the steps of a proposal's life are called? */
  public static Verdict mayConfigureStages(Asker asker) {
    return Verdict.yesIf(asker.is(Role.FACILITATOR), RightsRefusal.ONLY_FACILITATORS);
  }

  /** May this person begin campaigns, change them, and say what was done with the answers? */
  public static Verdict mayKeepCampaigns(Asker asker) {
    return Verdict.yesIf(asker.is(Role.FACILITATOR), RightsRefusal.ONLY_FACILITATORS);
  }

  /** May this person say by which criteria ideas are read? */
  public static Verdict mayKeepScorecards(Asker asker) {
    return Verdict.yesIf(asker.is(Role.FACILITATOR), RightsRefusal.ONLY_FACILITATORS);
  }

  /**
   * May this person put a question to a unit?
   *
   * @param runs whether they manage that very unit today, or act for its manager
   */
  public static Verdict mayAsk(Asker asker, boolean runs) {
    return Verdict.yesIf(runs && asker.is(Role.MANAGER), RightsRefusal.ONLY_MANAGERS);
  }

  /**
   * May somebody answer a question that was put to a unit?
   *
   * @param asked whether they belong to it, and did not ask it themselves
   */
  public static Verdict mayAnswerAsk(boolean asked) {
    return Verdict.yesIf(asked, RightsRefusal.ONLY_WHO_WAS_ASKED);
  }

  /**
   * May somebody read what was answered, and say what was done?
   *
   * @param theirs whether they asked it, or run the unit that was asked
   */
  public static Verdict mayReadAnswers(boolean theirs) {
    return Verdict.yesIf(theirs, RightsRefusal.ONLY_WHO_ASKED);
  }

  /**
   * May this person read this proposal as one who was asked to? Whom it is about learns nothing;
   * whoever wrote it behind a pen is told that somebody else has to.
   *
   * @param invited whether they were asked, and have not said no
   */
  public static Verdict mayRead(Asker person, ProposalFacts proposal, boolean invited) {
    Asker asker = person.towards(proposal.id());
    if (!invited || !asker.scope().sees(proposal) || proposal.conflicted().contains(person.id())) {
      return Verdict.no(RightsRefusal.NO_SUCH_PROPOSAL);
    }
    return Verdict.yesIf(!proposal.writtenBy(asker.id()), RightsRefusal.NOT_YOUR_OWN);
  }

  /**
   * May this person look at a decline again?
   *
   * @param desk the unit whose desk was asked to; null for the facilitators
   * @param decliner who declined it
   */
  public static Verdict mayReconsider(
      Asker person, ProposalFacts proposal, UUID desk, UUID decliner) {
    Asker asker = person.towards(proposal.id());
    if (!asker.scope().sees(proposal)) {
      return Verdict.no(RightsRefusal.NO_SUCH_PROPOSAL);
    }
    if (proposal.writtenBy(asker.id())) {
      return Verdict.no(RightsRefusal.NOT_YOUR_OWN);
    }
    if (decliner.equals(person.id())) {
      return Verdict.no(RightsRefusal.NOT_YOUR_DECISION);
    }
    boolean asked = desk == null ? asker.is(Role.FACILITATOR) : asker.answersFor(desk);
    return Verdict.yesIf(
        asked && !proposal.conflicted().contains(person.id()), RightsRefusal.NOT_YOUR_DESK);
  }

  /** May this person look through the whole stock for what is the same, and propose links? */
  public static Verdict mayProposeLinks(Asker asker) {
    return Verdict.yesIf(asker.is(Role.FACILITATOR), RightsRefusal.ONLY_FACILITATORS);
  }

  /** May this person name, order, retire and merge the themes of the agency? */
  public static Verdict mayKeepThemes(Asker asker) {
    return Verdict.yesIf(
        asker.is(Role.FACILITATOR) || asker.is(Role.ADMINISTRATOR), RightsRefusal.ONLY_KEEPERS);
  }

  /**
   * May this person write what may be done in a unit without asking?
   *
   * @param runs whether they run the unit, or one above it, today
   */
  public static Verdict mayKeepDecisionRights(Asker asker, boolean runs) {
    return Verdict.yesIf(
        asker.is(Role.ADMINISTRATOR) || runs && asker.is(Role.MANAGER),
        RightsRefusal.ONLY_WHO_RUNS_THE_UNIT);
  }

  /** May this person import proposals? */
  public static Verdict mayImport(Asker asker) {
    return mayAdminister(asker);
  }

  /** May this person read how the system is, and mend it? */
  public static Verdict mayAdminister(Asker asker) {
    return Verdict.yesIf(asker.is(Role.ADMINISTRATOR), RightsRefusal.ONLY_ADMINISTRATORS);
  }

  /** May this person, or the system that acts for them, feed the directory? */
  public static Verdict mayProvision(Asker asker) {
    return Verdict.yesIf(asker.provisions(), RightsRefusal.ONLY_ADMINISTRATORS);
  }

  /** May this person see to what somebody of this unit left behind? */
  public static Verdict mayHandOver(Asker asker, UUID unit) {
    return Verdict.yesIf(
        asker.answersFor(unit) || asker.is(Role.ADMINISTRATOR), RightsRefusal.NOT_YOUR_DESK);
  }

  /** May this person keep the directory: people, units, posts, roles? */
  public static Verdict mayKeepDirectory(Asker asker) {
    return mayAdminister(asker);
  }

  /**
   * May this person, together with another, learn who wrote a shielded proposal? Facilitators and
   * auditors, one of each; nobody who also administers, and could look for more than they asked.
   */
  public static Verdict mayOpenAuthors(Asker asker) {
    boolean entitled = asker.is(Role.FACILITATOR) || asker.is(Role.AUDITOR);
    return Verdict.yesIf(entitled && !asker.is(Role.ADMINISTRATOR), RightsRefusal.ONLY_OPENERS);
  }

  /** May this person read the journal? */
  public static Verdict mayReadJournal(Asker asker) {
    return Verdict.yesIf(asker.is(Role.AUDITOR), RightsRefusal.ONLY_AUDITORS);
  }
}
