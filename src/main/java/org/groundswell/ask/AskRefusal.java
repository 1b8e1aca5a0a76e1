package org.groundswell.ask;

import org.groundswell.web.Reason;

/** Why something is not asked, or not answered. */
public enum AskRefusal implements Reason {
  NO_SUCH_ASK(404, "There is no such question"),
  NO_SUCH_ANSWER(404, "There is no such answer"),
  ASK_OVER(409, "The question can be answered no more"),
  ASK_STILL_OPEN(409, "The question can still be answered"),
  HIDDEN_STAYS_AS_IT_IS(409, "What is hidden stays as it is"),
  TOO_MANY_ASKS(409, "The unit is asked enough at once"),
  TOO_MANY_UNSIGNED_ANSWERS(409, "There are more answers than people were asked"),
  TOO_FEW_FOR_UNSIGNED(422, "The unit is too small for answers without names");

  private final int status;
  private final String title;

  AskRefusal(int status, String title) {
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
