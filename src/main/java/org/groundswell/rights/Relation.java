package org.groundswell.rights;

/** How a person who sees a proposal has to stand to it before an action is theirs. */
enum Relation {
  VIEWER,
  AUTHOR,
  FIRST_AUTHOR,
  NOT_AN_AUTHOR,
  OTHER_MANAGER,
  OTHER_AT_THE_DESK,
  AUTHOR_DESK_OR_FACILITATOR,
  OTHER_DESK_OR_FACILITATOR,
  OWNER_OR_DESK,
  AUTHOR_OWNER_OR_DESK;

  Verdict judge(Asker asker, ProposalFacts proposal) {
    boolean author = proposal.writtenBy(asker.id());
    boolean desk =
        proposal.desks().stream().anyMatch(asker::answersFor)
            && !proposal.conflicted().contains(asker.id());
    boolean owner = asker.id().equals(proposal.deliveryOwner());
    return switch (this) {
      case VIEWER -> Verdict.YES;
      case AUTHOR -> Verdict.yesIf(author, RightsRefusal.ONLY_ITS_AUTHORS);
      case FIRST_AUTHOR ->
          Verdict.yesIf(
              asker.id().equals(proposal.firstAuthor()), RightsRefusal.ONLY_ITS_FIRST_AUTHOR);
      case NOT_AN_AUTHOR -> Verdict.yesIf(!author, RightsRefusal.NOT_YOUR_OWN);
      case OTHER_MANAGER -> another(author, asker.is(Role.MANAGER), RightsRefusal.ONLY_MANAGERS);
      case OTHER_AT_THE_DESK -> another(author, desk, RightsRefusal.NOT_YOUR_DESK);
      case AUTHOR_DESK_OR_FACILITATOR ->
          Verdict.yesIf(author || desk || asker.is(Role.FACILITATOR), RightsRefusal.NOT_YOUR_DESK);
      case OTHER_DESK_OR_FACILITATOR ->
          another(
              author,
              desk || asker.is(Role.FACILITATOR) && !proposal.conflicted().contains(asker.id()),
              RightsRefusal.NOT_YOUR_DESK);
      case OWNER_OR_DESK -> Verdict.yesIf(desk || owner, RightsRefusal.NOT_YOUR_DELIVERY);
      case AUTHOR_OWNER_OR_DESK ->
          Verdict.yesIf(author || desk || owner, RightsRefusal.ONLY_THOSE_AT_WORK);
    };
  }

  /** Nobody judges their own proposal: it waits for another person, or goes to another desk. */
  private static Verdict another(boolean author, boolean entitled, RightsRefusal otherwise) {
    if (entitled && author) {
      return Verdict.no(RightsRefusal.NOT_YOUR_OWN);
    }
    return Verdict.yesIf(entitled, otherwise);
  }
}
