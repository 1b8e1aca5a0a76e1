package org.groundswell.shielding;

import org.groundswell.web.Reason;

/** Why authors cannot be hidden, shown or learnt just now. */
public enum ShieldRefusal implements Reason {
  SHIELD_KEY_MISSING(
      503, "Nobody can write without their name just now: the key that hides names is not there"),
  ONLY_LOOSENED(409, "An author's name can be shown later, but not hidden again"),
  NO_HIDDEN_AUTHOR(409, "The author of this proposal is not hidden"),
  NO_SUCH_OPENING(404, "There is no such request to learn an author's name"),
  ALREADY_ASKED(409, "Somebody has asked already, and it waits for the second person"),
  OPENING_IS_OVER(409, "This request has been answered, or has had its time"),
  NEEDS_ANOTHER_PERSON(403, "A facilitator and an auditor have to agree, two different persons"),
  ANSWERS_IT_THEMSELVES(403, "Whoever answers for the desk does not learn who wrote to it");

  private final int status;
  private final String title;

  ShieldRefusal(int status, String title) {
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
