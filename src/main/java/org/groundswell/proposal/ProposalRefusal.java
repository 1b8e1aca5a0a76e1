package org.groundswell.proposal;

import org.groundswell.web.Reason;

/** Why a proposal's own rules say no. */
public enum ProposalRefusal implements Reason {
  TRIAL_NOT_SAID(
      422, "A trial needs a measure, a rule when to stop, and a last day that is to come"),
  TRIAL_TOO_LONG(422, "The catalogue of decision rights allows a shorter trial"),
  NOT_COMPLETE(422, "A proposal needs a title, a problem and a solution before it is sent"),
  FIXED_ONCE_SUBMITTED(409, "This cannot be changed after the proposal was sent"),
  FIRST_AUTHOR_STAYS(422, "The first author of a proposal cannot be replaced or removed"),
  TOO_MANY_AUTHORS(422, "A proposal has at most ten co-authors"),
  AUTHORSHIP_FIXED(
      409, "Whether the author is named is chosen with the first save; later it can only be shown"),
  NO_SUCH_REFERENCE(422, "The proposal names something that does not exist"),
  CAMPAIGN_CLOSED(409, "This campaign does not take proposals now"),
  NO_PROMISE_LAPSED(409, "The desk still has time to keep its promise"),
  NO_OTHER_DOOR(409, "There is no other desk that could answer this proposal");

  private final int status;
  private final String title;

  ProposalRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
