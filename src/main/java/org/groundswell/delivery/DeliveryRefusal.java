package org.groundswell.delivery;

import org.groundswell.web.Reason;

/** Why the work after the endorsement says no. */
public enum DeliveryRefusal implements Reason {
  NO_DELIVERY(404, "There is no work on this proposal: it was not endorsed."),
  NO_SUCH_PERSON(422, "The plan names somebody who is not in the directory."),
  OUTSIDE_THE_AUDIENCE(422, "The plan names somebody who may not see this proposal."),
  NO_SUCH_STEP(422, "The plan names a step that it never had."),
  DONE_IN_THE_FUTURE(422, "A step cannot have been done on a day that is still to come."),
  OUTCOME_MISSING(422, "Work that is done needs an outcome: what changed?"),
  LESSON_MISSING(422, "Work that is stopped needs a reason and a lesson."),
  NOT_ON_TRIAL(422, "Only a trial that goes on can become regular work."),
  VERDICT_MISSING(422, "A trial that becomes regular work needs a note: what did its measure say?"),
  NO_SUCH_CODE(422, "Completion is coded 0, 1, 2, 3, 4, 5 or 9.");

  private final int status;
  private final String title;

  DeliveryRefusal(int status, String title) {
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
