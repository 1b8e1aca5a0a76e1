package org.groundswell.rights;

import org.groundswell.web.Reason;

/** Why the rights say no. */
public enum RightsRefusal implements Reason {
  /** Also the answer for what exists but is not for the asker: that it exists must not leak. */
  NO_SUCH_PROPOSAL(404, "There is no such proposal."),
  ONLY_ITS_AUTHORS(403, "Only the authors of a proposal may do this."),
  ONLY_ITS_FIRST_AUTHOR(403, "Only the first author of a proposal may do this."),
  NOT_YOUR_OWN(403, "Somebody else has to do this: the proposal is your own."),
  NOT_YOUR_DECISION(403, "Somebody else has to do this: the decision was yours."),
  NOT_YOUR_DESK(403, "Only those who answer at the proposal's desk may do this."),
  NOT_YOUR_DELIVERY(403, "Only the owner of the delivery or the proposal's desk may do this."),
  ONLY_THOSE_AT_WORK(403, "Only the authors, the desk and the owner of the work may do this."),
  ONLY_MANAGERS(403, "Only a manager may do this."),
  ONLY_LEADERS(403, "Only a leader of this part of the agency may read this."),
  ONLY_FACILITATORS(403, "Only a facilitator may do this."),
  ONLY_ADMINISTRATORS(403, "Only an administrator may do this."),
  ONLY_WHO_RUNS_THE_UNIT(
      403, "Only those who run the unit, or one above it, and administrators may do this."),
  ONLY_WHO_WAS_ASKED(403, "Only those who were asked may answer."),
  ONLY_WHO_ASKED(403, "Only whoever asked, or runs the unit that was asked, may do this."),
  ONLY_KEEPERS(403, "Only a facilitator or an administrator may do this."),
  ONLY_AUDITORS(403, "Only an auditor may read the journal."),
  ONLY_OPENERS(
      403, "Only a facilitator and an auditor together, who administer nothing, may do this."),
  /** The person might; the token or the intranet's word that they showed is not good for it. */
  OUT_OF_SCOPE(403, "What you signed in with is not good for this.");

  private final int status;
  private final String title;

  RightsRefusal(int status, String title) {
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
