package org.groundswell.decisionright;

import org.groundswell.web.Reason;

/** Why the catalogue stays as it is, or does not allow what somebody chose. */
public enum DecisionRightRefusal implements Reason {
  NO_SUCH_DECISION_RIGHT(404, "There is no such entry in the catalogue of decision rights"),
  DECISION_RIGHT_TAKEN(409, "The catalogue says something for this unit and theme already"),
  DECISION_RIGHT_ENDED(409, "This entry of the catalogue has ended"),
  MORE_THAN_ABOVE(422, "The level above allows less than this"),
  MORE_THAN_ALLOWED(422, "The catalogue of decision rights allows less than this"),
  NOT_OURS_TO_DECIDE(422, "The catalogue says that this is not ours to decide: say why you ask");

  private final int status;
  private final String title;

  DecisionRightRefusal(int status, String title) {
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
