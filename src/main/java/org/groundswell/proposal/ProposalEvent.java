package org.groundswell.proposal;

import org.groundswell.journal.Event;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;

/**
 * What can happen to a proposal, as the journal calls it; the words are what followers rely on.
 *
 * <p>Every entry tells the unit the proposal comes from and the desk that answers it; an entry that
 * changes the state tells from where to where.
 */
public enum ProposalEvent implements Slugged {
  DRAFTED,
  SUBMITTED,
  ACKNOWLEDGED,
  REVISED,
  THEMED,
  FIELDS_ANSWERED,
  WITHDRAWN,
  DISCARDED,
  ANSWERED,
  ENDORSED,
  SUPPORTED,
  UNSUPPORTED,
  FOLLOWED,
  UNFOLLOWED,
  COMMENTED,
  COMMENT_EDITED,
  COMMENT_REMOVED,
  ATTACHED,
  ATTACHMENT_READ,
  ATTACHMENT_REMOVED,
  REDIRECT_RECEIVED,
  LINK_ASKED,
  LINK_REFUSED,
  LINK_TAKEN_BACK,
  LINK_AGREED,
  LINKED,
  UNLINKED,
  REVIVED,
  REOPENED,
  PROMISE_DUE,
  PROMISE_LAPSED,
  PROMISE_ESCALATED,
  CONSENTED,
  TRIAL_ENDED,
  SECOND_DOOR_OPENED,
  CO_AUTHOR_ADDED,
  AUTHOR_NAMED,
  OPENING_ASKED,
  AUTHOR_OPENED,
  OPENING_REFUSED,
  REPORTED,
  REPORT_DISMISSED,
  HIDDEN,
  APPEALED,
  APPEAL_DECIDED,
  RESTORED,
  DESK_MOVED,
  STAGE_MOVED,
  READING_ASKED,
  READING_DECLINED,
  READING_UNASKED,
  READING_STORED,
  READING_CHANGED,
  RECONSIDERATION_ASKED,
  RECONSIDERATION_LAPSED,
  RECONSIDERED,
  LEFT_BEHIND,
  DELIVERY_PLANNED,
  STEP_DONE,
  COMPLETION_CODED;

  /** The subject type of every entry about a proposal. */
  public static final String SUBJECT = "proposal";

  /** An entry about this proposal, whose state it leaves. */
  public Event about(Proposal proposal) {
    return Event.of(SUBJECT, proposal.id(), slug())
        .with("unit", proposal.unit())
        .with("desk", proposal.desk());
  }

  /** An entry about this proposal, which was in this state before. */
  public Event moving(Proposal proposal, State from) {
    return about(proposal).with("from", from.slug()).with("to", proposal.state().slug());
  }
}
