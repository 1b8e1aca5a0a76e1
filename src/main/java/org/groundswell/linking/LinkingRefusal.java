package org.groundswell.linking;

import org.groundswell.web.Reason;

/** Why two proposals are not linked, or nobody can answer whether they may be. */
public enum LinkingRefusal implements Reason {
  NO_SUCH_LINK_REQUEST(404, "There is no such question whether two proposals are the same"),
  LINK_ASKED_ALREADY(409, "The author has been asked already and has not answered yet"),
  NOT_AT_A_DESK(409, "Only a proposal that waits at a desk can be carried on by another"),
  NOTHING_TO_CONSENT_TO(409, "Nobody asks whether this proposal is the same as another"),
  NOT_YOURS_TO_CONSENT(403, "Only its first author can say whether it is the same as another");

  private final int status;
  private final String title;

  LinkingRefusal(int status, String title) {
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
